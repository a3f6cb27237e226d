//! Links that sign somebody in, once.

use chrono::{DateTime, Utc};
use domain::EmailAddress;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::entities::sign_in_link::{ActiveModel, Column, Entity};
use crate::{Code, Database, StoreError, Token, stored};

/// How many wrong codes a code outlives.
const MOST_WRONG_CODES: i32 = 5;

/// A link that is about to be mailed or shown.
#[derive(Clone, Copy)]
pub struct NewSignInLink<'a> {
    /// Its secret, of which the hash is kept.
    pub token: &'a Token,
    /// The code that does the same for whoever has the address.
    pub code: Option<&'a Code>,
    /// Whom it signs in; without an address it sets up the program.
    pub email: Option<&'a EmailAddress>,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
}

/// A code that somebody typed who would sign in.
#[derive(Clone, Copy)]
pub struct TypedCode<'a> {
    /// What was typed.
    pub code: &'a Code,
    /// As whom.
    pub email: &'a EmailAddress,
}

/// Keeps the hash of a link that signs somebody in, and that of its code.
pub async fn keep_sign_in_link(db: &Database, link: NewSignInLink<'_>) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let code = link.code.zip(link.email);
    let row = ActiveModel {
        token_hash: Set(link.token.hash()),
        email: Set(link.email.map(ToString::to_string)),
        expires_at: Set(link.expires_at),
        code_hash: Set(code.map(|(code, email)| code.hash_for(email))),
        wrong_codes: Set(0),
    };
    Entity::insert(row).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// Uses up a code, and its link with it, `now`. A wrong one counts against every code that the
/// person was sent.
///
/// # Errors
///
/// [`StoreError::NotFound`] when nobody with that address was sent such a code, or it was
/// used, or has expired, or too many were wrong.
pub async fn use_sign_in_code(
    db: &Database,
    typed: TypedCode<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let TypedCode { code, email } = typed;
    let tx = db.begin_writing().await?;
    let theirs = Column::Email.eq(email.as_str());
    let right = theirs
        .clone()
        .and(Column::CodeHash.eq(code.hash_for(email)))
        .and(Column::ExpiresAt.gt(now))
        .and(Column::WrongCodes.lt(MOST_WRONG_CODES));
    let used = Entity::delete_many().filter(right).exec(&tx).await?;
    let is_right = used.rows_affected > 0;
    if !is_right {
        let wrong = Expr::col(Column::WrongCodes).add(1);
        let count = Entity::update_many().col_expr(Column::WrongCodes, wrong);
        count.filter(theirs).exec(&tx).await?;
    }
    tx.commit().await?;
    if is_right {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}

/// Whom a link signs in `now`, without using it up.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is no such link, or it was used, or has expired.
pub async fn find_sign_in_link(
    db: &Database,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<EmailAddress>, StoreError> {
    let one = Entity::find_by_id(token_hash.to_owned());
    let live = one.filter(Column::ExpiresAt.gt(now));
    let row = live.one(db.readers()).await?.ok_or(StoreError::NotFound)?;
    stored::perhaps_clean(row.email)
}

/// Uses up a link, `now`: of two who try at once, one succeeds.
///
/// # Errors
///
/// As [`find_sign_in_link`].
pub async fn use_sign_in_link(
    db: &Database,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let one = Entity::delete_many()
        .filter(Column::TokenHash.eq(token_hash))
        .filter(Column::ExpiresAt.gt(now));
    let used = one.exec(&tx).await?.rows_affected;
    tx.commit().await?;
    if used == 1 {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}

/// Forgets the links that nobody can use any more `now`.
pub async fn forget_ended_links(db: &Database, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let ended = Column::ExpiresAt.lte(now);
    Entity::delete_many().filter(ended).exec(&tx).await?;
    Ok(tx.commit().await?)
}
