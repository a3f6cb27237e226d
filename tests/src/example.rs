//! The example partnership, as the program's own command puts it in, on a clock that stands still.

use anyhow::Result;
use persistence::site::partnerships;

use crate::test_app::TestApp;

#[path = "../../crates/followthrough/src/demo/mod.rs"]
mod demo;

impl TestApp {
    /// Boots the real router with the example in it. Nobody is signed in.
    ///
    /// # Errors
    ///
    /// When the example cannot be put in.
    pub async fn with_the_example_on(today: &str) -> Result<Self> {
        let mut app = Self::empty_on(today).await;
        demo::put_in(&app.db, app.now()).await?;
        app.partnership = partnerships::find_partnership(&app.db, &demo::demo_slug()?)
            .await?
            .0;
        Ok(app)
    }
}
