//! Forms as a browser sends them from one of our own pages.

use std::fmt::Display;

use axum::body::Body;
use axum::http::{Request, header};

/// A form as a browser sends it from one of our own pages.
pub fn form_request(path: impl Display, form: &[(&str, &str)]) -> Request<Body> {
    Request::post(path.to_string())
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(serde_urlencoded::to_string(form).unwrap()))
        .unwrap()
}

/// A form with a file as a browser sends it from one of our own pages.
pub fn upload_request(path: impl Display, name: &str, file: &[u8]) -> Request<Body> {
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    Request::post(path.to_string())
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header(header::CONTENT_LENGTH, body.len())
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap()
}
