//! Sending: mails are leased, sent without any transaction, and settled.

use chrono::{DateTime, Utc};
use domain::{
    Author, EmailAddress, MailPurpose, Member, MemberNumber, PartnershipId, ReportLinkNumber, Way,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter, Set,
    Statement,
};

use super::{Mail, MailState, New, insert, row};
use crate::entities::mail::{ActiveModel, Column, Entity, Model};
use crate::{Database, StoreError, Token, find, report_links, save, stored};

/// What became of a try to send a mail.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SettledMail {
    /// A mail server took it, with the link by which one reports where it holds one.
    Sent(Option<ReportLinkNumber>),
    /// It waits no longer.
    Ended(MailState, Option<String>),
    /// It is tried again.
    Again {
        /// When.
        due: DateTime<Utc>,
        /// What the mail server said, or did.
        problem: String,
    },
}

impl Database {
    /// Puts a mail to an address in the outbox.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn put_mail(
        &self,
        to: &EmailAddress,
        occasion: &MailPurpose,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let key = Token::random().hash();
        let (key, due) = (key.as_str(), now);
        let row = ActiveModel {
            address: Set(Some(to.to_string())),
            ..row(New { occasion, key, due }, now)
        };
        insert(&tx, row).await?;
        Ok(tx.commit().await?)
    }

    /// Puts mails to members of a partnership in the outbox, each under its key, where the same
    /// are not there; all for one occasion, and due at one time.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn put_mails(
        &self,
        partnership: PartnershipId,
        mails: &[(MemberNumber, String)],
        (occasion, due): (&MailPurpose, DateTime<Utc>),
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        for (member, key) in mails {
            let (key, partnership) = (format!("{partnership}/{key}"), Set(Some(partnership.0)));
            let mail = New {
                occasion,
                key: &key,
                due,
            };
            let row = ActiveModel {
                partnership_id: partnership,
                member_number: Set(Some(member.0)),
                ..row(mail, now)
            };
            insert(&tx, row).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Marks an address in every partnership that has it: mail to it was refused for good.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn mark_refused(
        &self,
        address: &EmailAddress,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let author = Author {
            member: None,
            at: now,
            way: Way::Program,
        };
        for belonging in self.partnerships_of(address).await? {
            let tx = self.write(belonging.id, author).await?;
            let mut member: Member = find(&tx, belonging.member).await?;
            if member.refused.is_none() && member.email.as_ref() == Some(address) {
                member.refused = Some(now);
                save(&tx, &member, None).await?;
                tx.commit().await?;
            }
        }
        Ok(())
    }

    /// Takes up to `most` mails that are due: until `until` no other replica sends them. Those to
    /// an address come first: somebody sits there and waits to sign in. On PostgreSQL those that another is taking at the moment are passed over; on SQLite there is
    /// one writer anyway.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn lease_mails(
        &self,
        most: u64,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<Vec<Mail>, StoreError> {
        let tx = self.begin_writing().await?;
        let skip = match tx.get_database_backend() {
            DbBackend::Postgres => "FOR UPDATE SKIP LOCKED",
            _ => "",
        };
        let sql = format!(
            "UPDATE mails SET leased_until = $2 WHERE id IN (SELECT id FROM mails \
             WHERE state = 'waiting' AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) \
             ORDER BY address IS NULL, due_at LIMIT $3 {skip}) RETURNING *"
        );
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let values = [now.into(), until.into(), most.into()];
        let take = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
        let rows = Model::find_by_statement(take).all(&tx).await?;
        tx.commit().await?;
        rows.into_iter().map(Model::read).collect()
    }

    /// Keeps what became of a try to send a mail.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn settle_mail(
        &self,
        mail: &Mail,
        settled: &SettledMail,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let mut change = ActiveModel {
            tries: Set(i32::try_from(mail.tries + 1).unwrap_or(i32::MAX)),
            leased_until: Set(None),
            ..ActiveModel::default()
        };
        match settled {
            SettledMail::Sent(link) => {
                change.state = Set(stored::stored_name(&MailState::Sent));
                change.ended_at = Set(Some(now));
                change.problem = Set(None);
                if let Some(whose) = mail.partnership.zip(*link) {
                    report_links::links_left(&tx, whose, now).await?;
                }
            }
            SettledMail::Ended(state, problem) => {
                change.state = Set(stored::stored_name(state));
                change.ended_at = Set(Some(now));
                change.problem = Set(problem.clone());
            }
            SettledMail::Again { due, problem } => {
                change.due_at = Set(*due);
                change.problem = Set(Some(problem.clone()));
            }
        }
        let one = Entity::update_many()
            .set(change)
            .filter(Column::Id.eq(&mail.id))
            // Who was too slow does not undo what another did meanwhile.
            .filter(Column::State.eq(stored::stored_name(&MailState::Waiting)));
        one.exec(&tx).await?;
        Ok(tx.commit().await?)
    }

    /// How many mails wait, due or not yet.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn mails_that_wait(&self) -> Result<u64, StoreError> {
        let sql = "SELECT COUNT(*) AS waiting FROM mails WHERE state = 'waiting'";
        let query = Statement::from_string(self.readers().get_database_backend(), sql);
        let row = self
            .readers()
            .query_one_raw(query)
            .await?
            .ok_or(StoreError::NotFound)?;
        let waiting: i64 = row.try_get("", "waiting")?;
        Ok(waiting.unsigned_abs())
    }
}
