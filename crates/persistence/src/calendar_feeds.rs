//! Feeds that members' calendar programs read. They are no part of the plan: what changes about
//! them writes no revision.

use domain::{CalendarFeed, CalendarFeedNumber, FeedKind, MemberNumber};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set};

use crate::entities::calendar_feed::{ActiveModel, Column, Entity};
use crate::row_numbers::next_row_number;
use crate::{ReadTx, StoreError, Token, WriteTx, stored};

/// A feed that a calendar program is about to be given.
#[derive(Clone, Copy)]
pub struct NewFeed<'a> {
    /// Whose it is.
    pub member: MemberNumber,
    /// What is in it.
    pub kind: FeedKind,
    /// The secret in its address.
    pub token: &'a Token,
}

/// Keeps the hash of a new feed of a member. One of the same kind that there was ends: whoever has
/// its address reads no more.
pub async fn make_feed(tx: &WriteTx, feed: NewFeed<'_>) -> Result<CalendarFeedNumber, StoreError> {
    revoke_feeds(tx, feed.member, Some(feed.kind)).await?;
    let number = next_row_number(own(tx), Column::Number, tx).await?;
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        number: Set(number),
        token_hash: Set(feed.token.hash()),
        member_number: Set(feed.member.0),
        kind: Set(stored::stored_name(&feed.kind)),
        made_at: Set(tx.author().at),
        revoked_at: Set(None),
        revoked_by: Set(None),
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(CalendarFeedNumber(number))
}

/// Revokes a member's feeds of a kind, or all of them; those that were revoked before stay so.
pub async fn revoke_feeds(
    tx: &WriteTx,
    member: MemberNumber,
    kind: Option<FeedKind>,
) -> Result<(), StoreError> {
    let by = tx.author().member.map(|by| by.0);
    let mut feeds = Entity::update_many()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::MemberNumber.eq(member.0))
        .filter(Column::RevokedAt.is_null());
    if let Some(kind) = kind {
        feeds = feeds.filter(Column::Kind.eq(stored::stored_name(&kind)));
    }
    feeds
        .col_expr(Column::RevokedAt, Expr::val(tx.author().at))
        .col_expr(Column::RevokedBy, Expr::val(by))
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// The feeds of a member that can be read: one of a kind at most.
pub async fn open_feeds(
    tx: &ReadTx,
    member: MemberNumber,
) -> Result<Vec<CalendarFeed>, StoreError> {
    let open = own(tx)
        .filter(Column::MemberNumber.eq(member.0))
        .filter(Column::RevokedAt.is_null())
        .order_by_asc(Column::Number);
    let rows = open.all(&tx.tx).await?;
    rows.into_iter().map(|row| row.read()).collect()
}

fn own(tx: &ReadTx) -> Select<Entity> {
    Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0))
}
