//! The pages for requests that fail: what happened, and what to do.

use maud::html;

use crate::document::PlainPage;
use crate::say::say;
use crate::{language, paths};

/// Nothing is here, or nothing that this person may see.
pub fn not_found_page() -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "not-found"),
        &say!(wording, "not-found-what-to-do"),
    )
}

/// The report link does not work, or not for this. Why is not said: that is nobody's to know.
pub fn link_gone_page() -> PlainPage {
    let wording = language::browser_wording();
    let body = html! {
        p.plain__lead { (say!(wording, "link-gone-why")) }
        p { (say!(wording, "link-gone-what-to-do")) }
    };
    let title = say!(wording, "link-gone");
    PlainPage { title, body }
}

/// It is for others in the partnership.
pub fn forbidden_page() -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "forbidden"),
        &say!(wording, "forbidden-what-to-do"),
    )
}

/// There is nothing to show of that day.
pub fn no_such_past_page(why: &str) -> PlainPage {
    page(say!(language::browser_wording(), "no-such-past"), why)
}

/// The rules say no.
pub fn refused_page(why: &str) -> PlainPage {
    page(say!(language::browser_wording(), "refused"), why)
}

/// It was tried too often.
pub fn too_many_page(minutes: u64) -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "too-many"),
        &say!(wording, "too-many-what-to-do", minutes = minutes),
    )
}

/// The form makes no sense.
pub fn unreadable_page() -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "unreadable"),
        &say!(wording, "unreadable-what-to-do"),
    )
}

/// The form came from another site.
pub fn from_elsewhere_page() -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "from-elsewhere"),
        &say!(wording, "from-elsewhere-what-to-do"),
    )
}

/// More was sent than is taken.
pub fn too_large_page() -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "too-large"),
        &say!(wording, "too-large-what-to-do"),
    )
}

/// It took longer than anybody should wait.
pub fn too_slow_page() -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "too-slow"),
        &say!(wording, "too-slow-what-to-do"),
    )
}

/// The database is away.
pub fn away_page() -> PlainPage {
    let wording = language::browser_wording();
    page(say!(wording, "away"), &say!(wording, "away-what-to-do"))
}

/// We failed.
pub fn internal_page() -> PlainPage {
    let wording = language::browser_wording();
    page(
        say!(wording, "internal"),
        &say!(wording, "internal-what-to-do"),
    )
}

fn page(title: String, what_to_do: &str) -> PlainPage {
    let body = html! {
        p.plain__lead { (what_to_do) }
        div.buttons {
            a.button href=(paths::Home) { (say!(language::browser_wording(), "to-the-start")) }
        }
    };
    PlainPage { title, body }
}
