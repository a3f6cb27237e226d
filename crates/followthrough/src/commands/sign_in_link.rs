use anyhow::{Result, ensure};
use chrono::{DateTime, Utc};
use domain::EmailAddress;
use persistence::Database;
use persistence::site::belongings;

use crate::cli::Address;
use crate::links;

/// Prints a link that signs somebody in, for the operator of a machine without mail.
pub async fn run_sign_in_link(
    db: &Database,
    email: &EmailAddress,
    address: &Address,
    now: DateTime<Utc>,
) -> Result<()> {
    ensure!(
        belongings::belongs_anywhere(db, email).await?,
        "no member of any partnership has the address {email}"
    );
    println!(
        "{}",
        links::sign_in(db, email, &address.public_url(), now).await?
    );
    Ok(())
}
