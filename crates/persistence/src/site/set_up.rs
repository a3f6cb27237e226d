//! Setting up the program: the first partnership, by a link that was made on its machine.

use domain::{Author, EmailAddress, Partnership};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::operators;
use super::partnerships::found_within;
use crate::entities::partnership;
use crate::entities::sign_in_link::{Column, Entity};
use crate::{Database, StoreError, WriteTx};

/// How the program is to be set up.
#[derive(Clone, Copy)]
pub struct SiteSetUp<'a> {
    /// The hash of the link that somebody brought.
    pub token_hash: &'a str,
    /// The first partnership.
    pub partnership: &'a Partnership,
    /// The address of the person who does so, and becomes the first site operator.
    pub operator: &'a EmailAddress,
}

/// Founds the first partnership by a link that sets up the program, and uses the link up. Of several
/// who try at once, also by links of their own, one succeeds.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is no such link, or it was used, or has expired, or the
/// program was set up already.
pub async fn set_up_site(
    db: &Database,
    set_up: SiteSetUp<'_>,
    author: Author,
) -> Result<WriteTx, StoreError> {
    let tx = db.begin_alone().await?;
    let one = Entity::delete_many()
        .filter(Column::TokenHash.eq(set_up.token_hash))
        .filter(Column::Email.is_null())
        .filter(Column::ExpiresAt.gt(author.at));
    let used = one.exec(&tx).await?.rows_affected;
    let first = partnership::Entity::find().one(&tx).await?.is_none();
    if used != 1 || !first {
        return Err(StoreError::NotFound);
    }
    operators::add_within(&tx, set_up.operator, author.at).await?;
    found_within(tx, set_up.partnership, author).await
}
