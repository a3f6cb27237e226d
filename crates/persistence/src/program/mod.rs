//! The few queries of the program itself, which are not within one partnership: who signs in, and
//! which partnerships there are.
mod calendar_feeds;
mod ceremonies;
mod known_devices;
mod limits;
mod links;
mod operators;
mod passkeys;
mod place;
mod report_links;
mod sessions;

use domain::{
    Author, EmailAddress, Entity as Thing, Language, MemberState, Partnership, PartnershipId, Slug,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, NotSet,
    QueryFilter, QueryOrder, QueryResult, QuerySelect, Set, Statement, Value,
};

use crate::entities::partnership;
use crate::{Database, StoreError, WriteTx, stored};

pub use calendar_feeds::FeedPlace;
pub use limits::Attempts;
pub use operators::Founded;
pub use passkeys::Passkey;
pub use place::{Belonging, MemberContext};
pub use report_links::LinkedPlace;
pub use sessions::{Device, Session};

impl Database {
    /// Founds a partnership; the transaction is its first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Taken`] when another has its slug.
    pub async fn found(
        &self,
        partnership: &Partnership,
        author: Author,
    ) -> Result<WriteTx, StoreError> {
        found(self.begin_writing().await?, partnership, author).await
    }

    /// The partnership with that slug.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is none.
    pub async fn partnership(
        &self,
        slug: &Slug,
    ) -> Result<(PartnershipId, Partnership), StoreError> {
        let tx = self.begin_reading().await?;
        let one = partnership::Entity::find().filter(partnership::Column::Slug.eq(slug.as_str()));
        let row = one.one(&tx).await?.ok_or(StoreError::NotFound)?;
        Ok((PartnershipId(row.id), row.try_into()?))
    }

    /// The partnership of that id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is none.
    pub async fn partnership_of(&self, id: PartnershipId) -> Result<Partnership, StoreError> {
        let one = partnership::Entity::find_by_id(id.0);
        let row = one.one(self.readers()).await?.ok_or(StoreError::NotFound)?;
        row.try_into()
    }

    /// Every partnership.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn partnerships(&self) -> Result<Vec<(PartnershipId, Partnership)>, StoreError> {
        let tx = self.begin_reading().await?;
        let rows = partnership::Entity::find()
            .order_by_asc(partnership::Column::Id)
            .all(&tx)
            .await?;
        rows.into_iter()
            .map(|row| Ok((PartnershipId(row.id), row.try_into()?)))
            .collect()
    }

    /// The partnerships that somebody with that address belongs to, or is invited to, in order of
    /// name.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn partnerships_of(
        &self,
        email: &EmailAddress,
    ) -> Result<Vec<Belonging>, StoreError> {
        let sql = "SELECT p.id, p.slug, p.name, m.number, m.role, m.state, m.language \
                   FROM partnerships p JOIN members m ON m.partnership_id = p.id \
                   WHERE m.email = $1 AND m.state <> $2 ORDER BY p.name, p.id";
        let left = stored::stored_name(&MemberState::Removed);
        let rows = self.ask(sql, [email.as_str().into(), left.into()]).await?;
        rows.iter().map(Belonging::read).collect()
    }

    /// Whether somebody with that address belongs anywhere: to a partnership, or to the operators.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn belongs(&self, email: &EmailAddress) -> Result<bool, StoreError> {
        Ok(!self.partnerships_of(email).await?.is_empty() || self.is_operator(email).await?)
    }

    /// The language that somebody with that address reads: in the first partnership, where there
    /// are several. Nobody knows it of who is in none.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn language_of(&self, email: &EmailAddress) -> Result<Option<Language>, StoreError> {
        let partnerships = self.partnerships_of(email).await?;
        Ok(partnerships.first().map(|belonging| belonging.language))
    }

    /// The place that somebody with that address has in a partnership, perhaps only a former one.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such partnership, or the person never was a member.
    pub async fn place(
        &self,
        slug: &Slug,
        email: &EmailAddress,
    ) -> Result<MemberContext, StoreError> {
        let sql = "SELECT p.id, p.slug, p.name, p.zone, p.policy, p.archived, p.version, \
                   p.last_revision, EXISTS (SELECT 1 FROM members o WHERE o.email = m.email \
                   AND o.state <> $3 AND o.partnership_id <> p.id) AS elsewhere, \
                   m.number AS member_number, m.name AS member_name, \
                   m.partner_number, m.role, m.state, m.mails, m.language, m.refused, \
                   c.group_number \
                   FROM partnerships p JOIN members m ON m.partnership_id = p.id \
                   LEFT JOIN work_group_chairs c \
                   ON c.partnership_id = m.partnership_id AND c.member_number = m.number \
                   WHERE p.slug = $1 AND m.email = $2";
        let left = stored::stored_name(&MemberState::Removed);
        let values = [slug.as_str().into(), email.as_str().into(), left.into()];
        let rows = self.ask(sql, values).await?;
        MemberContext::read(&rows, Some(email.clone()))
    }

    async fn ask<const N: usize>(
        &self,
        sql: &str,
        values: [Value; N],
    ) -> Result<Vec<QueryResult>, StoreError> {
        let readers = self.readers();
        let query = Statement::from_sql_and_values(readers.get_database_backend(), sql, values);
        Ok(readers.query_all_raw(query).await?)
    }
}

impl WriteTx {
    /// Keeps the partnership's own name, zone and policy.
    ///
    /// # Errors
    ///
    /// [`StoreError::Taken`] when another has its slug.
    pub async fn save_partnership(&self, partnership: &Partnership) -> Result<(), StoreError> {
        let version = self
            .record(Thing::Partnership(partnership.clone()), None)
            .await?;
        let row = partnership::ActiveModel {
            version: Set(version.0),
            ..columns(partnership)
        };
        let own = partnership::Column::Id.eq(self.partnership.0);
        partnership::Entity::update_many()
            .set(row)
            .filter(own)
            .exec(&self.tx)
            .await?;
        Ok(())
    }
}

/// Founds a partnership in a transaction, which becomes its first.
async fn found(
    tx: DatabaseTransaction,
    partnership: &Partnership,
    author: Author,
) -> Result<WriteTx, StoreError> {
    let row = partnership::ActiveModel {
        id: NotSet,
        last_revision: Set(0),
        version: Set(0),
        ..columns(partnership)
    };
    let id = PartnershipId(row.insert(&tx).await?.id);
    let tx = WriteTx::for_partnership(tx, id, author).await?;
    tx.save_partnership(partnership).await?;
    Ok(tx)
}

/// The partnership, held so that nobody else changes anything in it before the transaction ends.
pub(crate) async fn lock_partnership(
    tx: &DatabaseTransaction,
    id: PartnershipId,
) -> Result<partnership::Model, StoreError> {
    let own = partnership::Entity::find_by_id(id.0).lock_exclusive();
    own.one(tx).await?.ok_or(StoreError::NotFound)
}

fn columns(partnership: &Partnership) -> partnership::ActiveModel {
    partnership::ActiveModel {
        slug: Set(partnership.slug.to_string()),
        name: Set(partnership.name.to_string()),
        zone: Set(partnership.zone.name().to_owned()),
        policy: Set(stored::stored_json(&partnership.policy)),
        archived: Set(partnership.archived),
        ..Default::default()
    }
}
