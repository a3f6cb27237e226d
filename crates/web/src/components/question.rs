use domain::{ActionNumber, Name, ProgressReport, Reply, Says};
use maud::{Markup, Render, html};
use persistence::plan::ActionLine;

use crate::components::answer_tiles::{AnswerTiles, says_kind};
use crate::components::flags::flag_kind;
use crate::components::form_fields::FormFields;
use crate::reports::answers_form::Answering;
use crate::reports::form::{NEW_DUE, NEW_DUE_REASON, NOTE, PERCENT, ReportForm, SAYS};
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::reader::Locale;
use crate::say::say;

/// An action that somebody is asked about, with what the person said of it before.
pub struct Question {
    pub line: ActionLine,
    /// The own reports that stand, the latest first.
    pub words: Vec<PastWord>,
}

/// What somebody said, and what others answered.
pub struct PastWord {
    pub report: ProgressReport,
    pub answers: Vec<WrittenAnswer>,
}

/// What somebody answered, and what that person is called.
pub struct WrittenAnswer {
    pub reply: Reply,
    pub by: Name,
}

impl Question {
    /// Its date and its most pressing flag, in kind words.
    pub fn glance(&self, reader: Locale) -> Markup {
        let line = &self.line;
        html! {
            @if let Some(day) = line.due.day() {
                span { (say!(reader, "aspect-due")) " " (reader.wording.day_near(day, reader.today)) }
            } @else {
                span { (reader.wording.due(line.due)) }
            }
            @if let Some(flag) = line.flags.first() {
                span class={ "flag flag--" (flag_kind(flag.name())) } {
                    (reader.wording.why_brief(flag, line.flag_names(), reader.today))
                }
            }
        }
    }

    /// The optional parts of an answer, folded away until they are wanted.
    pub fn more(
        reader: Locale,
        about: Option<ActionNumber>,
        typed: &ReportForm,
        wrong: &Corrections,
    ) -> Markup {
        let fields = FormFields::new(reader.wording, wrong);
        let noted = !typed.note.is_empty() || typed.chosen_answer() == Some(Says::Stuck);
        let rest = [&typed.percent, &typed.new_due, &typed.new_due_reason];
        let summary = if about.is_none() {
            say!(reader, "how-far-or-date")
        } else {
            say!(reader, "ask-for-date")
        };
        let note = fields
            .lines(NOTE, &typed.note, 3)
            .optional(say!(reader, "optional"));
        let percent = fields.number(PERCENT, &typed.percent);
        html! {
            details.fold open[noted || fields.why(NOTE).is_some()] {
                summary { (say!(reader, "add-note")) }
                div.fold__body { (note.about(about)) }
            }
            details.fold open[rest.iter().any(|typed| !typed.is_empty())] {
                summary { (summary) }
                div.fold__body {
                    @if about.is_none() { (percent.optional(say!(reader, "optional"))) }
                    (fields.day(NEW_DUE, &typed.new_due).about(about))
                    (fields.text(NEW_DUE_REASON, &typed.new_due_reason).about(about))
                }
            }
        }
    }

    fn card(&self, reader: Locale, answering: &Answering) -> Markup {
        let number = self.line.number;
        let typed = answering.form.about(number);
        let nothing = Corrections::default();
        let wrong = answering.wrong.get(&number).unwrap_or(&nothing);
        let legend = html! {
            h2.question__title { (self.line.title) }
        };
        let below = html! {
            p.glance {
                (self.glance(reader))
                span { (say!(reader, "action-number", number = number.0)) }
            }
            (answered_words(reader, self.words.iter().take(1)))
        };
        let tiles = AnswerTiles::new(reader, legend, &typed.says);
        let tiles = tiles.wrong(wrong.on(reader.wording, SAYS.name));
        html! {
            li.question {
                (tiles.about(number).below(below))
                div.question__more { (Self::more(reader, Some(number), &typed, wrong)) }
            }
        }
    }
}

/// The actions that somebody is asked about, each with its answers: all in one form.
pub fn question_list(reader: Locale, asked: &[Question], answering: &Answering) -> Markup {
    html! {
        ol.questions {
            @for question in asked { (question.card(reader, answering)) }
        }
    }
}

/// What somebody said before, in the own words, each with what was answered.
pub fn answered_words<'a>(reader: Locale, words: impl IntoIterator<Item = &'a PastWord>) -> Markup {
    html! {
        @for word in words {
            (past_words(reader, [&word.report]))
            @for answer in &word.answers { (written_answer(reader, answer)) }
        }
    }
}

fn written_answer(reader: Locale, answer: &WrittenAnswer) -> Markup {
    let day = reader.wording.day_near(answer.reply.on, reader.today);
    html! {
        div.past-word.past-word--answer {
            p.small.soft { (say!(reader, "answered-you", who = answer.by.as_str(), day = day)) }
            p.small { (answer.reply.text) }
        }
    }
}

/// What somebody said before, in the own words.
pub fn past_words<'a>(
    reader: Locale,
    words: impl IntoIterator<Item = &'a ProgressReport>,
) -> Markup {
    html! {
        @for report in words {
            div class={ "past-word report--" (says_kind(report.says)) } {
                p.small {
                    span.report__says { (reader.wording.says(report.says)) }
                    span.soft {
                        " · "
                        time datetime=(report.on) {
                            (reader.wording.day_near(report.on, reader.today))
                        }
                    }
                }
                @if let Some(note) = &report.note {
                    p.small { (note) }
                }
            }
        }
    }
}

/// Every mistake in the answers about several actions, each named by its action or field and
/// leading to it.
pub struct AnswerMistakes<'a> {
    pub reader: Locale,
    pub asked: &'a [Question],
    pub answering: &'a Answering,
}

impl AnswerMistakes<'_> {
    /// What a field is called: which of the answers is to be chosen, the action says.
    fn label_of(&self, number: ActionNumber, field: FormField) -> String {
        if field.name != SAYS.name {
            return field.label(self.reader.wording);
        }
        let mut asked = self.asked.iter();
        let found = asked.find(|question| question.line.number == number);
        found.map_or_else(String::new, |question| question.line.title.to_string())
    }

    fn one(&self, number: ActionNumber, (field, why): (FormField, String)) -> Markup {
        let label = self.label_of(number, field);
        html! {
            li {
                a href={ "#" (field.name) "-" (number) } {
                    (say!(self.reader, "mistake-of", field = label, why = why))
                }
            }
        }
    }
}

impl Render for AnswerMistakes<'_> {
    fn render(&self) -> Markup {
        let reader = self.reader;
        html! {
            @if !self.answering.wrong.is_empty() {
                div.mistakes role="alert" tabindex="-1" {
                    h2.mistakes__title { (say!(reader, "mistakes")) }
                    ul {
                        @for (number, wrong) in &self.answering.wrong {
                            @for found in wrong.all(reader.wording) { (self.one(*number, found)) }
                        }
                    }
                }
            }
        }
    }
}
