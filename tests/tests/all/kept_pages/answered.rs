//! What came of a request, as it is kept.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use tests::{FormOnPage, ReadPage, text};

use super::mask::{mask_random, without_challenges};

/// Headers that are never the same twice.
const RANDOM: [&str; 2] = ["server-timing", "x-request-id"];

/// An answer that was read to the end.
pub struct ReadAnswer {
    pub status: StatusCode,
    headers: HeaderMap,
    pub body: String,
}

impl ReadAnswer {
    pub async fn read(response: Response) -> Self {
        Self {
            status: response.status(),
            headers: response.headers().clone(),
            body: text(response).await,
        }
    }

    /// The answer with its status and headers, without what is random.
    pub fn told(&self) -> String {
        let named = self.headers.iter();
        let named = named.filter(|(name, _)| !RANDOM.contains(&name.as_str()));
        let mut lines: Vec<String> = named
            .map(|(name, value)| format!("{name}: {}", plain(name, value.to_str().unwrap())))
            .collect();
        lines.sort();
        let (status, lines) = (self.status.as_u16(), lines.join("\n"));
        let body = without_challenges(&self.body);
        mask_random(&format!("{status}\n{lines}\n\n{body}"))
    }

    /// The page, where it is one.
    pub fn page(&self) -> Option<ReadPage> {
        let kind = self.headers.get(header::CONTENT_TYPE)?;
        let is_page = kind.as_bytes().starts_with(b"text/html");
        is_page.then(|| ReadPage::of(self.status, self.headers.clone(), &self.body))
    }

    /// Where it leads, if it leads elsewhere.
    pub fn location(&self) -> Option<String> {
        let location = self.headers.get(header::LOCATION)?;
        Some(location.to_str().ok()?.to_owned())
    }

    /// The forms on it that change something.
    pub fn forms(&self) -> Vec<FormOnPage> {
        self.page().map(|page| page.forms()).unwrap_or_default()
    }

    /// Where the links on it lead that stay in the program.
    pub fn links(&self) -> Vec<String> {
        let page = self.page();
        let links = page.map(|page| page.attribute("a[href^='/']", "href"));
        let to = |link: String| link.split('#').next().unwrap_or_default().to_owned();
        links.unwrap_or_default().into_iter().map(to).collect()
    }
}

/// A header without the secret that a cookie is.
fn plain(name: &header::HeaderName, value: &str) -> String {
    match (name, value.split_once('=')) {
        (&header::SET_COOKIE, Some((name, rest))) => {
            let (_, attributes) = rest.split_once(';').unwrap_or_default();
            format!("{name}=[random];{attributes}")
        }
        _ => value.to_owned(),
    }
}
