//! Links by which members report. They are no part of the plan: what changes about them writes no
//! revision.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    EmailAddress, LinkWay, Meeting, MeetingNumber, Member, MemberNumber, PartnershipId, ReportLink,
    ReportLinkNumber,
};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    Select, Set, UpdateMany,
};

use crate::entities::report_link::{ActiveModel, Column, Entity};
use crate::row_numbers::next_row_number;
use crate::{ReadTx, StoreError, Token, WriteTx, find, stored};

/// How many links of a member are shown: nobody asks about older ones.
const MOST_SHOWN: u64 = 12;

/// A link that is about to be mailed or shown.
#[derive(Clone, Copy)]
pub struct NewReportLink<'a> {
    /// Whose it is.
    pub member: MemberNumber,
    /// The meeting that it asks before, with which it ends at the latest.
    pub meeting: Option<MeetingNumber>,
    /// How it comes to the member.
    pub way: LinkWay,
    /// Where it is mailed.
    pub mailed_to: Option<&'a EmailAddress>,
    /// Its secret: for the mail, or for the page that shows it once.
    pub token: &'a Token,
}

/// Keeps the hash of a link.
pub async fn make_link(
    tx: &WriteTx,
    link: NewReportLink<'_>,
) -> Result<ReportLinkNumber, StoreError> {
    let number = next_row_number(own(tx), Column::Number, tx).await?;
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        number: Set(number),
        token_hash: Set(link.token.hash()),
        member_number: Set(link.member.0),
        meeting_number: Set(link.meeting.map(|meeting| meeting.0)),
        made_at: Set(tx.author().at),
        made_by: Set(tx.author().member.map(|maker| maker.0)),
        way: Set(stored::stored_name(&link.way)),
        mailed_to: Set(link.mailed_to.map(ToString::to_string)),
        uses: Set(0),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(ReportLinkNumber(number))
}

/// Says that the mail with a link has left now.
pub async fn mark_link_sent(tx: &WriteTx, number: ReportLinkNumber) -> Result<(), StoreError> {
    let link = LinkOfPartnership {
        partnership: tx.partnership,
        number,
    };
    mark_sent_within(&tx.tx, link, tx.author().at).await
}

/// A link, and which partnership it is from.
#[derive(Clone, Copy)]
pub(crate) struct LinkOfPartnership {
    pub partnership: PartnershipId,
    pub number: ReportLinkNumber,
}

/// The same where a mail is settled, whichever partnership it is from.
pub(crate) async fn mark_sent_within(
    tx: &DatabaseTransaction,
    link: LinkOfPartnership,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let own = Entity::update_many().filter(Column::PartnershipId.eq(link.partnership.0));
    let one = own.filter(Column::Number.eq(link.number.0));
    one.col_expr(Column::SentAt, Expr::val(now))
        .exec(tx)
        .await?;
    Ok(())
}

/// Says that something was said through a link now.
pub async fn mark_link_used(tx: &WriteTx, link: &ReportLink) -> Result<(), StoreError> {
    let now = tx.author().at;
    let first = link.first_used.unwrap_or(now);
    let one = change(tx).filter(Column::Number.eq(link.number.0));
    one.col_expr(Column::FirstUsedAt, Expr::val(first))
        .col_expr(Column::LastUsedAt, Expr::val(now))
        .col_expr(Column::Uses, Expr::col(Column::Uses).add(1))
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// Revokes one link of a member, or all of them; those that were revoked before stay so.
pub async fn revoke_links(
    tx: &WriteTx,
    member: MemberNumber,
    one: Option<ReportLinkNumber>,
) -> Result<(), StoreError> {
    let by = tx.author().member.map(|by| by.0);
    let mut links = change(tx)
        .filter(Column::MemberNumber.eq(member.0))
        .filter(Column::RevokedAt.is_null());
    if let Some(one) = one {
        links = links.filter(Column::Number.eq(one.0));
    }
    links
        .col_expr(Column::RevokedAt, Expr::val(tx.author().at))
        .col_expr(Column::RevokedBy, Expr::val(by))
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// The links of a member, the latest first, each with the day of its meeting.
pub async fn links_of(
    tx: &ReadTx,
    member: MemberNumber,
) -> Result<Vec<(ReportLink, Option<NaiveDate>)>, StoreError> {
    let latest = own(tx)
        .filter(Column::MemberNumber.eq(member.0))
        .order_by_desc(Column::Number)
        .limit(MOST_SHOWN);
    let mut links = Vec::new();
    for row in latest.all(&tx.tx).await? {
        let link = row.read()?;
        links.push((link.clone(), day_of_meeting(tx, &link).await?));
    }
    Ok(links)
}

/// A link with its member and the day of its meeting, as they stand in this transaction.
///
/// # Errors
///
/// [`StoreError::NotFound`] when this partnership has no such link.
pub async fn with_member(
    tx: &ReadTx,
    number: ReportLinkNumber,
) -> Result<(ReportLink, Member, Option<NaiveDate>), StoreError> {
    let one = own(tx).filter(Column::Number.eq(number.0));
    let row = one.one(&tx.tx).await?.ok_or(StoreError::NotFound)?;
    let link = row.read()?;
    let day = day_of_meeting(tx, &link).await?;
    let member = find(tx, link.member).await?;
    Ok((link, member, day))
}

/// The day of the meeting that a link asks before, unless that was called off.
async fn day_of_meeting(tx: &ReadTx, link: &ReportLink) -> Result<Option<NaiveDate>, StoreError> {
    let Some(number) = link.meeting else {
        return Ok(None);
    };
    let meeting: Meeting = find(tx, number).await?;
    Ok(Some(meeting.day).filter(|_| !meeting.cancelled))
}

fn own(tx: &ReadTx) -> Select<Entity> {
    Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0))
}

fn change(tx: &WriteTx) -> UpdateMany<Entity> {
    Entity::update_many().filter(Column::PartnershipId.eq(tx.partnership.0))
}
