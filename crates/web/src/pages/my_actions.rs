//! What somebody is asked about, signed in, and the own report links.

use domain::ReportLink;
use maud::{Markup, html};

use super::report_links::{Links, link_list};
use super::sheet_answers::{lapsed, recorded};
use crate::components::{AnswerMistakes, Question, hidden, questions};
use crate::forms::Answering;
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::{paths, say};

/// What the page shows of its reader.
pub struct View {
    pub asked: Vec<Question>,
    pub links: Links,
    /// How many answers were just recorded.
    pub recorded: Option<u32>,
}

pub fn page(here: &Here, view: &View, answering: &Answering) -> Page {
    let (reader, asked) = (here.reader(), view.asked.as_slice());
    let body = html! {
        div.page-head { div.page-head__text {
            h1 { (say!(here, "my-actions")) }
            @if !asked.is_empty() { p.page-head__lead { (say!(here, "answer-those-you-can", actions = asked.len())) } }
        } }
        (recorded(here, view.recorded))
        (AnswerMistakes { reader, asked, answering })
        (lapsed(reader, &answering.lapsed))
        @if asked.is_empty() {
            div.empty { p.empty__title { (say!(here, "nothing-asked")) } p { (say!(here, "nothing-asked-why")) } }
        } @else {
            form.form.form--measured method="post" action=(paths::MyActions { slug: here.slug() }) {
                (hidden(None))
                (questions(reader, asked, answering))
                div.buttons.buttons--send { button.button.button--large { (say!(here, "send-answers")) } }
            }
        }
        (my_links(here, view))
    };
    Page {
        title: say!(here, "my-actions"),
        section: Section::MyActions,
        body,
    }
}

fn my_links(here: &Here, view: &View) -> Markup {
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
