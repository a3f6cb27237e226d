//! The document around every page.

use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use wording::Wording;

use crate::say::say;
use crate::{language, paths};

/// A page outside of any partnership: signing in, and what went wrong.
pub struct PlainPage {
    /// What the window is called; the heading says the same.
    pub title: String,
    /// Everything below the heading.
    pub body: Markup,
}

impl IntoResponse for PlainPage {
    fn into_response(self) -> Response {
        let wording = language::browser_wording();
        let title = format!("{} – Followthrough", self.title);
        let body = html! {
            header { (account_strip(wording, None)) }
            main #main.main.main--narrow tabindex="-1" {
                div.plain {
                    h1 { (self.title) }
                    (self.body)
                }
            }
            (colophon(wording, None))
        };
        Html(whole_document(wording, &title, &body).into_string()).into_response()
    }
}

/// The whole document, with its title and what is in it.
pub fn whole_document(wording: &Wording, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(wording.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href=(paths::Asset::named("followthrough.css"));
                link rel="icon" type="image/svg+xml" href=(paths::Asset::named("icon.svg"));
            }
            body {
                a.skip href="#main" { (say!(wording, "skip")) }
                (body)
            }
        }
    }
}

/// The bar at the top, with who is signed in.
pub fn account_strip(wording: &Wording, member: Option<&str>) -> Markup {
    html! {
        div.strip {
            div.strip__inner {
                a.strip__mark href=(paths::Home) { "Followthrough" }
                @if let Some(name) = member {
                    div.account {
                        a.account__name href=(paths::Devices) { (name) }
                        form method="post" action=(paths::SignOut) {
                            button.account__leave { (say!(wording, "sign-out")) }
                        }
                    }
                }
            }
        }
    }
}

/// The foot of a page, with a link of its own.
pub fn colophon(wording: &Wording, own: Option<Markup>) -> Markup {
    html! {
        footer.colophon {
            div.colophon__inner {
                p { (say!(wording, "colophon")) }
                ul.colophon__links {
                    @if let Some(own) = own {
                        li { (own) }
                    }
                    li {
                        a href=(paths::YourPartnerships) { (say!(wording, "your-partnerships")) }
                    }
                }
            }
        }
    }
}
