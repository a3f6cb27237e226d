//! Addresses that mail servers refuse.

use chrono::{DateTime, Utc};
use domain::{Author, EmailAddress, Member, Way};
use persistence::site::belongings;
use persistence::{Database, StoreError, find, save};

/// Marks an address in every partnership that has it: mail to it was refused for good.
///
/// # Errors
///
/// When the database is away.
pub async fn mark_refused(
    db: &Database,
    address: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let author = Author {
        member: None,
        at: now,
        way: Way::Program,
    };
    for belonging in belongings::belongings_of(db, address).await? {
        let tx = db.write(belonging.id, author).await?;
        let mut member: Member = find(&tx, belonging.member).await?;
        if member.mark_refused(address, now) {
            save(&tx, &member, None).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}
