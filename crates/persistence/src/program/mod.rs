//! The few queries of the program itself, which are not within one partnership: who signs in, and
//! which partnerships there are.
mod links;
mod sessions;

use domain::{
    Author, EmailAddress, Entity as Thing, Member, MemberNumber, Name, PartnerNumber, Partnership,
    PartnershipId, RevisionNumber, Slug,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    FromQueryResult, NotSet, QueryFilter, QueryOrder, QuerySelect, Set, Statement,
};

use crate::entities::{member, partnership};
use crate::{Database, StoreError, WriteTx, stored};

pub use sessions::Session;

/// A person's place in a partnership: what a request is answered within.
#[derive(Clone, Debug)]
pub struct Place {
    /// Which partnership.
    pub id: PartnershipId,
    /// The partnership.
    pub partnership: Partnership,
    /// Its latest revision: what was worked out of an earlier one may no longer hold.
    pub revision: RevisionNumber,
    /// The person.
    pub member: Member,
}

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

    /// The partnerships in which somebody with that address is a member.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn partnerships_of(
        &self,
        email: &EmailAddress,
    ) -> Result<Vec<(Slug, Name)>, StoreError> {
        let tx = self.begin_reading().await?;
        let own = member::Entity::find().filter(member::Column::Email.eq(email.as_str()));
        let ids: Vec<i64> = own
            .select_only()
            .column(member::Column::PartnershipId)
            .into_tuple()
            .all(&tx)
            .await?;
        let own = partnership::Entity::find().filter(partnership::Column::Id.is_in(ids));
        let rows = own.order_by_asc(partnership::Column::Name).all(&tx).await?;
        let named = rows
            .into_iter()
            .map(|row| Ok((stored::clean(row.slug)?, stored::clean(row.name)?)));
        named.collect()
    }

    /// The place that somebody with that address has in a partnership.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such partnership, or the person is no member.
    pub async fn place(&self, slug: &Slug, email: &EmailAddress) -> Result<Place, StoreError> {
        let sql = "SELECT p.id, p.slug, p.name, p.zone, p.policy, p.version, p.last_revision, \
                   m.number AS member_number, m.name AS member_name, m.partner_number, m.role \
                   FROM partnerships p JOIN members m ON m.partnership_id = p.id \
                   WHERE p.slug = $1 AND m.email = $2";
        let values = [slug.as_str().into(), email.as_str().into()];
        let readers = self.readers();
        let query = Statement::from_sql_and_values(readers.get_database_backend(), sql, values);
        let row = readers
            .query_one_raw(query)
            .await?
            .ok_or(StoreError::NotFound)?;
        let partnership = partnership::Model::from_query_result(&row, "")?;
        let member = MemberRow::from_query_result(&row, "")?;
        Ok(Place {
            id: PartnershipId(partnership.id),
            revision: RevisionNumber(partnership.last_revision),
            partnership: partnership.try_into()?,
            member: Member {
                number: MemberNumber(member.member_number),
                name: stored::clean(member.member_name)?,
                email: Some(email.clone()),
                partner: member.partner_number.map(PartnerNumber),
                role: stored::named(&member.role)?,
            },
        })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.readers().ping().await?)
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

/// The member's part of a place.
#[derive(FromQueryResult)]
struct MemberRow {
    member_number: i64,
    member_name: String,
    partner_number: Option<i64>,
    role: String,
}

fn columns(partnership: &Partnership) -> partnership::ActiveModel {
    partnership::ActiveModel {
        slug: Set(partnership.slug.to_string()),
        name: Set(partnership.name.to_string()),
        zone: Set(partnership.zone.name().to_owned()),
        policy: Set(stored::json(&partnership.policy)),
        ..Default::default()
    }
}
