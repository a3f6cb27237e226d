//! Signing in: how to, and the one button behind a link.

use axum::response::Response;
use maud::html;
use wording::english;

use super::passkeys;
use crate::components::with_script;
use crate::layout::PlainPage;
use crate::{paths, say};

/// How to sign in.
pub fn page(by_passkey: bool, next: &str) -> Response {
    let wording = english();
    let body = html! {
        p.plain__lead { (say!(wording, "sign-in-how")) }
        p { (say!(wording, "sign-in-operator")) }
        p { code { "followthrough sign-in-link --email you@example.org" } }
        @if by_passkey { (passkeys::way_in(next)) }
    };
    let page = PlainPage {
        title: say!(wording, "sign-in"),
        body,
    };
    with_script(page)
}

/// The button that signs in: opening the link alone does nothing, so that whatever looks at mail
/// before its reader does not use it up.
pub fn confirm(token: &str, email: &str, next: &str) -> PlainPage {
    let wording = english();
    let address = paths::SignInLink {
        token: token.to_owned(),
    };
    let body = html! {
        p.plain__lead { (say!(wording, "sign-in-as", email = email)) }
        form.form method="post" action=(address) {
            input type="hidden" name="next" value=(next);
            div.buttons { button.button.button--large { (say!(wording, "sign-in")) } }
        }
    };
    PlainPage {
        title: say!(wording, "welcome-back"),
        body,
    }
}

/// The link was used before, or is too old.
pub fn expired() -> PlainPage {
    let wording = english();
    let body = html! {
        p.plain__lead { (say!(wording, "link-expired-what-to-do")) }
        div.buttons { a.button href=(paths::SignIn) { (say!(wording, "sign-in-how-title")) } }
    };
    PlainPage {
        title: say!(wording, "link-expired"),
        body,
    }
}
