//! Whether the program is well, for whatever watches over it.

use axum::extract::State;
use persistence::Database;

use crate::access::Routes;
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new().get(healthz).get(readyz)
}

async fn healthz(_: paths::Healthz) -> &'static str {
    "ok\n"
}

/// The schema was brought up to date before the program began to listen.
async fn readyz(_: paths::Readyz, State(db): State<Database>) -> Result<&'static str, AppError> {
    db.ping().await?;
    Ok("ready\n")
}
