use maud::{Markup, html};

use crate::components::answer_tiles::says_kind;
use crate::reports::form::ReportForm;
use crate::request::reader::Locale;
use crate::request::viewer::Viewer;
use crate::say::say;

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

/// What was typed and could not be recorded.
pub fn typed_words(reader: Locale, typed: &[ReportForm]) -> Markup {
    html! {
        p { (say!(reader, "what-you-wrote")) }
        @for form in typed {
            @let kind = form.chosen_answer().map_or("", says_kind);
            div class={ "past-word report--" (kind) } {
                @if let Some(says) = form.chosen_answer() {
                    p {
                        span.report__says { (reader.wording.says(says)) }
                    }
                }
                @for text in [&form.note, &form.percent, &form.new_due, &form.new_due_reason] {
                    @if !text.is_empty() {
                        p.typed-text { (text) }
                    }
                }
            }
        }
    }
}
