//! How the program is, for whatever watches over it.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use persistence::{Database, outbox};

use crate::error::AppError;
use crate::metrics::Metrics;
use crate::paths;
use crate::routes::Routes;

pub fn health_routes() -> Routes {
    Routes::new().get(healthz).get(readyz).get(show_metrics)
}

async fn healthz(_: paths::Healthz) -> &'static str {
    "ok\n"
}

/// The schema was brought up to date before the program began to listen, but another replica may
/// be newer.
async fn readyz(_: paths::Readyz, State(db): State<Database>) -> Result<&'static str, AppError> {
    if db.is_up_to_date().await? {
        Ok("ready\n")
    } else {
        Err(AppError::Unavailable)
    }
}

/// While the database is away, the other figures are still told.
async fn show_metrics(
    _: paths::Metrics,
    State(db): State<Database>,
    State(metrics): State<Metrics>,
) -> Result<Response, AppError> {
    if let Ok(waiting) = outbox::count_waiting_mails(&db).await {
        let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
        metrics.mails_waiting.set(waiting);
    }
    let text = metrics.text();
    let text = text.map_err(|why| AppError::Internal(why.to_string()))?;
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}
