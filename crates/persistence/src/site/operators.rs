//! Site operators: those who make partnerships, and see that they are there, and nothing inside.

use chrono::{DateTime, Utc};
use domain::{EmailAddress, MemberState, Name, Slug, Zone};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QueryResult, Set,
};

use crate::entities::operator::{ActiveModel, Column, Entity};
use crate::{Database, StoreError, stored};

/// A partnership as whoever made it sees it: from outside.
#[derive(Clone, Debug)]
pub struct FoundedPartnership {
    /// What it is called in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: Name,
    /// In which time zone it is.
    pub zone: Zone,
    /// Whether its work is over.
    pub archived: bool,
    /// How many members it has, who have not left.
    pub members: i64,
    /// When something was last recorded.
    pub changed: DateTime<Utc>,
}

/// Whether somebody with that address is a site operator.
pub async fn is_operator(db: &Database, email: &EmailAddress) -> Result<bool, StoreError> {
    let one = Entity::find_by_id(email.as_str()).one(db.readers());
    Ok(one.await?.is_some())
}

/// The site operators, in order of address.
pub async fn all_operators(db: &Database) -> Result<Vec<EmailAddress>, StoreError> {
    let rows = Entity::find().order_by_asc(Column::Email);
    let rows = rows.all(db.readers()).await?;
    rows.into_iter()
        .map(|row| stored::clean_text(row.email))
        .collect()
}

/// Makes somebody a site operator, who may be one already.
pub async fn add_operator(
    db: &Database,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    add_within(&tx, email, now).await?;
    Ok(tx.commit().await?)
}

/// Lets a site operator go, and says whether that could be: the last one stays.
pub async fn remove_operator(db: &Database, email: &EmailAddress) -> Result<bool, StoreError> {
    let tx = db.begin_alone().await?;
    let others = Entity::find().filter(Column::Email.ne(email.as_str()));
    if others.one(&tx).await?.is_none() {
        return Ok(false);
    }
    Entity::delete_by_id(email.as_str()).exec(&tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// Every partnership as a site operator sees it, in order of name.
pub async fn founded_partnerships(db: &Database) -> Result<Vec<FoundedPartnership>, StoreError> {
    let sql = "SELECT p.slug, p.name, p.zone, p.archived, \
               (SELECT COUNT(*) FROM members m \
               WHERE m.partnership_id = p.id AND m.state <> $1) AS members, \
               (SELECT r.at FROM revisions r \
               WHERE r.partnership_id = p.id AND r.number = p.last_revision) AS changed \
               FROM partnerships p ORDER BY p.name, p.id";
    let left = stored::stored_name(&MemberState::Removed);
    let rows = db.ask(sql, [left.into()]).await?;
    rows.iter().map(FoundedPartnership::read).collect()
}

impl FoundedPartnership {
    fn read(row: &QueryResult) -> Result<Self, StoreError> {
        let text = |column| row.try_get::<String>("", column);
        let zone = Zone::new(&text("zone")?);
        Ok(Self {
            slug: stored::clean_text(text("slug")?)?,
            name: stored::clean_text(text("name")?)?,
            zone: zone.map_err(|why| StoreError::Damaged(why.to_string()))?,
            archived: row.try_get("", "archived")?,
            members: row.try_get("", "members")?,
            changed: row.try_get("", "changed")?,
        })
    }
}

/// Makes somebody a site operator within a transaction of the program.
pub(super) async fn add_within(
    tx: &impl ConnectionTrait,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        email: Set(email.to_string()),
        since: Set(now),
    };
    let same = OnConflict::column(Column::Email).do_nothing().to_owned();
    Entity::insert(row)
        .on_conflict(same)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
