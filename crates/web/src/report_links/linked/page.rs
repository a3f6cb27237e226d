//! What a report link shows. Nothing on these pages names anybody but their reader.

use maud::{Markup, html};

use crate::components::{
    AnswerMistakes, AnswerTiles, Mistakes, Question, answered_words, hidden_fields, lapsed_answers,
    question_list, typed_words,
};
use crate::layout::LinkedPage;
use crate::paths;
use crate::report_links::linked::details::ActionDetailsShown;
use crate::reports::answers_form::Answering;
use crate::reports::form::{ReportForm, SAYS};
use crate::request::corrections::Corrections;
use crate::request::report_link_request::ReportLinkRequest;
use crate::say::say;

/// How many of the own past words the page of an action shows.
const WORDS: usize = 5;

/// Everything that the member is asked about.
pub fn linked_actions_page(
    linked: &ReportLinkRequest,
    asked: &[Question],
    answering: &Answering,
) -> LinkedPage {
    let reader = linked.reader();
    let title = say!(
        reader,
        "how-is-it-going-you",
        name = linked.member().called()
    );
    let token = linked.token.clone();
    let mistakes = AnswerMistakes {
        reader,
        asked,
        answering,
    };
    let body = html! {
        (mistakes)
        (lapsed_answers(reader, &answering.lapsed))
        div.stack.stack--tight {
            h1 { (title) }
            @if !asked.is_empty() {
                p.soft { (say!(reader, "answer-those-you-can", actions = asked.len())) }
            }
        }
        @if asked.is_empty() {
            div.empty {
                p.empty__title { (say!(reader, "nothing-asked")) }
                p { (say!(reader, "nothing-asked-why")) }
            }
        } @else {
            form.form method="post" action=(paths::ReportLink { token }) {
                (hidden_fields(None))
                (question_list(reader, asked, answering))
                div.buttons.buttons--send {
                    button.button.button--large { (say!(reader, "send-answers")) }
                }
            }
        }
    };
    LinkedPage { title, body }
}

/// One action that the member is asked about, among some others.
pub struct LinkedQuestion {
    pub question: Question,
    pub details: ActionDetailsShown,
    /// How many others there are.
    pub others: usize,
}

pub fn linked_action_page(
    linked: &ReportLinkRequest,
    asked: &LinkedQuestion,
    (form, wrong): (&ReportForm, &Corrections),
) -> LinkedPage {
    let reader = linked.reader();
    let question = &asked.question;
    let title = question.line.title.to_string();
    let (token, number) = (linked.token.clone(), question.line.number);
    let address = paths::LinkedAction {
        token: token.clone(),
        number,
    };
    let hand_back = paths::LinkedHandBack { token, number };
    let legend = html! {
        (SAYS.label(reader.wording))
    };
    let tiles = AnswerTiles::new(reader, legend, &form.says);
    let body = html! {
        (Mistakes::of(reader.wording, wrong))
        div.stack.stack--tight {
            h1.asked-title { (title) }
            p.glance { (question.glance(reader)) }
        }
        form.form.form--close method="post" action=(address) {
            (hidden_fields(None))
            (tiles.wrong(wrong.on(reader.wording, SAYS.name)))
            div.question__more { (Question::more(reader, None, form, wrong)) }
            div.buttons {
                button.button.button--large { (say!(reader, "send")) }
            }
        }
        @if !question.words.is_empty() {
            section.stack.stack--tight aria-labelledby="before" {
                h2 #before.small-title { (say!(reader, "what-you-said")) }
                (answered_words(reader, question.words.iter().take(WORDS)))
            }
        }
        (asked.details.about(reader))
        @if asked.others > 0 { (link_to_all(linked)) }
        p {
            a.row-link href=(hand_back) { (say!(reader, "cannot-take-this")) }
        }
    };
    LinkedPage { title, body }
}

/// An answer to what is no longer the member's to answer. What was typed is not lost.
pub fn not_yours_page(linked: &ReportLinkRequest, typed: &[ReportForm]) -> LinkedPage {
    let reader = linked.reader();
    let token = linked.token.clone();
    let body = html! {
        h1 { (say!(reader, "not-yours")) }
        p { (say!(reader, "not-yours-why")) }
        (typed_words(reader, typed))
        p {
            a.button.button--quiet href=(paths::ReportLink { token }) {
                (say!(reader, "all-my-actions"))
            }
        }
    };
    let title = say!(reader, "not-yours");
    LinkedPage { title, body }
}

/// The question before a link is stopped.
pub fn ask_to_stop_page(linked: &ReportLinkRequest) -> LinkedPage {
    let reader = linked.reader();
    let token = linked.token.clone();
    let address = paths::LinkRevocation {
        token: token.clone(),
    };
    let title = say!(reader, "stop-link-title");
    let body = html! {
        h1 { (title) }
        p { (say!(reader, "stop-link-what-happens")) }
        form.form method="post" action=(address) {
            div.buttons {
                button.button { (say!(reader, "stop-link-send")) }
                a.button.button--plain href=(paths::ReportLink { token }) {
                    (say!(reader, "stop-link-keep"))
                }
            }
        }
    };
    LinkedPage { title, body }
}

/// The link was stopped.
pub fn link_stopped_page(linked: &ReportLinkRequest) -> LinkedPage {
    let title = say!(linked.reader(), "link-stopped");
    let body = html! {
        h1 { (title) }
        p { (say!(linked.reader(), "link-stopped-why")) }
    };
    LinkedPage { title, body }
}

/// The way to everything that the member is asked about.
pub fn link_to_all(linked: &ReportLinkRequest) -> Markup {
    let token = linked.token.clone();
    let all = say!(linked.reader(), "all-my-actions");
    html! {
        p {
            a.row-link href=(paths::ReportLink { token }) { (all) }
        }
    }
}
