//! Somebody else was quicker.

use domain::Change;
use maud::{Markup, html};
use wording::Names;

use crate::request::viewer::Viewer;
use crate::say::say;

/// What others changed while a form was being filled in: it stands above what was typed.
pub fn others_changed(viewer: &Viewer, changes: &[Change], names: &Names) -> Markup {
    html! {
        @if !changes.is_empty() {
            div.mistakes role="alert" tabindex="-1" {
                h2.mistakes__title { (say!(viewer, "conflict")) }
                p { (say!(viewer, "conflict-theirs")) }
                ul {
                    @for change in changes {
                        li { (viewer.wording.change(change, names)) }
                    }
                }
                p { (say!(viewer, "conflict-yours")) }
            }
        }
    }
}
