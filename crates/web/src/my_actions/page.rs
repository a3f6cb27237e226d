//! What somebody is asked about, signed in, and the own report links.

use domain::ReportLink;
use maud::{Markup, html};

use crate::components::{AnswerMistakes, Question, hidden_fields, question_list};
use crate::layout::{Page, PageSection};
use crate::report_links::panel::{MemberLinks, link_list};
use crate::reports::answers_form::Answering;
use crate::request::member_request::MemberRequest;
use crate::sheets::answers_page::{lapsed_answers, recorded_note};

use crate::{paths, say};

/// What the page shows of its reader.
pub struct MyActionsView {
    pub asked: Vec<Question>,
    pub links: MemberLinks,
    /// How many answers were just recorded.
    pub recorded: Option<u32>,
}

pub fn my_actions_page(here: &MemberRequest, view: &MyActionsView, answering: &Answering) -> Page {
    let (reader, asked) = (here.reader(), view.asked.as_slice());
    let body = html! {
        div.page-head { div.page-head__text {
            h1 { (say!(here, "my-actions")) }
            @if !asked.is_empty() { p.page-head__lead { (say!(here, "answer-those-you-can", actions = asked.len())) } }
        } }
        (recorded_note(here, view.recorded))
        (AnswerMistakes { reader, asked, answering })
        (lapsed_answers(reader, &answering.lapsed))
        @if asked.is_empty() {
            div.empty { p.empty__title { (say!(here, "nothing-asked")) } p { (say!(here, "nothing-asked-why")) } }
        } @else {
            form.form.form--measured method="post" action=(paths::MyActions { slug: here.slug() }) {
                (hidden_fields(None))
                (question_list(reader, asked, answering))
                div.buttons.buttons--send { button.button.button--large { (say!(here, "send-answers")) } }
            }
        }
        (my_links(here, view))
    };
    Page {
        title: say!(here, "my-actions"),
        section: PageSection::MyActions,
        body,
    }
}

fn my_links(here: &MemberRequest, view: &MyActionsView) -> Markup {
    let address = |link: &ReportLink| {
        let (slug, link) = (here.slug(), link.number);
        paths::MyLinkRevocation { slug, link }.to_string()
    };
    html! {
        section.stack aria-labelledby="links" {
            div.section-head { h2 #links { (say!(here, "my-links")) } }
            p.soft { (say!(here, "my-links-lead")) }
            (link_list(here, &view.links, address))
        }
    }
}
