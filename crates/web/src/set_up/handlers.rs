//! Setting up an empty database.

use application::set_up::{BroughtLink, set_up_site};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use persistence::site::{partnerships, sign_in_links};
use persistence::{StoreError, Token};

use crate::error::AppError;
use crate::network::Network;
use crate::paths;
use crate::request::entrance::{Proof, SignInRequest, SignedInPerson};
use crate::request::filled::Filled;
use crate::set_up::form::SetUpForm;
use crate::set_up::page::{set_up_expired_page, set_up_page};
use crate::state::AppState;

pub(super) async fn show_set_up(
    path: paths::SetUp,
    State(app): State<AppState>,
    network: Network,
) -> Result<Response, AppError> {
    if !grants(&app, network, &path.token).await? {
        return Ok(expired());
    }
    Ok(set_up_page(&path.token, &Filled::default()).into_response())
}

pub(super) async fn set_up_partnership(
    path: paths::SetUp,
    State(app): State<AppState>,
    network: Network,
    entrance: SignInRequest,
    Form(form): Form<SetUpForm>,
) -> Result<Response, AppError> {
    if !grants(&app, network, &path.token).await? {
        return Ok(expired());
    }
    let first = match form.read() {
        Ok(first) => first,
        Err(wrong) => {
            let page = set_up_page(&path.token, &Filled::wrong(form, wrong));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let link = BroughtLink {
        token: &path.token,
        at: app.clock.now(),
    };
    match set_up_site(&app.db, link, &first).await {
        Ok(()) => {}
        Err(StoreError::NotFound) => return Ok(expired()),
        Err(error) => return Err(error.into()),
    }
    let who = SignedInPerson {
        email: &first.operator,
        proof: Proof::Link,
        is_shared: false,
    };
    entrance.let_in(who).await?;
    let slug = first.partnership.slug;
    Ok(Redirect::to(&paths::Plan { slug }.to_string()).into_response())
}

/// Whether the link sets up this program: it is one of those without an address, and nobody has
/// set it up by another.
async fn grants(app: &AppState, network: Network, token: &str) -> Result<bool, AppError> {
    let (now, hash) = (app.clock.now(), Token::brought(token).hash());
    let look_up = sign_in_links::find_sign_in_link(&app.db, &hash, now);
    match app.limits.known(network, now, look_up).await? {
        Some(None) => Ok(partnerships::all_partnerships(&app.db).await?.is_empty()),
        Some(Some(_)) | None => Ok(false),
    }
}

fn expired() -> Response {
    (StatusCode::GONE, set_up_expired_page()).into_response()
}
