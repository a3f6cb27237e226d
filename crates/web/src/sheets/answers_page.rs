//! Where what a partner answered on paper is written down for it.

use domain::{Member, Partner};
use maud::{Markup, html};

use crate::components::{
    AnswerMistakes, Choice, Question, Select, hidden_fields, page_head, question_list,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::report_links::page::typed_words;
use crate::reports::answers_form::Answering;
use crate::reports::form::ReportForm;
use crate::request::reader::Locale;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A partner with what it is asked about.
pub struct SheetView {
    pub partner: Partner,
    pub asked: Vec<Question>,
    /// Its people who have not left.
    pub people: Vec<Member>,
    /// How many answers were just recorded.
    pub recorded: Option<u32>,
}

pub fn sheet_answers_page(viewer: &Viewer, view: &SheetView, answering: &Answering) -> Page {
    let (slug, number) = (viewer.slug(), view.partner.number);
    let (reader, asked) = (viewer.reader(), view.asked.as_slice());
    let name = view.partner.name.as_str();
    let title = say!(viewer, "enter-sheet-of", name = name);
    let back = paths::Partner {
        slug: slug.clone(),
        number,
    };
    let lead = html! {
        p.page-head__lead { (say!(viewer, "enter-sheet-lead", name = name)) }
    };
    let body = html! {
        (page_head(viewer, (back, name.to_owned()), &title, lead))
        (recorded_note(viewer, view.recorded))
        ({
            AnswerMistakes {
                reader,
                asked,
                answering,
            }
        })
        (lapsed_answers(reader, &answering.lapsed))
        @if asked.is_empty() {
            div.empty {
                p.empty__title { (say!(viewer, "sheet-empty", name = name)) }
            }
        } @else {
            form
                .form
                .form--measured
                method="post"
                action=({
                    paths::SheetAnswers {
                        slug,
                        number,
                    }
                })
            {
                (hidden_fields(None))
                (author(viewer, view, answering))
                (question_list(reader, asked, answering))
                div.buttons.buttons--send {
                    button.button.button--large { (say!(viewer, "record-answers")) }
                }
            }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

/// That answers were recorded.
pub fn recorded_note(viewer: &Viewer, recorded: Option<u32>) -> Markup {
    html! {
        @if let Some(answers) = recorded {
            div.note.note--complete role="status" {
                p { (say!(viewer, "answers-recorded", answers = answers)) }
            }
        }
    }
}

/// What was answered about actions that are no longer there to be answered.
pub fn lapsed_answers(reader: Locale, typed: &[ReportForm]) -> Markup {
    html! {
        @if !typed.is_empty() {
            div.mistakes role="alert" tabindex="-1" {
                h2.mistakes__title { (say!(reader, "some-not-yours", actions = typed.len())) }
                p { (say!(reader, "some-not-yours-why")) }
                (typed_words(reader, typed))
            }
        }
    }
}

fn author(viewer: &Viewer, view: &SheetView, answering: &Answering) -> Markup {
    let people = view.people.iter();
    let people = people.map(|one| Choice::new(format!("member-{}", one.number), &one.name));
    let people: Vec<Choice> = people.collect();
    html! {
        @if !people.is_empty() {
            ({
                Select::new(
                        "author",
                        say!(viewer, "who-said-it"),
                        &answering.form.author,
                        people,
                    )
                    .optional(say!(viewer, "optional"))
                    .or_nothing(say!(viewer, "anybody-there"))
            })
        }
    }
}
