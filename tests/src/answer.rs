//! Answers that are no pages.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use http_body_util::BodyExt;

use crate::pdf;

/// An answer to the byte.
#[derive(Debug, Eq, PartialEq)]
pub struct Bytes {
    pub status: StatusCode,
    /// Where it leads.
    pub location: String,
    pub body: String,
}

/// An answer that is no page: where it leads, and what it says besides.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
}

impl Answer {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |to| to.to_str().unwrap())
    }
}

/// What an answer says besides its body.
pub fn answer_of(response: &Response) -> Answer {
    Answer {
        status: response.status(),
        headers: response.headers().clone(),
    }
}

/// What an answer says, as text.
pub async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    pdf::words(bytes.to_vec())
}
