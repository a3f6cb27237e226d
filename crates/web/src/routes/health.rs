//! Whether the program is well, for whatever watches over it.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt;
use persistence::Database;

use crate::{AppError, AppState, paths};

pub fn router() -> Router<AppState> {
    Router::new().typed_get(healthz).typed_get(readyz)
}

async fn healthz(_: paths::Healthz) -> &'static str {
    "ok\n"
}

/// The schema was brought up to date before the program began to listen.
async fn readyz(_: paths::Readyz, State(db): State<Database>) -> Result<&'static str, AppError> {
    db.ping().await?;
    Ok("ready\n")
}
