//! The second wall around a partnership, on PostgreSQL: the database itself shows a transaction
//! only the rows of the partnership that it is opened for.
//!
//! Every query asks for its own partnership already. Should one ever forget to, it finds no more.

use domain::PartnershipId;
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, Statement};

use crate::StoreError;
use crate::error::is_refusal;

/// Whether the role could look over the wall.
const LOOKS_OVER: &str = "SELECT rolsuper OR rolbypassrls OR pg_has_role(rolname, current_user, 'MEMBER') \
    FROM pg_roles WHERE rolname = 'followthrough_inside'";

/// Sees to it that there is a role for whoever is inside a partnership.
///
/// # Errors
///
/// [`StoreError::NoRole`] or [`StoreError::LooseRole`] when an administrator has to help.
pub(crate) async fn prepare_wall(connection: &DatabaseConnection) -> Result<(), StoreError> {
    if connection.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    match connection
        .execute_unprepared(include_str!("role.sql"))
        .await
    {
        Err(error) if is_refusal(&error) => {
            let user: String = ask(connection, "SELECT quote_ident(current_user)").await?;
            return Err(StoreError::NoRole(user));
        }
        made => made?,
    };
    if ask(connection, LOOKS_OVER).await? {
        return Err(StoreError::LooseRole);
    }
    Ok(())
}

/// Puts the tables behind the wall.
pub(crate) async fn build_wall(tx: &DatabaseTransaction) -> Result<(), StoreError> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(include_str!("tables.sql")).await?;
    }
    Ok(())
}

/// Goes inside a partnership: until its end, the transaction sees nothing else.
pub(crate) async fn enter_wall(
    tx: &DatabaseTransaction,
    partnership: PartnershipId,
) -> Result<(), StoreError> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let inside = format!(
            "SET LOCAL ROLE followthrough_inside; SET LOCAL followthrough.partnership = '{}'",
            partnership.0
        );
        tx.execute_unprepared(&inside).await?;
    }
    Ok(())
}

async fn ask<T: sea_orm::TryGetable>(
    connection: &DatabaseConnection,
    question: &str,
) -> Result<T, StoreError> {
    let question = Statement::from_string(DbBackend::Postgres, question);
    let row = connection.query_one_raw(question).await?;
    Ok(row.ok_or(StoreError::NotFound)?.try_get_by_index(0)?)
}
