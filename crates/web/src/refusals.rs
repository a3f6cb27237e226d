//! Refusals that were made before any page of ours: every one becomes a page.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error_page::{
    from_elsewhere_page, internal_page, not_found_page, too_large_page, too_slow_page,
    unreadable_page,
};

/// Turns an answer that is an error without a page into our page of the same status.
pub async fn refusals_into_pages(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let page = match status {
        StatusCode::FORBIDDEN => from_elsewhere_page(),
        StatusCode::PAYLOAD_TOO_LARGE => too_large_page(),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => not_found_page(),
        StatusCode::SERVICE_UNAVAILABLE => too_slow_page(),
        status if status.is_client_error() => unreadable_page(),
        _ => internal_page(),
    };
    (status, page).into_response()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::body::{Body, to_bytes};
    use axum::routing::post;
    use axum::{Router, middleware};
    use tower::ServiceExt;

    use super::*;
    use crate::app::timeout_layer;

    #[tokio::test]
    async fn whoever_waits_too_long_gets_a_page() {
        let pending = post(async || std::future::pending::<()>().await);
        let app = Router::new()
            .route("/", pending)
            .layer(timeout_layer(Duration::from_millis(1)))
            .layer(middleware::from_fn(refusals_into_pages));
        let request = Request::post("/").body(Body::empty()).unwrap();
        let answer = app.oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        let page = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        assert!(String::from_utf8_lossy(&page).contains("<h1>That took too long</h1>"));
    }
}
