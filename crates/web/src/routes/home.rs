//! The way in: to the partnership, or the choice of one.

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::routing::RouterExt;
use persistence::Database;
use tower_sessions::Session;

use crate::{AppError, AppState, pages, paths, session};

pub fn router() -> Router<AppState> {
    Router::new().typed_get(home).typed_get(partnership)
}

async fn home(
    _: paths::Home,
    session: Session,
    State(db): State<Database>,
) -> Result<Response, AppError> {
    let Some(email) = session::signed_in(&session).await? else {
        return Err(AppError::SignIn(String::new()));
    };
    let partnerships = db.partnerships_of(&email).await?;
    match &partnerships[..] {
        [(slug, _)] => {
            Ok(Redirect::to(&paths::Plan { slug: slug.clone() }.to_string()).into_response())
        }
        several => Ok(pages::partnerships::page(several).into_response()),
    }
}

async fn partnership(path: paths::Partnership) -> Redirect {
    Redirect::to(&paths::Plan { slug: path.slug }.to_string())
}
