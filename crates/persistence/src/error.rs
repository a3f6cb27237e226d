//! What can go wrong between the workplan and its database.

use sea_orm::sqlx::Error;
use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// A failed read or write.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such record.
    #[error("no such record")]
    NotFound,
    /// Something of that name is there already.
    #[error("something of that name is there already: {0}")]
    Taken(String),
    /// A record breaks a rule that the workplan relies on.
    #[error("a record is damaged: {0}")]
    Damaged(String),
    /// There is a sign in a text that PostgreSQL does not hold: only NUL, which nobody types.
    #[error("a text has a sign in it that cannot be kept")]
    Unkeepable(#[source] DbErr),
    /// The schema was made by a newer program.
    #[error(
        "a newer version of the program changed the database ({0}): start that version, or put back \
         a backup from before it"
    )]
    NewerSchema(String),
    /// The database user may not make the role that PostgreSQL keeps partnerships apart by.
    #[error(
        "an administrator of the database has to run this once: \
         CREATE ROLE followthrough_inside NOLOGIN; GRANT followthrough_inside TO {0};"
    )]
    NoRole(String),
    /// The role that PostgreSQL keeps partnerships apart by does not keep them apart.
    #[error(
        "the role followthrough_inside may see everything: an administrator of the database has to \
         run ALTER ROLE followthrough_inside NOSUPERUSER NOBYPASSRLS; and take it out of other roles"
    )]
    LooseRole,
    /// The database could not be reached, or took too long.
    #[error("the database is away")]
    Unavailable(#[source] DbErr),
    /// The database refused.
    #[error("the database failed")]
    Database(#[source] DbErr),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(what)) => Self::Taken(what),
            _ if is_away(&error) => Self::Unavailable(error),
            _ if is_unkeepable(&error) => Self::Unkeepable(error),
            _ => Self::Database(error),
        }
    }
}

/// Whether another try in a while may go well.
fn is_away(error: &DbErr) -> bool {
    let gone = |cause: &Error| {
        matches!(
            cause,
            Error::Io(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed
        )
    };
    matches!(error, DbErr::ConnectionAcquire(_)) || cause(error).is_some_and(gone)
}

/// Whether PostgreSQL says that a character is not in its repertoire.
fn is_unkeepable(error: &DbErr) -> bool {
    has_code(error, "22021")
}

/// Whether PostgreSQL says that the user may not do it.
pub(crate) fn is_refusal(error: &DbErr) -> bool {
    has_code(error, "42501")
}

/// Whether SQLite says that somebody else has the file locked.
pub(crate) fn is_locked(error: &DbErr) -> bool {
    has_code(error, "5")
}

fn has_code(error: &DbErr, code: &str) -> bool {
    let database = cause(error).and_then(Error::as_database_error);
    database.is_some_and(|error| error.code().as_deref() == Some(code))
}

fn cause(error: &DbErr) -> Option<&Error> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => Some(cause),
        _ => None,
    }
}
