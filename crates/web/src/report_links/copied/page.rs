//! A report link that a coordinator copies.

use application::report_links::HandedLink;
use domain::Member;
use maud::html;

use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A new link, and what there is to know of it.
pub struct CopiedLink<'a> {
    pub address: &'a str,
    pub handed: HandedLink,
}

/// A new link, shown this once beside a text that can be sent with it.
pub fn link_copied_page(viewer: &Viewer, member: &Member, copied: &CopiedLink<'_>) -> Page {
    let (address, handed) = (copied.address, copied.handed);
    let (slug, number) = (viewer.slug(), member.number);
    let title = say!(viewer, "link-for", name = member.name.as_str());
    // It is for the person to read.
    let theirs = wording::in_language(member.language);
    let message = say!(
        theirs,
        "link-message",
        name = member.called(),
        actions = handed.asked,
        link = address
    );
    let back = paths::Member { slug, number };
    let ends = viewer.day_near(handed.last_day);
    let body = html! {
        h1 { (title) }
        div.panel.form--measured {
            p { (say!(viewer, "link-once", name = member.name.as_str())) }
            div.field {
                label for="message" { (say!(viewer, "link-message-label")) }
                p #message-hint.field__hint { (say!(viewer, "link-select")) }
                textarea
                    #message
                    lang=(theirs.tag())
                    readonly
                    rows="4"
                    aria-describedby="message-hint"
                { (message) }
            }
            div.field {
                label for="link" { (say!(viewer, "link-alone")) }
                input #link type="text" readonly value=(address);
            }
            p.soft { (say!(viewer, "link-ends", day = ends)) }
            div.buttons {
                a.button.button--quiet href=(back) { (say!(viewer, "link-done")) }
            }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}
