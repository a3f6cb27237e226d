//! What a browser asks for and sends, with the cookies that came.

use std::fmt::Display;

use axum::body::Body;
use axum::http::{Request, header};
use axum::response::Response;
use tower::ServiceExt;
use web::paths;

use crate::answer::{Answer, Bytes, answer_of, text};
use crate::forms::{form_request, upload_request};
use crate::page::ReadPage;
use crate::test_app::{TestApp, slug};

impl TestApp {
    pub async fn get(&self, path: impl Display) -> ReadPage {
        let request = Request::get(path.to_string()).body(Body::empty()).unwrap();
        ReadPage::read(self.send(request).await).await
    }

    /// Asks for something that is plain text.
    pub async fn text(&self, path: &str) -> String {
        let request = Request::get(path).body(Body::empty()).unwrap();
        text(self.send(request).await).await
    }

    /// Asks for something that is no page, or leads elsewhere.
    pub async fn ask(&self, path: impl Display) -> Answer {
        let request = Request::get(path.to_string()).body(Body::empty()).unwrap();
        answer_of(&self.send(request).await)
    }

    /// Sends a form and reads the page that answers it.
    pub async fn submit(&self, path: impl Display, form: &[(&str, &str)]) -> ReadPage {
        ReadPage::read(self.send(form_request(path, form)).await).await
    }

    /// Sends a form that is answered by going elsewhere.
    pub async fn post(&self, path: impl Display, form: &[(&str, &str)]) -> Answer {
        answer_of(&self.send(form_request(path, form)).await)
    }

    /// Chooses a file on the page that brings a spreadsheet in, and sends it.
    pub async fn upload(&self, name: &str, file: &[u8]) -> Response {
        self.upload_to(paths::Imports { slug: slug() }, name, file)
            .await
    }

    /// Sends a file, with its name, to the page of a partnership that brings spreadsheets in.
    pub async fn upload_to(&self, to: paths::Imports, name: &str, file: &[u8]) -> Response {
        self.send(upload_request(to, name, file)).await
    }

    /// Sends an empty form or asks for a page, and reads the answer to the byte.
    pub async fn bytes(&self, method: &str, path: &str) -> Bytes {
        let mut request = form_request(path, &[]);
        *request.method_mut() = method.parse().unwrap();
        self.exactly(request).await
    }

    /// Sends any request, and reads the answer to the byte.
    pub async fn exactly(&self, request: Request<Body>) -> Bytes {
        let response = self.send(request).await;
        let answer = answer_of(&response);
        Bytes {
            status: answer.status,
            location: answer.location().to_owned(),
            body: text(response).await,
        }
    }

    /// Sends any request with the cookies that came so far, and keeps new ones.
    pub async fn send(&self, mut request: Request<Body>) -> Response {
        let pairs = self.cookies.lock().unwrap().clone().into_iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !pairs.is_empty() {
            let pairs = pairs.join("; ").parse().unwrap();
            request.headers_mut().insert(header::COOKIE, pairs);
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        for set in response.headers().get_all(header::SET_COOKIE) {
            self.keep_cookie(set.to_str().unwrap());
        }
        response
    }

    fn keep_cookie(&self, set: &str) {
        let pair = set.split(';').next().unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        let mut cookies = self.cookies.lock().unwrap();
        match value {
            "" => cookies.remove(name),
            value => cookies.insert(name.to_owned(), value.to_owned()),
        };
    }

    /// A cookie that came.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Brings a cookie along.
    pub fn bring_cookie(&self, name: &str, value: &str) {
        self.keep_cookie(&format!("{name}={value}"));
    }

    /// Forgets who is signed in, and that anybody was.
    pub fn forget_cookie(&self) {
        self.cookies.lock().unwrap().clear();
    }
}
