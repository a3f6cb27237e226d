//! What forms begin and end with.

use domain::RevisionNumber;
use maud::{Markup, html};
use persistence::Token;

use crate::request::viewer::Viewer;
use crate::say::say;

/// What a form carries besides what is typed: a key, so that sent twice it has one effect, and
/// the version of the thing that it was filled in from.
pub fn hidden_fields(version: Option<RevisionNumber>) -> Markup {
    html! {
        input type="hidden" name="key" value=(form_key());
        @if let Some(version) = version {
            input type="hidden" name="version" value=(version);
        }
    }
}

/// A key for a form: sent twice, it has one effect.
pub fn form_key() -> String {
    Token::random().secret()[..32].to_owned()
}

/// The buttons below a form: the one that sends it, and a way back.
pub fn form_footer(viewer: &Viewer, send: &str, back: &impl ToString) -> Markup {
    html! {
        div.buttons {
            button.button { (send) }
            a.button.button--plain href=(back.to_string()) { (say!(viewer, "cancel")) }
        }
    }
}
