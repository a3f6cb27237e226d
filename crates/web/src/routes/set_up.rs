//! Setting up an empty database.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::{Author, Way};
use persistence::{Database, StoreError};

use crate::access::Routes;
use crate::entrance::{Entrance, Proof};
use crate::forms::{Corrections, SetUpForm};
use persistence::Token;
use crate::{AppError, Clock, pages, paths};

pub fn router() -> Routes {
    Routes::new().get(new).post(create)
}

async fn new(
    path: paths::SetUp,
    State(db): State<Database>,
    State(clock): State<Clock>,
) -> Result<Response, AppError> {
    if !grants(&db, &clock, &path.token).await? {
        return Ok((StatusCode::GONE, pages::sign_in::expired()).into_response());
    }
    let (blank, nothing) = (SetUpForm::default(), Corrections::default());
    Ok(pages::set_up::page(&path.token, &blank, &nothing).into_response())
}

async fn create(
    path: paths::SetUp,
    State(db): State<Database>,
    State(clock): State<Clock>,
    entrance: Entrance,
    Form(form): Form<SetUpForm>,
) -> Result<Response, AppError> {
    if !grants(&db, &clock, &path.token).await? {
        return Ok((StatusCode::GONE, pages::sign_in::expired()).into_response());
    }
    let (partnership, coordinator, email) = match form.read() {
        Ok(read) => read,
        Err(wrong) => {
            let page = pages::set_up::page(&path.token, &form, &wrong);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let author = Author {
        member: None,
        at: clock.now(),
        way: Way::Page,
    };
    let link = Token::brought(&path.token).hash();
    let tx = match db.set_up(&link, &partnership, author).await {
        Ok(tx) => tx,
        Err(StoreError::NotFound) => {
            return Ok((StatusCode::GONE, pages::sign_in::expired()).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    persistence::insert(&tx, &coordinator).await?;
    tx.commit().await?;
    entrance.let_in(&email, Proof::Link).await?;
    Ok(Redirect::to(
        &paths::Plan {
            slug: partnership.slug,
        }
        .to_string(),
    )
    .into_response())
}

/// Whether the link sets up this program: it is one of those without an address, and nobody has
/// set it up by another.
async fn grants(db: &Database, clock: &Clock, token: &str) -> Result<bool, AppError> {
    match db
        .sign_in_link(&Token::brought(token).hash(), clock.now())
        .await
    {
        Ok(None) => Ok(db.partnerships().await?.is_empty()),
        Ok(Some(_)) | Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
