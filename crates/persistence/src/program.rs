//! The few queries of the program itself, which are not within one partnership: who signs in, and
//! which partnerships there are.

use chrono::{DateTime, Utc};
use domain::{
    Author, EmailAddress, Entity as Thing, Member, MemberNumber, Name, PartnerNumber, Partnership,
    PartnershipId, RevisionNumber, Slug,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    FromQueryResult, NotSet, QueryFilter, QueryOrder, QuerySelect, Set, Statement,
};

use crate::entities::{member, partnership, session, sign_in_link};
use crate::{Database, StoreError, WriteTx, stored};

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

/// A browser in which somebody may be signed in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Session {
    /// The hash of what its cookie says.
    pub id_hash: String,
    /// Who is signed in.
    pub email: Option<EmailAddress>,
    /// What is remembered besides, as JSON.
    pub data: String,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
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

    /// Founds the first partnership by a link that sets up the program, and uses the link up. Of
    /// several who try at once, also by links of their own, one succeeds.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such link, or it was used, or has expired, or the
    /// program was set up already.
    pub async fn set_up(
        &self,
        token_hash: &str,
        partnership: &Partnership,
        author: Author,
    ) -> Result<WriteTx, StoreError> {
        let tx = self.begin_alone().await?;
        let one = sign_in_link::Entity::delete_many()
            .filter(sign_in_link::Column::TokenHash.eq(token_hash))
            .filter(sign_in_link::Column::Email.is_null())
            .filter(sign_in_link::Column::ExpiresAt.gt(author.at));
        let used = one.exec(&tx).await?.rows_affected;
        let first = partnership::Entity::find().one(&tx).await?.is_none();
        if used != 1 || !first {
            return Err(StoreError::NotFound);
        }
        found(tx, partnership, author).await
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

    /// The session of that cookie, unless it ended before `now`.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn session(
        &self,
        id_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Session>, StoreError> {
        let one = session::Entity::find_by_id(id_hash.to_owned());
        let row = one
            .filter(session::Column::ExpiresAt.gt(now))
            .one(self.readers())
            .await?;
        let session = row.map(|row| {
            Ok(Session {
                id_hash: row.id_hash,
                email: stored::perhaps_clean(row.email)?,
                data: row.data,
                expires_at: row.expires_at,
            })
        });
        session.transpose()
    }

    /// Keeps a session.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn keep_session(&self, session: Session) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let row = session::ActiveModel {
            id_hash: Set(session.id_hash),
            email: Set(session.email.map(String::from)),
            data: Set(session.data),
            expires_at: Set(session.expires_at),
        };
        let changing = [
            session::Column::Email,
            session::Column::Data,
            session::Column::ExpiresAt,
        ];
        let same = sea_orm::sea_query::OnConflict::column(session::Column::IdHash)
            .update_columns(changing)
            .to_owned();
        session::Entity::insert(row)
            .on_conflict(same)
            .exec_without_returning(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Ends a session.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn end_session(&self, id_hash: &str) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        session::Entity::delete_by_id(id_hash.to_owned())
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Forgets the sessions and sign-in links that ended before `now`.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn forget_ended(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let ended = session::Column::ExpiresAt.lte(now);
        session::Entity::delete_many()
            .filter(ended)
            .exec(&tx)
            .await?;
        let ended = sign_in_link::Column::ExpiresAt.lte(now);
        sign_in_link::Entity::delete_many()
            .filter(ended)
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Keeps the hash of a link that signs somebody in; without an address it sets up the program.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn keep_sign_in_link(
        &self,
        token_hash: String,
        email: Option<&EmailAddress>,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let email = Set(email.map(ToString::to_string));
        let row = sign_in_link::ActiveModel {
            token_hash: Set(token_hash),
            email,
            expires_at: Set(expires_at),
        };
        sign_in_link::Entity::insert(row)
            .exec_without_returning(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Whom a link signs in `now`, without using it up.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such link, or it was used, or has expired.
    pub async fn sign_in_link(
        &self,
        token_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<EmailAddress>, StoreError> {
        let one = sign_in_link::Entity::find_by_id(token_hash.to_owned());
        let live = one.filter(sign_in_link::Column::ExpiresAt.gt(now));
        let row = live
            .one(self.readers())
            .await?
            .ok_or(StoreError::NotFound)?;
        stored::perhaps_clean(row.email)
    }

    /// Uses up a link, `now`: of two who try at once, one succeeds.
    ///
    /// # Errors
    ///
    /// As [`Database::sign_in_link`].
    pub async fn use_sign_in_link(
        &self,
        token_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let one = sign_in_link::Entity::delete_many()
            .filter(sign_in_link::Column::TokenHash.eq(token_hash))
            .filter(sign_in_link::Column::ExpiresAt.gt(now));
        let used = one.exec(&tx).await?.rows_affected;
        tx.commit().await?;
        if used == 1 {
            Ok(())
        } else {
            Err(StoreError::NotFound)
        }
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
