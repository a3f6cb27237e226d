//! Sending: mails are leased, sent without any transaction, and settled.

use chrono::{DateTime, Utc};
use domain::ReportLinkNumber;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter, Set,
    Statement,
};

use super::mail::{Mail, MailState};
use crate::entities::mail::{ActiveModel, Column, Entity, Model};
use crate::report_links::LinkOfPartnership;
use crate::{Database, StoreError, report_links, stored};

/// What became of a try to send a mail.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SettledMail {
    /// A mail server took it, with the link by which one reports where it holds one.
    Sent(Option<ReportLinkNumber>),
    /// It waits no longer.
    Ended(MailState, Option<String>),
    /// It is tried again.
    Again {
        due: DateTime<Utc>,
        /// What the mail server said, or did.
        problem: String,
    },
}

/// Mails that are taken to be sent.
#[derive(Clone, Copy, Debug)]
pub struct MailLease {
    /// How many at most.
    pub most: u64,
    /// Until when no other replica sends them.
    pub until: DateTime<Utc>,
}

/// A try to send a mail, and what became of it.
#[derive(Clone, Debug)]
pub struct Settlement<'a> {
    pub mail: &'a Mail,
    /// What became of it.
    pub became: &'a SettledMail,
}

/// Takes mails that are due `now`. Those to an address come first: somebody sits there and waits to
/// sign in. On PostgreSQL those that another is taking at the moment are passed over; on SQLite there
/// is one writer anyway.
pub async fn lease_mails(
    db: &Database,
    lease: MailLease,
    now: DateTime<Utc>,
) -> Result<Vec<Mail>, StoreError> {
    let tx = db.begin_writing().await?;
    let skip = match tx.get_database_backend() {
        DbBackend::Postgres => "FOR UPDATE SKIP LOCKED",
        _ => "",
    };
    let sql = format!(
        "UPDATE mails SET leased_until = $2 WHERE id IN (SELECT id FROM mails \
         WHERE state = 'waiting' AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) \
         ORDER BY address IS NULL, due_at LIMIT $3 {skip}) RETURNING *"
    );
    let most = i64::try_from(lease.most).unwrap_or(i64::MAX);
    let values = [now.into(), lease.until.into(), most.into()];
    let take = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    let rows = Model::find_by_statement(take).all(&tx).await?;
    tx.commit().await?;
    rows.into_iter().map(Mail::read).collect()
}

/// Keeps what became of a try to send a mail, `now`.
pub async fn settle_mail(
    db: &Database,
    settlement: Settlement<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Settlement { mail, became } = settlement;
    let tx = db.begin_writing().await?;
    if let SettledMail::Sent(Some(number)) = became
        && let Some(partnership) = mail.partnership
    {
        let link = LinkOfPartnership {
            partnership,
            number: *number,
        };
        report_links::mark_sent_within(&tx, link, now).await?;
    }
    let change = ActiveModel {
        tries: Set(i32::try_from(mail.tries + 1).unwrap_or(i32::MAX)),
        leased_until: Set(None),
        ..became.columns(now)
    };
    let one = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(&mail.id))
        // Who was too slow does not undo what another did meanwhile.
        .filter(Column::State.eq(stored::stored_name(&MailState::Waiting)));
    one.exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// How many mails wait, due or not yet.
pub async fn count_waiting_mails(db: &Database) -> Result<u64, StoreError> {
    let sql = "SELECT COUNT(*) AS waiting FROM mails WHERE state = 'waiting'";
    let query = Statement::from_string(db.readers().get_database_backend(), sql);
    let row = db
        .readers()
        .query_one_raw(query)
        .await?
        .ok_or(StoreError::NotFound)?;
    let waiting: i64 = row.try_get("", "waiting")?;
    Ok(waiting.unsigned_abs())
}

impl SettledMail {
    fn columns(&self, now: DateTime<Utc>) -> ActiveModel {
        let ended = |state, problem| ActiveModel {
            state: Set(stored::stored_name(state)),
            ended_at: Set(Some(now)),
            problem: Set(problem),
            ..ActiveModel::default()
        };
        match self {
            Self::Sent(_) => ended(&MailState::Sent, None),
            Self::Ended(state, problem) => ended(state, problem.clone()),
            Self::Again { due, problem } => ActiveModel {
                due_at: Set(*due),
                problem: Set(Some(problem.clone())),
                ..ActiveModel::default()
            },
        }
    }
}
