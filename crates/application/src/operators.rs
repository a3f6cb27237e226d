//! Site operators: they found partnerships, and choose who else may.

use chrono::{DateTime, Utc};
use domain::{Author, EmailAddress, Member, Partnership, Way};
use persistence::site::{operators, partnerships};
use persistence::{Database, StoreError, insert};

use crate::members::mail_invitation;

/// A partnership that is to be, and who is to coordinate it.
pub struct NewPartnership {
    /// What it is called, and where it is.
    pub partnership: Partnership,
    /// Who is invited to coordinate it.
    pub coordinator: Member,
}

/// Founds a partnership, to which its coordinator is invited.
///
/// # Errors
///
/// [`StoreError::Taken`] when addresses call another one so.
pub async fn found_partnership(
    db: &Database,
    new: &NewPartnership,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let author = Author {
        member: None,
        at,
        way: Way::Page,
    };
    let tx = partnerships::found_partnership(db, &new.partnership, author).await?;
    insert(&tx, &new.coordinator).await?;
    mail_invitation(&tx, &new.coordinator).await?;
    tx.commit().await
}

/// Makes somebody a site operator.
pub async fn appoint_operator(
    db: &Database,
    email: &EmailAddress,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    operators::add_operator(db, email, at).await
}

/// Lets a site operator go, unless that is the last one; says whether it did.
pub async fn dismiss_operator(db: &Database, email: &EmailAddress) -> Result<bool, StoreError> {
    operators::remove_operator(db, email).await
}
