//! A line for every request: what kind of address was asked for, and how it went. Never the
//! address itself, which may hold a token, or words that somebody looked for.

use std::time::Instant;

use axum::body::HttpBody;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use persistence::Token;
use tracing::Instrument;

use crate::metrics::{Metrics, known_method};

/// Where an answer says which request it answers, so that its line can be found.
const ID: HeaderName = HeaderName::from_static("x-request-id");
/// What is written for an address that is none of ours.
const UNKNOWN: &str = "unknown";

/// Writes the line, and counts the request.
pub async fn log_request(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let id = Token::random().secret()[..16].to_owned();
    let span = tracing::info_span!("request", id);
    let mut response = next.run(request).instrument(span.clone()).await;
    let route = route.as_ref().map_or(UNKNOWN, MatchedPath::as_str);
    let (status, took) = (response.status(), began.elapsed());
    metrics.count(&method, route, status, took);
    span.in_scope(|| {
        let (bytes, ms) = (response.body().size_hint().exact(), took.as_millis());
        tracing::info!(
            method = known_method(&method),
            route,
            status = status.as_u16(),
            ms,
            bytes
        );
    });
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(ID, id);
    }
    response
}
