//! What every answer says besides what was asked.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// What our pages may load and where they may send.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";
/// The same for the few pages with a script of our own.
const POLICY_WITH_SCRIPT: &str = "default-src 'none'; style-src 'self'; img-src 'self'; \
                                  form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
                                  script-src 'self'";
/// The same for the pages whose script sends a form itself, to try again when the line breaks.
const POLICY_WITH_SENDING: &str = "default-src 'none'; style-src 'self'; img-src 'self'; \
                                   form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
                                   script-src 'self'; connect-src 'self'";
/// What browsers may do with our pages besides.
const HEADERS: [(HeaderName, &str); 3] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// Says of an answer that it is a page with a script of our own.
#[derive(Clone, Copy, Debug)]
pub enum WithScript {
    /// One that sends nothing.
    Alone,
    /// One that sends forms.
    Sending,
}

/// What a person sees is for that person, as it stands now; others are not told where they come
/// from.
const OPEN: [(HeaderName, &str); 2] = [
    (header::CACHE_CONTROL, "private, no-cache"),
    (header::REFERRER_POLICY, "same-origin"),
];

/// Where the address is a secret, it is not kept, and not even we are told it by the next page.
/// With `no-referrer` browsers would not say either that a form comes from our own page.
const SECRET: [(HeaderName, &str); 2] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, "strict-origin"),
];

/// Adds what every answer says: what browsers may do with it, and how long it took.
pub async fn add_headers(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let is_secret = is_secret(&request);
    let mut response = next.run(request).await;
    let policy = match response.extensions().get::<WithScript>() {
        Some(WithScript::Alone) => POLICY_WITH_SCRIPT,
        Some(WithScript::Sending) => POLICY_WITH_SENDING,
        None => POLICY,
    };
    let headers = response.headers_mut();
    let policy = HeaderValue::from_static(policy);
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in if is_secret { SECRET } else { OPEN } {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    let taken = format!("app;dur={:.2}", began.elapsed().as_secs_f64() * 1000.0);
    if let Ok(taken) = HeaderValue::from_str(&taken) {
        headers.insert(HeaderName::from_static("server-timing"), taken);
    }
    response
}

/// Whether the address says what nobody else may know: one with a token, or one that is none of
/// ours, which may be a link with a slip in it.
fn is_secret(request: &Request) -> bool {
    let route = request.extensions().get::<MatchedPath>();
    route.is_none_or(|route| route.as_str().contains("{token}"))
}

/// Tells browsers to come back over TLS only.
pub async fn add_transport_security(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
    response
        .headers_mut()
        .insert(header::STRICT_TRANSPORT_SECURITY, year);
    response
}
