//! What is handed round at a meeting, as a page: the packet, the minutes.

use maud::{Markup, html};
use paper::Document;

use crate::components::{handout_blocks, page_head};
use crate::layout::{Page, PageSection};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// A handout, with where its PDF is and what else is to be done about it.
pub fn handout_page(
    here: &MemberRequest,
    meeting: &paths::Meeting,
    document: &Document,
    more: Markup,
) -> Page {
    let lead = html! { p.page-head__lead { (document.occasion) } };
    let body = html! {
        (page_head(here, (meeting, say!(here, "meeting-back")), &document.title, lead))
        (more)
        (handout_blocks(document))
    };
    Page {
        title: document.title.clone(),
        section: PageSection::Meetings,
        body,
    }
}
