//! Setting up an empty database: the first partnership, its coordinator and the first operator.

use chrono::{DateTime, Utc};
use domain::{Author, EmailAddress, Member, Partnership, Way};
use persistence::site::set_up::{self, SiteSetUp};
use persistence::{Database, StoreError, Token, insert};

use crate::members::mail_welcome;

/// The first partnership, and who sets it up.
pub struct FirstPartnership {
    /// What it is called, and where it is.
    pub partnership: Partnership,
    /// Who coordinates it.
    pub coordinator: Member,
    /// The address of the coordinator, who becomes the first site operator.
    pub operator: EmailAddress,
}

/// The link that somebody brought, and when.
pub struct BroughtLink<'a> {
    /// The secret in its address.
    pub token: &'a str,
    pub at: DateTime<Utc>,
}

/// Sets the program up, by a link that allows it once.
///
/// # Errors
///
/// [`StoreError::NotFound`] when the link does not, or it is set up already.
pub async fn set_up_site(
    db: &Database,
    link: BroughtLink<'_>,
    first: &FirstPartnership,
) -> Result<(), StoreError> {
    let author = Author {
        member: None,
        at: link.at,
        way: Way::Page,
    };
    let set_up = SiteSetUp {
        token_hash: &Token::brought(link.token).hash(),
        partnership: &first.partnership,
        operator: &first.operator,
    };
    let tx = set_up::set_up_site(db, set_up, author).await?;
    insert(&tx, &first.coordinator).await?;
    mail_welcome(&tx, &first.coordinator).await?;
    tx.commit().await
}
