//! Whom a press will mail, said before it is pressed.

use application::handouts::HandoutRound;
use domain::Audience;
use maud::{Markup, html};

use crate::request::viewer::Viewer;
use crate::say::say;

/// Whom a mail reaches, and whom not and why.
pub fn audience_note(viewer: &Viewer, audience: &Audience) -> Markup {
    html! {
        p { (viewer.wording.reached(audience)) }
        @if let Some(unreached) = viewer.wording.unreached(audience) {
            p { (unreached) }
        }
    }
}

/// The same for a handout, after what was mailed already.
pub fn round_note(viewer: &Viewer, round: &HandoutRound) -> Markup {
    html! {
        div.stack.stack--tight.small.soft.no-print {
            @if let Some(mailed) = round.mailed {
                @let day = viewer.day_near(viewer.day_of(mailed.last));
                p { (say!(viewer, "round-sent", day = day, people = mailed.people)) }
            }
            (audience_note(viewer, &round.audience))
        }
    }
}
