//! Signing in by a link that is mailed, or by the code beside it, and signing out.

use chrono::{DateTime, Utc};
use domain::{Author, EmailAddress, MailPurpose, Way};
use persistence::outbox::{self, MailToAddress};
use persistence::site::sign_in_links::{self, TypedCode};
use persistence::site::{belongings, sessions};
use persistence::{Database, StoreError, Token, members};

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
    let email = typed.email;
    let is_right = was_found(sign_in_links::use_sign_in_code(db, typed, at).await)?;
    if is_right {
        prove_address(db, email, at).await?;
    }
    Ok(is_right)
}

/// Uses a link up that somebody brought; says whether it signs in.
pub async fn use_sign_in_link(
    db: &Database,
    token: &Token,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let hash = token.hash();
    let email = match sign_in_links::find_sign_in_link(db, &hash, at).await {
        Err(StoreError::NotFound) => return Ok(false),
        found => found?,
    };
    let works = was_found(sign_in_links::use_sign_in_link(db, &hash, at).await)?;
    if let Some(email) = email.filter(|_| works) {
        prove_address(db, &email, at).await?;
    }
    Ok(works)
}

/// Marks, wherever the person is, that mail to the address reaches whoever it is for.
async fn prove_address(
    db: &Database,
    email: &EmailAddress,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for belonging in belongings::belongings_of(db, email).await? {
        // Who signs in again waits for nobody who writes in the partnership.
        let known = db.read(belonging.id).await?;
        if members::is_proven(&known, belonging.member).await? {
            continue;
        }
        drop(known);
        let author = Author {
            member: Some(belonging.member),
            at,
            way: Way::Page,
        };
        let tx = db.write(belonging.id, author).await?;
        members::prove_address(&tx, belonging.member, email).await?;
        tx.commit().await?;
    }
    Ok(())
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
