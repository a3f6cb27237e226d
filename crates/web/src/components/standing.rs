//! How an action stands, where that is more than a word: excused, finished, dropped.

use domain::{Completion, Exemption, Status};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::request::viewer::Viewer;
use crate::say::say;

/// What excuses an action from flags, if anything does.
pub fn exempt_note(viewer: &Viewer, line: &ActionLine) -> Markup {
    let kind = match &line.exempt {
        Some(Exemption::OnHold { .. }) => "on-hold",
        _ => "waiting",
    };
    html! {
        @if let Some(exempt) = &line.exempt {
            div class={ "note note--" (kind) } {
                p {
                    strong { (say!(viewer, "excused")) }
                    " "
                    @let why = viewer.wording.exemption(exempt, line.due, viewer.today);
                    (viewer.wording.sentence(why))
                }
            }
        }
    }
}

/// That an action has ended, and since when.
pub fn ended_note(viewer: &Viewer, status: &Status) -> Markup {
    html! {
        @match status {
            Status::Complete(completion) => div.note.note--complete {
                p { (finished(viewer, *completion)) }
            },
            Status::Dropped { on, reason } => {
                @let (day, reason) = (viewer.day(*on), reason.as_str());
                div.note {
                    p { (say!(viewer, "dropped-on", day = day, reason = reason)) }
                }
            }
            Status::NotStarted | Status::InProgress | Status::OnHold(_) => {}
        }
    }
}

fn finished(viewer: &Viewer, completion: Completion) -> String {
    match completion {
        Completion::On(day) => say!(viewer, "finished-on", day = viewer.day(day)),
        Completion::Unknown { .. } => say!(viewer, "finished-some-day"),
    }
}
