use anyhow::Result;
use chrono::{DateTime, Utc};
use domain::EmailAddress;
use persistence::Database;
use persistence::site::operators;

/// Makes somebody a site operator, on a machine that was set up before there were any.
pub async fn run_operator(db: &Database, email: &EmailAddress, now: DateTime<Utc>) -> Result<()> {
    operators::add_operator(db, email, now).await?;
    println!("{email} may found partnerships now, and choose who else may.");
    Ok(())
}
