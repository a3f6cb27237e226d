use anyhow::Result;
use chrono::{DateTime, Utc};
use persistence::Database;

use crate::cli::Seed;
use crate::seed;

/// Fills the database with made-up partnerships, and says who can sign in to each.
pub async fn run_seed(db: &Database, size: Seed, now: DateTime<Utc>) -> Result<()> {
    for number in 1..=size.partnerships {
        let (slug, coordinator) = seed::seed_partnership(db, size, number, now).await?;
        println!("{slug} {coordinator}");
    }
    Ok(())
}
