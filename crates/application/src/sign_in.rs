//! Signing in by a link that is mailed, or by the code beside it, and signing out.

use chrono::{DateTime, Utc};
use domain::{EmailAddress, MailPurpose};
use persistence::outbox::{self, MailToAddress};
use persistence::site::sessions;
use persistence::site::sign_in_links::{self, TypedCode};
use persistence::{Database, StoreError, Token};

/// Somebody wants to sign in, and to go on somewhere.
pub struct SignInWish<'a> {
    /// The address that the person is known by.
    pub email: &'a EmailAddress,
    /// Where the person goes on, within the program.
    pub next: &'a str,
}

/// Has a link mailed; whether anybody has the address is found out when the mail is sent.
pub async fn mail_sign_in_link(
    db: &Database,
    wish: SignInWish<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let purpose = MailPurpose::SignIn {
        next: wish.next.to_owned(),
    };
    let mail = MailToAddress {
        to: wish.email,
        purpose: &purpose,
    };
    outbox::put_mail_to_address(db, mail, at).await
}

/// Uses a code up that was typed for an address; says whether it signs in.
pub async fn use_sign_in_code(
    db: &Database,
    typed: TypedCode<'_>,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    was_found(sign_in_links::use_sign_in_code(db, typed, at).await)
}

/// Uses a link up that somebody brought; says whether it signs in.
pub async fn use_sign_in_link(
    db: &Database,
    token: &Token,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    was_found(sign_in_links::use_sign_in_link(db, &token.hash(), at).await)
}

/// Signs somebody out on one device.
///
/// # Errors
///
/// [`StoreError::NotFound`] when the person is not signed in there.
pub async fn sign_out_device(
    db: &Database,
    email: &EmailAddress,
    device: &str,
) -> Result<(), StoreError> {
    sessions::end_device(db, email, device).await
}

/// Signs somebody out on every device.
pub async fn sign_out_everywhere(db: &Database, email: &EmailAddress) -> Result<(), StoreError> {
    sessions::end_sessions_of(db, email).await
}

fn was_found(used: Result<(), StoreError>) -> Result<bool, StoreError> {
    match used {
        Ok(()) => Ok(true),
        Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
