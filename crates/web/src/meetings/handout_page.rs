//! What is handed round at a meeting, as a page: the packet, the minutes.

use maud::{Markup, html};
use paper::Document;

use crate::components::{handout, page_head};
use crate::layout::{Page, Section};
use crate::request::member_request::Here;

use crate::{paths, say};

/// A handout, with where its PDF is and what else is to be done about it.
pub fn handout_page(
    here: &Here,
    meeting: &paths::Meeting,
    document: &Document,
    more: Markup,
) -> Page {
    let lead = html! { p.page-head__lead { (document.occasion) } };
    let body = html! {
        (page_head(here, (meeting, say!(here, "meeting-back")), &document.title, lead))
        (more)
        (handout(document))
    };
    Page {
        title: document.title.clone(),
        section: Section::Meetings,
        body,
    }
}
