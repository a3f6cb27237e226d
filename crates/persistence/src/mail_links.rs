//! Links by which members choose their mails without signing in.

use domain::{MemberNumber, PartnershipId};
use sea_orm::{EntityTrait, Set};

use crate::entities::mail_link::{ActiveModel, Entity};
use crate::{Database, StoreError, Token, WriteTx};

/// Keeps a link by which a member chooses mails without signing in.
pub async fn keep_mail_link(
    tx: &WriteTx,
    member: MemberNumber,
    token: &Token,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        token_hash: Set(token.hash()),
        partnership_id: Set(tx.partnership.0),
        member_number: Set(member.0),
        made_at: Set(tx.author().at),
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(())
}

/// Whose mails a link is about.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is no such link.
pub async fn find_mail_link(
    db: &Database,
    token: &Token,
) -> Result<(PartnershipId, MemberNumber), StoreError> {
    let one = Entity::find_by_id(token.hash());
    let row = one.one(db.readers()).await?.ok_or(StoreError::NotFound)?;
    Ok((
        PartnershipId(row.partnership_id),
        MemberNumber(row.member_number),
    ))
}
