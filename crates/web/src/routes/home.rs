//! The way in: to the partnership, or the choice of one.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{EmailAddress, MemberState};
use persistence::Database;
use persistence::program::Belonging;
use tower_sessions::Session;

use crate::access::Routes;
use crate::here::Here;
use crate::{AppError, Clock, pages, paths, session};

pub fn router() -> Routes {
    Routes::new()
        .get(home)
        .get(yours)
        .get(partnership)
        .post(join)
}

async fn home(
    _: paths::Home,
    session: Session,
    State(db): State<Database>,
) -> Result<Response, AppError> {
    let email = whoever(&session).await?;
    match &db.partnerships_of(&email).await?[..] {
        [only] if only.state.is_active() => Ok(to_plan(only).into_response()),
        several => choice(&db, &email, several).await,
    }
}

async fn yours(
    _: paths::YourPartnerships,
    session: Session,
    State(db): State<Database>,
) -> Result<Response, AppError> {
    let email = whoever(&session).await?;
    let partnerships = db.partnerships_of(&email).await?;
    choice(&db, &email, &partnerships).await
}

async fn choice(
    db: &Database,
    email: &EmailAddress,
    partnerships: &[Belonging],
) -> Result<Response, AppError> {
    let founds = db.is_operator(email).await?;
    Ok(pages::partnerships::page(partnerships, founds).into_response())
}

async fn partnership(path: paths::Partnership, _: Here) -> Redirect {
    Redirect::to(&paths::Plan { slug: path.slug }.to_string())
}

/// Accepts an invitation.
async fn join(
    path: paths::Membership,
    session: Session,
    State(db): State<Database>,
    State(clock): State<Clock>,
) -> Result<Redirect, AppError> {
    let partnerships = db.partnerships_of(&whoever(&session).await?).await?;
    let chosen = partnerships.iter().find(|one| one.slug == path.slug);
    let chosen = chosen.ok_or(AppError::NotFound)?;
    if chosen.state == MemberState::Invited {
        db.accept_invitation(chosen, clock.now()).await?;
    }
    Ok(to_plan(chosen))
}

fn to_plan(belonging: &Belonging) -> Redirect {
    let slug = belonging.slug.clone();
    Redirect::to(&paths::Plan { slug }.to_string())
}

/// Who is signed in.
async fn whoever(session: &Session) -> Result<EmailAddress, AppError> {
    let email = session::signed_in(session).await?;
    email.ok_or_else(|| AppError::SignIn(String::new()))
}
