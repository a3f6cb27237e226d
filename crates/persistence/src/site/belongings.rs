//! The partnerships that a person belongs to.

use domain::{EmailAddress, Language, MemberNumber, MemberState, Name, PartnershipId, Role, Slug};
use sea_orm::QueryResult;

use super::operators::is_operator;
use crate::{Database, StoreError, stored};

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

/// The partnerships that somebody with that address belongs to, or is invited to, in order of
/// name.
pub async fn belongings_of(
    db: &Database,
    email: &EmailAddress,
) -> Result<Vec<Belonging>, StoreError> {
    let sql = "SELECT p.id, p.slug, p.name, m.number, m.role, m.state, m.language \
               FROM partnerships p JOIN members m ON m.partnership_id = p.id \
               WHERE m.email = $1 AND m.state <> $2 ORDER BY p.name, p.id";
    let left = stored::stored_name(&MemberState::Removed);
    let rows = db.ask(sql, [email.as_str().into(), left.into()]).await?;
    rows.iter().map(Belonging::read).collect()
}

/// Whether somebody with that address belongs anywhere: to a partnership, or to the operators.
pub async fn belongs_anywhere(db: &Database, email: &EmailAddress) -> Result<bool, StoreError> {
    Ok(!belongings_of(db, email).await?.is_empty() || is_operator(db, email).await?)
}

/// The language that somebody with that address reads: in the first partnership, where there
/// are several. Nobody knows it of who is in none.
pub async fn language_of(
    db: &Database,
    email: &EmailAddress,
) -> Result<Option<Language>, StoreError> {
    let partnerships = belongings_of(db, email).await?;
    Ok(partnerships.first().map(|belonging| belonging.language))
}

impl Belonging {
    /// The partnership that somebody wants to see who goes on to `next`: the one that it leads to, or
    /// the only one that the person is in.
    pub fn wanted<'a>(all: &'a [Self], next: &str) -> Option<&'a Self> {
        let leads_to = |one: &&Self| next.starts_with(&format!("/p/{}/", one.slug));
        let only = all.first().filter(|_| all.len() == 1);
        all.iter().find(leads_to).or(only)
    }

    fn read(row: &QueryResult) -> Result<Self, StoreError> {
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
