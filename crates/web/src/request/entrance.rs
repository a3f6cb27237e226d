//! The way in: what is done when somebody has shown who they are.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use chrono::{DateTime, Utc};
use domain::{Browser, EmailAddress, MailPurpose, MemberState, Role};
use persistence::site::{Belonging, belongings, known_devices, passkeys};
use persistence::{Database, outbox};
use tower_cookies::Cookies;
use tower_cookies::cookie::time::Duration;
use tower_cookies::cookie::{Cookie, SameSite};
use tower_sessions::Session;
use wording::in_language;

use crate::error::AppError;
use crate::request::session::{self, Stay};
use crate::request::visit::Visit;
use crate::state::AppState;
use persistence::Token;

/// How long a browser keeps the token that its device is known by: as long as browsers let it.
const DEVICE_TOKEN_LIFETIME: Duration = Duration::days(400);

/// Where somebody comes in: their browser, and what it brought along.
pub struct SignInRequest {
    db: Database,
    session: Session,
    cookies: Cookies,
    browser: Browser,
    is_secure: bool,
    pub now: DateTime<Utc>,
}

/// Somebody who has shown who they are.
#[derive(Clone, Copy)]
pub struct SignedInPerson<'a> {
    /// The address that the person is known by.
    pub email: &'a EmailAddress,
    pub proof: Proof,
    /// Whether others use the computer, too.
    pub is_shared: bool,
}

/// How somebody has shown who they are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Proof {
    /// By having a link, or the code beside it.
    Link,
    /// By a passkey.
    Passkey,
}

impl SignInRequest {
    /// Lets somebody in: under a new cookie, and into every partnership that invited them.
    pub async fn let_in(&self, who: SignedInPerson<'_>) -> Result<(), AppError> {
        let SignedInPerson {
            email,
            proof,
            is_shared,
        } = who;
        let partnerships = belongings::belongings_of(&self.db, email).await?;
        let coordinates = partnerships.iter().any(|one| one.role == Role::Coordinator);
        let stay = if is_shared {
            Stay::Shared
        } else if coordinates {
            Stay::Coordinator
        } else {
            Stay::Member
        };
        self.welcome(&partnerships).await?;
        let visit = Visit {
            browser: self.browser,
            at: self.now,
        };
        session::sign_in(&self.session, email, visit, stay).await?;
        // Whoever comes for the first time has no device that could be told from a new one.
        let was_here = known_devices::has_been_here(&self.db, email).await?;
        let is_new = self.recognize(email, stay).await? && was_here;
        if !coordinates {
            return Ok(());
        }
        if is_new {
            self.tell_of_new_device(email).await?;
        }
        let could_have_one = proof == Proof::Link && stay != Stay::Shared;
        if could_have_one && !passkeys::has_decided_on_passkeys(&self.db, email).await? {
            session::offer_passkey(&self.session).await?;
        }
        Ok(())
    }

    /// Whoever coordinates hears of it, should it be somebody else.
    async fn tell_of_new_device(&self, email: &EmailAddress) -> Result<(), AppError> {
        let language = belongings::language_of(&self.db, email)
            .await?
            .unwrap_or_default();
        let occasion = MailPurpose::NewDevice {
            browser: in_language(language).browser(self.browser),
            at: self.now,
        };
        Ok(outbox::put_mail_to_address(
            &self.db,
            outbox::MailToAddress {
                to: email,
                purpose: &occasion,
            },
            self.now,
        )
        .await?)
    }

    /// Whoever comes in has come: invitations to the address are accepted.
    async fn welcome(&self, partnerships: &[Belonging]) -> Result<(), AppError> {
        let invited = |one: &&Belonging| one.state == MemberState::Invited;
        for belonging in partnerships.iter().filter(invited) {
            application::members::accept_invitation(&self.db, belonging, self.now).await?;
        }
        Ok(())
    }

    /// Remembers the device, and says whether the person has come by it for the first time.
    async fn recognize(&self, email: &EmailAddress, stay: Stay) -> Result<bool, AppError> {
        let token = self.device(stay).await?;
        Ok(known_devices::recognize_device(
            &self.db,
            known_devices::DeviceOfPerson {
                email,
                token_hash: &token.hash(),
            },
            self.now,
        )
        .await?)
    }

    /// The token that the device is known by: what it brought, if that came from us, else a new one.
    async fn device(&self, stay: Stay) -> Result<Token, AppError> {
        let name = device_cookie(self.is_secure);
        let brought = self.cookies.get(name);
        let brought = brought.map(|cookie| Token::brought(cookie.value()));
        let token = match brought {
            Some(token) if known_devices::is_known_device(&self.db, &token.hash()).await? => token,
            _ => Token::random(),
        };
        let cookie = Cookie::build((name, token.secret().to_owned()))
            .path("/")
            .http_only(true)
            .secure(self.is_secure)
            .same_site(SameSite::Lax);
        // Of whoever used a shared computer nothing stays behind.
        let cookie = match stay {
            Stay::Shared => cookie,
            Stay::Coordinator | Stay::Member => cookie.max_age(DEVICE_TOKEN_LIFETIME),
        };
        self.cookies.add(cookie.build());
        Ok(token)
    }
}

impl FromRequestParts<AppState> for SignInRequest {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let extracted = |(_, why): (_, &str)| AppError::Internal(why.into());
        let session = Session::from_request_parts(parts, state).await;
        let cookies = Cookies::from_request_parts(parts, state).await;
        Ok(Self {
            db: Database::from_ref(state),
            session: session.map_err(extracted)?,
            cookies: cookies.map_err(extracted)?,
            browser: browser_of_request(&parts.headers),
            is_secure: state.settings.is_secure(),
            now: state.clock.now(),
        })
    }
}

/// The browser that asks, as far as it says.
pub fn browser_of_request(headers: &HeaderMap) -> Browser {
    let says = headers.get(header::USER_AGENT);
    let says = says.and_then(|says| says.to_str().ok());
    Browser::read(says.unwrap_or_default())
}

/// What the cookie is called that a device is known by.
fn device_cookie(secure: bool) -> &'static str {
    if secure {
        "__Host-followthrough-device"
    } else {
        "followthrough-device"
    }
}
