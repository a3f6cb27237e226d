use axum::Extension;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use crate::headers::WithScript;
use crate::paths;

/// The script that talks with a device about passkeys. It shows what it is needed for.
pub fn passkey_script() -> Markup {
    html! {
        script type="module" src=(paths::Asset::named("passkeys.js")) {}
    }
}

/// An answer whose page may run a script of our own.
pub fn with_script(page: impl IntoResponse) -> Response {
    (Extension(WithScript::Alone), page).into_response()
}

/// An answer whose page may run the script that keeps drafts; one that leads on shows no page.
pub fn with_drafts(page: impl IntoResponse) -> Response {
    let answer = page.into_response();
    if answer.status().is_redirection() {
        return answer;
    }
    (Extension(WithScript::Sending), answer).into_response()
}
