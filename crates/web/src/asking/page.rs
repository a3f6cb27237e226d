//! What happens when the program starts to ask.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Audience, Meeting, Permission};
use mail::Letter;
use maud::{Markup, html};

use crate::components::{PageHead, audience_note, hidden_fields};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Whether mails go, and the first of them.
pub struct AskingView {
    /// Since when they go, if they do.
    pub since: Option<DateTime<Utc>>,
    /// The first question, where a meeting lies ahead.
    pub first: Option<FirstQuestion>,
    /// What it says, to the first whom it reaches.
    pub letter: Option<Letter>,
}

/// The first mail that the program sends by itself.
pub struct FirstQuestion {
    pub meeting: Meeting,
    /// The day on which it goes out.
    pub day: NaiveDate,
    pub audience: Audience,
}

pub fn asking_page(viewer: &Viewer, view: &AskingView) -> Page {
    let slug = viewer.slug();
    let start = say!(viewer, "start-asking");
    let title = if view.since.is_some() {
        say!(viewer, "asking")
    } else {
        start.clone()
    };
    let settings = paths::PartnershipSettings { slug: slug.clone() };
    let head = PageHead::below(viewer, &settings, say!(viewer, "settings"));
    let body = html! {
        (head.titled(&title))
        @match view.since {
            Some(since) => {
                @let day = viewer.day(viewer.day_of(since));
                div.note role="status" {
                    p { (say!(viewer, "asking-since", day = day)) }
                }
            }
            None => p { (say!(viewer, "asking-not-yet")) },
        }
        (first_mail(viewer, view))
        @if view.since.is_none() && viewer.may(Permission::Settle) {
            form method="post" action=(paths::Asking { slug }) {
                (hidden_fields(None))
                div.buttons {
                    button.button { (start) }
                }
            }
        }
    };
    Page {
        title,
        section: PageSection::Settings,
        body,
    }
}

fn first_mail(viewer: &Viewer, view: &AskingView) -> Markup {
    html! {
        section.panel aria-labelledby="first" {
            h2 #first {
                @if view.since.is_some() { (say!(viewer, "asking-next")) } @else {
                    (say!(viewer, "asking-first"))
                }
            }
            @if let Some(first) = &view.first {
                @let (day, meeting) = (viewer.day(first.day), viewer.day(first.meeting.day));
                p { (say!(viewer, "asking-first-when", day = day, meeting = meeting)) }
                (audience_note(viewer, &first.audience))
            } @else {
                p { (say!(viewer, "asking-no-meeting")) }
            }
            @if let Some(letter) = &view.letter {
                h3 lang=(letter.language) { (letter.subject) }
                pre.letter lang=(letter.language) { (letter.text()) }
            }
        }
    }
}
