use std::time::Duration;

use anyhow::Result;
use persistence::Database;

use crate::cli::Address;
use crate::{caretaker, clock, links};

/// How long the caretaker waits when the database was away.
const RETRY: Duration = Duration::from_secs(60);

/// Serves the web application until it is told to stop.
pub async fn run(db: &Database, address: &Address) -> Result<()> {
    if db.partnerships().await?.is_empty() {
        let link = links::set_up(db, &address.public_url(), clock::now()).await?;
        println!("Nothing is here yet. Set up your partnership, within 24 hours, at\n{link}");
    }
    tokio::spawn(take_care(db.clone()));
    Ok(tokio::signal::ctrl_c().await?)
}

async fn take_care(db: Database) {
    loop {
        let now = clock::now();
        let pause = match caretaker::tend(&db, now).await {
            Ok(again) => (again - now).to_std().unwrap_or_default(),
            Err(failure) => {
                tracing::warn!(%failure, "could not bring the answers up to date");
                RETRY
            }
        };
        tokio::time::sleep(pause).await;
    }
}
