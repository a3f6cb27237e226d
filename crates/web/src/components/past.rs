//! What a page that shows the past says of it, and the way to one.

use maud::{Markup, html};

use crate::components::Field;
use crate::paths;
use crate::request::past_moment::PastMoment;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Says at the top of a page that it shows the past, and leads to how it is now.
pub fn past_banner(viewer: &Viewer) -> Markup {
    html! {
        @if let Some(moment) = &viewer.past {
            div.note.note--past role="note" {
                p {
                    strong { (stood(viewer, moment)) }
                    " "
                    (say!(viewer, "past-fixed"))
                    " "
                    a href=(moment.now) { (say!(viewer, "past-now")) }
                }
            }
        }
    }
}

fn stood(viewer: &Viewer, moment: &PastMoment) -> String {
    let day = viewer.day(moment.day);
    match &moment.meeting {
        Some(meeting) => say!(viewer, "past-at-meeting", day = viewer.day(meeting.day)),
        None => say!(viewer, "past-on", day = day),
    }
}

/// The form that leads to a page as it stood on a day.
pub fn past_chooser(viewer: &Viewer, page: &'static str) -> Markup {
    html! {
        @if viewer.past.is_none() {
            details.fold.no-print {
                summary { (say!(viewer, "past-choose")) }
                form.fold__body method="get" action=(paths::AsOf { slug: viewer.slug() }) {
                    input type="hidden" name="page" value=(page);
                    (Field::day("when", say!(viewer, "past-day"), ""))
                    div.buttons {
                        button.button.button--quiet { (say!(viewer, "past-show")) }
                    }
                }
            }
        }
    }
}
