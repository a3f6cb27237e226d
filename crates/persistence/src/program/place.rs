//! Where a person belongs.

use chrono::{DateTime, Utc};
use domain::{
    Author, EmailAddress, Language, Member, MemberNumber, MemberState, Membership, Name,
    PartnerNumber, Partnership, PartnershipId, RevisionNumber, Role, Slug, Way, WorkGroupNumber,
};
use sea_orm::{FromQueryResult, QueryResult};

use crate::entities::partnership;
use crate::{Database, StoreError, find, save, stored};

/// A person's place in a partnership: what a request is answered within.
#[derive(Clone, Debug)]
pub struct MemberContext {
    /// Which partnership.
    pub id: PartnershipId,
    /// The partnership.
    pub partnership: Partnership,
    /// Its latest revision: what was worked out of an earlier one may no longer hold.
    pub revision: RevisionNumber,
    /// The person.
    pub member: Member,
    /// What the person may do.
    pub standing: Membership,
    /// Whether the person belongs to another partnership too.
    pub is_elsewhere: bool,
}

/// A partnership that a person belongs to, or is invited to.
#[derive(Clone, Debug)]
pub struct Belonging {
    /// Which partnership.
    pub id: PartnershipId,
    /// What it is called in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: Name,
    /// The person's number there.
    pub member: MemberNumber,
    /// What the person does there.
    pub role: Role,
    /// Whether the person has come there.
    pub state: MemberState,
    /// The language that the person reads there.
    pub language: Language,
}

/// What a place is read from, of a query that comes by a secret: the partnership `p`, the member `m`
/// and the groups `c` that the member chairs.
pub(super) const PLACE: &str = "p.id, p.slug, p.name, p.zone, p.policy, p.archived, p.version, \
    p.last_revision, FALSE AS elsewhere, m.number AS member_number, m.name AS member_name, \
    m.email, m.partner_number, m.role, m.state, m.mails, m.language, m.refused, c.group_number";

impl MemberContext {
    /// Reads a place from its rows, one for each work group that the person chairs.
    pub(super) fn read(
        rows: &[QueryResult],
        email: Option<EmailAddress>,
    ) -> Result<Self, StoreError> {
        let first = rows.first().ok_or(StoreError::NotFound)?;
        let partnership = partnership::Model::from_query_result(first, "")?;
        let person = Person::from_query_result(first, "")?;
        let (id, revision) = (partnership.id, partnership.last_revision);
        let partnership: Partnership = partnership.try_into()?;
        let member = Member {
            number: MemberNumber(person.member_number),
            name: stored::clean_text(person.member_name)?,
            email,
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
            partnership,
            member,
        })
    }
}

impl Database {
    /// Takes a person in who was invited, and has shown that the address is theirs.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when the invitation is gone.
    pub async fn accept_invitation(
        &self,
        belonging: &Belonging,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let author = Author {
            member: Some(belonging.member),
            at,
            way: Way::Page,
        };
        let tx = self.write(belonging.id, author).await?;
        let mut member: Member = find(&tx, belonging.member).await?;
        if member.state != MemberState::Invited {
            return Err(StoreError::NotFound);
        }
        member.state = MemberState::Active;
        save(&tx, &member, None).await?;
        tx.commit().await
    }
}

impl Belonging {
    pub(super) fn read(row: &QueryResult) -> Result<Self, StoreError> {
        let text = |column| row.try_get::<String>("", column);
        Ok(Self {
            id: PartnershipId(row.try_get("", "id")?),
            slug: stored::clean_text(text("slug")?)?,
            name: stored::clean_text(text("name")?)?,
            member: MemberNumber(row.try_get("", "number")?),
            role: stored::named_value(&text("role")?)?,
            state: stored::named_value(&text("state")?)?,
            language: stored::named_value(&text("language")?)?,
        })
    }
}

/// The member's part of a place.
#[derive(FromQueryResult)]
struct Person {
    member_number: i64,
    member_name: String,
    partner_number: Option<i64>,
    role: String,
    state: String,
    mails: String,
    language: String,
    refused: Option<DateTime<Utc>>,
}
