//! What somebody is asked about, signed in, and the own report links.

use domain::ReportLink;
use maud::{Markup, html};

use crate::components::{
    AnswerMistakes, Question, hidden_fields, lapsed_answers, question_list, recorded_note,
};
use crate::components::{MemberLinks, link_list};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::reports::answers_form::Answering;
use crate::request::viewer::Viewer;
use crate::say::say;

/// What the page shows of its reader.
pub struct MyActionsView {
    pub asked: Vec<Question>,
    pub links: MemberLinks,
    /// How many answers were just recorded.
    pub recorded: Option<u32>,
}

pub fn my_actions_page(viewer: &Viewer, view: &MyActionsView, answering: &Answering) -> Page {
    let (reader, asked) = (viewer.reader(), view.asked.as_slice());
    let slug = viewer.slug();
    let address = paths::MyActions { slug };
    let mistakes = AnswerMistakes {
        reader,
        asked,
        answering,
    };
    let body = html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "my-actions")) }
                @if !asked.is_empty() {
                    p.page-head__lead {
                        (say!(viewer, "answer-those-you-can", actions = asked.len()))
                    }
                }
            }
        }
        (recorded_note(viewer, view.recorded))
        (mistakes)
        (lapsed_answers(reader, &answering.lapsed))
        @if asked.is_empty() {
            div.empty {
                p.empty__title { (say!(viewer, "nothing-asked")) }
                p { (say!(viewer, "nothing-asked-why")) }
            }
        } @else {
            form.form.form--measured method="post" action=(address) {
                (hidden_fields(None))
                (question_list(reader, asked, answering))
                div.buttons.buttons--send {
                    button.button.button--large { (say!(viewer, "send-answers")) }
                }
            }
        }
        (my_links(viewer, view))
    };
    Page {
        title: say!(viewer, "my-actions"),
        section: PageSection::MyActions,
        body,
    }
}

fn my_links(viewer: &Viewer, view: &MyActionsView) -> Markup {
    let address = |link: &ReportLink| {
        let (slug, link) = (viewer.slug(), link.number);
        paths::MyLinkRevocation { slug, link }.to_string()
    };
    html! {
        section.stack aria-labelledby="links" {
            div.section-head {
                h2 #links { (say!(viewer, "my-links")) }
            }
            p.soft { (say!(viewer, "my-links-lead")) }
            (link_list(viewer, &view.links, address))
        }
    }
}
