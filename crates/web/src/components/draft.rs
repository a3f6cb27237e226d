use maud::{Markup, html};

use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// What a form is kept by on the device until the server has it, where scripts run.
pub struct Draft {
    /// Whose it is, where it stands, and which of the forms there it is; nothing where others use the
    /// computer, too, so that nothing is kept there.
    pub name: String,
    /// Whether the form came back from the server with what was typed: then that is newer.
    pub came_back: bool,
}

impl Draft {
    /// The draft of one of the forms on a page. Nobody else on the same device is shown it.
    pub fn of(viewer: &Viewer, page: &impl ToString, form: &str) -> Self {
        let name = || {
            format!(
                "draft {} {} {form}",
                viewer.member().number,
                page.to_string()
            )
        };
        Self {
            name: (!viewer.is_shared).then(name).unwrap_or_default(),
            came_back: false,
        }
    }

    /// Says whether the form came back.
    pub fn came_back(self, came_back: bool) -> Self {
        Self { came_back, ..self }
    }

    /// What a form says of its draft, where there is something to say.
    pub fn notes(viewer: &Viewer) -> Markup {
        html! {
            p.draft-note hidden role="status" data-drafts="kept" { (say!(viewer, "draft-kept")) }
            div.note.note--doubt hidden role="alert" data-drafts="unsent" {
                p {
                    strong { (say!(viewer, "draft-unsent")) }
                    " "
                    (say!(viewer, "draft-unsent-why"))
                }
                div.buttons {
                    button.button.button--quiet type="button" data-drafts="again" {
                        (say!(viewer, "try-again"))
                    }
                }
            }
        }
    }
}

/// The script that keeps what is typed, and sends it again when the line breaks. Nothing needs it.
pub fn draft_script() -> Markup {
    html! {
        script type="module" src=(paths::Asset::named("drafts.js")) {}
    }
}
