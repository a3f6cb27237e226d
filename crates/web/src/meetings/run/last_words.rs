//! What was said of an action before a meeting talks about it, and meanwhile.

use domain::{ProgressReport, Says};
use maud::{Markup, html};

use crate::components::past_words;
use crate::meetings::run::topic_page::{SaidWords, TalkedAction, TopicView};
use crate::request::viewer::Viewer;
use crate::say::say;

/// How many of the last words are shown.
const WORDS: usize = 2;

/// What was said last, with the replies.
pub fn last_words(viewer: &Viewer, view: &TopicView, talked: &TalkedAction) -> Markup {
    html! {
        section.stack.stack--tight aria-labelledby="last-words" {
            h2 #last-words.roll-heading { (say!(viewer, "last-words")) }
            @if talked.said.is_empty() {
                p.soft { (say!(viewer, "no-words-yet")) }
            }
            @for said in talked.said.iter().take(WORDS) { (words(viewer, view, said)) }
        }
    }
}

fn words(viewer: &Viewer, view: &TopicView, said: &SaidWords) -> Markup {
    let SaidWords { report, replies } = said;
    let names = &view.outline.names;
    html! {
        div.roll-word {
            (past_words(viewer.reader(), [report]))
            p.soft.small { (author(view, report)) }
            @if let Some(proposal) = &report.proposal {
                @let (day, reason) = (viewer.day(proposal.due), proposal.reason.as_str());
                p.small {
                    (say!(viewer, "proposes", day = day, reason = reason))
                    " "
                    a href=(format!("?{}", taken_up(report))) { (say!(viewer, "take-it-up")) }
                }
            }
            @for reply in replies {
                p.small.reply {
                    span { (names.member(reply.by)) ": " (reply.text) }
                }
            }
        }
    }
}

/// The query that fills the new day in which a report asks for.
fn taken_up(report: &ProgressReport) -> String {
    let asked = report.proposal.iter().flat_map(|proposal| {
        let day = ("due", proposal.due.to_string());
        [day, ("due_reason", proposal.reason.to_string())]
    });
    serde_urlencoded::to_string(asked.collect::<Vec<_>>()).unwrap_or_default()
}

fn author(view: &TopicView, report: &ProgressReport) -> String {
    let names = &view.outline.names;
    let member = report.author.member.map(|member| names.member(member));
    let partner = report.author.partner.map(|partner| names.partner(partner));
    member
        .into_iter()
        .chain(partner)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What others wrote down while the form was being filled in.
pub fn just_said(viewer: &Viewer, view: &TopicView, talked: &TalkedAction) -> Markup {
    let who = |report: &ProgressReport| match report.recorded_by {
        Some(recorder) => view.outline.names.member(recorder).to_owned(),
        None => author(view, report),
    };
    html! {
        @if !talked.just_said.is_empty() {
            div.mistakes role="alert" tabindex="-1" {
                h2.mistakes__title { (say!(viewer, "just-recorded")) }
                @for report in &talked.just_said {
                    @let (name, says) = (who(report), says(viewer, report.says));
                    p {
                        strong { (say!(viewer, "just-recorded-by", name = name, says = says)) }
                    }
                    @if let Some(note) = &report.note {
                        p { "“" (note) "”" }
                    }
                }
                p { (say!(viewer, "just-recorded-what-to-do")) }
            }
        }
    }
}

fn says(viewer: &Viewer, says: Says) -> String {
    viewer.wording.says(says).to_lowercase()
}
