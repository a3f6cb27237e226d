//! What is handed round at a meeting, as a page: the packet, the minutes.

use domain::Meeting;
use maud::{Markup, html};
use paper::Document;

use crate::components::{PageHead, handout_blocks};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A handout of a meeting.
pub struct HandoutView {
    pub meeting: Meeting,
    pub document: Document,
}

/// A handout, with what else is to be done about it: where its PDF is, who gets it.
pub fn handout_page(viewer: &Viewer, view: &HandoutView, more: &Markup) -> Page {
    let document = &view.document;
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let meeting = paths::Meeting { slug, number };
    let lead = html! {
        p.page-head__lead { (document.occasion) }
    };
    let head = PageHead::below(viewer, &meeting, say!(viewer, "meeting-back"));
    let body = html! {
        (head.titled(&document.title).lead(lead))
        (more)
        (handout_blocks(document))
    };
    Page {
        title: document.title.clone(),
        section: PageSection::Meetings,
        body,
    }
}
