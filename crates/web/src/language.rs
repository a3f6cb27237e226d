//! The language that an answer is read in: the member's, once it is known who asks; until then,
//! and where it never is, the one that the browser asks for.

use std::cell::Cell;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::{EmailAddress, Language};
use fluent_langneg::{
    LanguageIdentifier, NegotiationStrategy, negotiate_languages, parse_accepted_languages,
};
use persistence::site::belongings;
use persistence::{Database, StoreError};
use wording::{Wording, in_language};

tokio::task_local! {
    /// What whoever waits for the answer reads, as far as is known by now.
    static READ: Cell<Language>;
}

/// Begins with the language that the browser asks for, and says in which one a page came out.
pub async fn note_languages(request: Request, next: Next) -> Response {
    let asked = asked(request.headers());
    let answer = async {
        let mut response = next.run(request).await;
        say_which(response.headers_mut(), READ.with(Cell::get));
        response
    };
    READ.scope(Cell::new(asked), answer).await
}

/// What an answer is worded in whose reader is not at hand: a page outside of any partnership, and
/// a refusal.
pub fn browser_wording() -> &'static Wording {
    in_language(READ.try_with(Cell::get).unwrap_or_default())
}

/// It is known now what the reader reads.
pub fn known_language(language: Language) -> &'static Wording {
    // Where nobody listens there is nobody to tell: a test of one part alone.
    let _ = READ.try_with(|read| read.set(language));
    in_language(language)
}

/// What somebody reads who has shown that an address is theirs: as the partnership says, and as
/// the browser asks where none does.
pub async fn language_of(
    db: &Database,
    email: &EmailAddress,
) -> Result<&'static Wording, StoreError> {
    let language = belongings::language_of(db, email).await?;
    Ok(language.map_or_else(browser_wording, known_language))
}

/// The first language of the browser's that we speak, else the usual one.
fn asked(headers: &HeaderMap) -> Language {
    let says = headers.get(header::ACCEPT_LANGUAGE);
    let says = says.and_then(|says| says.to_str().ok()).unwrap_or_default();
    let ours = Language::ALL.map(|one| one.tag().parse::<LanguageIdentifier>());
    let ours: Vec<LanguageIdentifier> = ours.into_iter().flatten().collect();
    let wanted = parse_accepted_languages(says);
    let found = negotiate_languages(&wanted, &ours, None, NegotiationStrategy::Filtering);
    let first = found.first().map(ToString::to_string);
    let spoken = first.and_then(|tag| Language::tagged(&tag));
    spoken.unwrap_or_default()
}

/// Says of a page which language it is in, and that a browser that asks for another may get it.
fn say_which(headers: &mut HeaderMap, language: Language) {
    let kind = headers.get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        let tag = HeaderValue::from_static(language.tag());
        headers.insert(header::CONTENT_LANGUAGE, tag);
        let varies = HeaderValue::from_static("accept-language");
        headers.append(header::VARY, varies);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_of_the_browsers_that_we_speak_is_taken() {
        for (says, expected) in [
            ("es-MX,es;q=0.9,en;q=0.8", Language::Spanish),
            ("es", Language::Spanish),
            ("es-419", Language::Spanish),
            ("en-US,en;q=0.9,es;q=0.8", Language::English),
            ("de-DE,de;q=0.9,es;q=0.8,en;q=0.7", Language::Spanish),
            ("fr", Language::English),
            ("*", Language::English),
            ("", Language::English),
            ("es_ES;;,,q", Language::Spanish),
        ] {
            let headers = [(header::ACCEPT_LANGUAGE, says.parse().unwrap())];
            let headers: HeaderMap = headers.into_iter().collect();
            assert_eq!(asked(&headers), expected, "{says}");
        }
    }
}
