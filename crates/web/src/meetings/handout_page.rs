//! What is handed round at a meeting, as a page: the packet, the minutes.

use maud::{Markup, html};
use paper::Document;

use crate::components::{handout_blocks, page_head};
use crate::layout::{Page, PageSection};
use crate::request::viewer::Viewer;
use crate::{paths, say};

/// A handout, with where its PDF is and what else is to be done about it.
pub fn handout_page(
    viewer: &Viewer,
    meeting: &paths::Meeting,
    document: &Document,
    more: Markup,
) -> Page {
    let lead = html! { p.page-head__lead { (document.occasion) } };
    let body = html! {
        (page_head(viewer, (meeting, say!(viewer, "meeting-back")), &document.title, lead))
        (more)
        (handout_blocks(document))
    };
    Page {
        title: document.title.clone(),
        section: PageSection::Meetings,
        body,
    }
}
