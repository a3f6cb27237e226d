//! Where a person belongs: what a request of theirs is answered within.

use chrono::{DateTime, Utc};
use domain::{
    EmailAddress, Member, MemberNumber, MemberState, Membership, PartnerNumber, Partnership,
    PartnershipId, RevisionNumber, Slug, WorkGroupNumber,
};
use sea_orm::{FromQueryResult, QueryResult};

use crate::entities::partnership;
use crate::{Database, StoreError, stored};

/// A person's place in a partnership: what a request is answered within.
#[derive(Clone, Debug)]
pub struct MemberContext {
    /// Which partnership.
    pub id: PartnershipId,
    pub partnership: Partnership,
    /// Its latest revision: what was worked out of an earlier one may no longer hold.
    pub revision: RevisionNumber,
    pub member: Member,
    /// What the person may do.
    pub standing: Membership,
    /// Whether the person belongs to another partnership too.
    pub is_elsewhere: bool,
    /// Whether the program mails by itself.
    pub asks: bool,
    /// Whether it is known that mail to the address reaches the person.
    pub proven: bool,
}

/// The place that somebody with that address has in a partnership, perhaps only a former one.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is no such partnership, or the person never was a member.
pub async fn find_member_context(
    db: &Database,
    slug: &Slug,
    email: &EmailAddress,
) -> Result<MemberContext, StoreError> {
    let sql = "SELECT p.id, p.slug, p.name, p.zone, p.policy, p.archived, \
               p.asking_since, p.version, p.last_revision, \
               EXISTS (SELECT 1 FROM members o WHERE o.email = m.email \
               AND o.state <> $3 AND o.partnership_id <> p.id) AS elsewhere, \
               m.number AS member_number, m.name AS member_name, m.email, m.phone, \
               m.partner_number, m.role, m.state, m.mails, m.language, m.refused, \
               COALESCE(m.proven = m.email, FALSE) AS proven, c.group_number \
               FROM partnerships p JOIN members m ON m.partnership_id = p.id \
               LEFT JOIN work_group_chairs c \
               ON c.partnership_id = m.partnership_id AND c.member_number = m.number \
               WHERE p.slug = $1 AND m.email = $2";
    let left = stored::stored_name(&MemberState::Removed);
    let values = [slug.as_str().into(), email.as_str().into(), left.into()];
    let rows = db.ask(sql, values).await?;
    MemberContext::read(&rows)
}

/// What a place is read from, of a query that comes by a secret: the partnership `p`, the member `m`
/// and the groups `c` that the member chairs.
pub(super) const PLACE: &str = "p.id, p.slug, p.name, p.zone, p.policy, p.archived, \
    p.asking_since, p.version, p.last_revision, FALSE AS elsewhere, m.number AS member_number, \
    m.name AS member_name, \
    m.email, m.phone, m.partner_number, m.role, m.state, m.mails, m.language, m.refused, \
    COALESCE(m.proven = m.email, FALSE) AS proven, c.group_number";

impl MemberContext {
    /// Reads a place from its rows, one for each work group that the person chairs.
    pub(super) fn read(rows: &[QueryResult]) -> Result<Self, StoreError> {
        let first = rows.first().ok_or(StoreError::NotFound)?;
        let partnership = partnership::Model::from_query_result(first, "")?;
        let person = Person::from_query_result(first, "")?;
        let (id, revision) = (partnership.id, partnership.last_revision);
        let asks = partnership.asking_since.is_some();
        let partnership: Partnership = partnership.try_into()?;
        let member = Member {
            number: MemberNumber(person.member_number),
            name: stored::clean_text(person.member_name)?,
            email: stored::perhaps_clean(person.email)?,
            phone: stored::perhaps_clean(person.phone)?,
            partner: person.partner_number.map(PartnerNumber),
            role: stored::named_value(&person.role)?,
            state: stored::named_value(&person.state)?,
            mails: stored::named_value(&person.mails)?,
            language: stored::named_value(&person.language)?,
            refused: person.refused,
        };
        let chairs = rows.iter().map(|row| row.try_get("", "group_number"));
        let chairs = chairs.collect::<Result<Vec<Option<i64>>, _>>()?;
        let chairs = chairs.into_iter().flatten().map(WorkGroupNumber).collect();
        Ok(Self {
            id: PartnershipId(id),
            revision: RevisionNumber(revision),
            standing: Membership::of(&member, chairs, &partnership),
            is_elsewhere: first.try_get("", "elsewhere")?,
            asks,
            proven: person.proven,
            partnership,
            member,
        })
    }
}

/// The member's part of a place.
#[derive(FromQueryResult)]
struct Person {
    member_number: i64,
    member_name: String,
    email: Option<String>,
    phone: Option<String>,
    partner_number: Option<i64>,
    role: String,
    state: String,
    mails: String,
    language: String,
    refused: Option<DateTime<Utc>>,
    proven: bool,
}
