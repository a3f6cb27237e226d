//! Where what a partner answered on paper is written down for it.

use domain::{Member, Partner};
use maud::{Markup, html};

use crate::components::{
    AnswerMistakes, Choice, PageHead, Question, Select, hidden_fields, lapsed_answers,
    question_list, recorded_note,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::reports::answers_form::Answering;
use crate::reports::form::AUTHOR;
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
    let address = paths::SheetAnswers { slug, number };
    let mistakes = AnswerMistakes {
        reader,
        asked,
        answering,
    };
    let body = html! {
        (PageHead::below(viewer, &back, name.to_owned()).titled(&title).lead(lead))
        (recorded_note(viewer, view.recorded))
        (mistakes)
        (lapsed_answers(reader, &answering.lapsed))
        @if asked.is_empty() {
            div.empty {
                p.empty__title { (say!(viewer, "sheet-empty", name = name)) }
            }
        } @else {
            form.form.form--measured method="post" action=(address) {
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

fn author(viewer: &Viewer, view: &SheetView, answering: &Answering) -> Markup {
    let people = view.people.iter();
    let people = people.map(|one| Choice::new(&format!("member-{}", one.number), &one.name));
    let people: Vec<Choice> = people.collect();
    let is_anybody_there = !people.is_empty();
    let said_by = Select::new(
        AUTHOR.name,
        say!(viewer, "who-said-it"),
        &answering.form.author,
        people,
    );
    let said_by = said_by.optional(say!(viewer, "optional"));
    html! {
        @if is_anybody_there { (said_by.or_nothing(&say!(viewer, "anybody-there"))) }
    }
}
