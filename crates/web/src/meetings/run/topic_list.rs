//! The topics of a meeting in order, each with what was written down about it.

use domain::{AgendaItem, Topic};
use maud::{Markup, html};
use persistence::agendas::OnTheTable;

use crate::components::says_kind;
use crate::meetings::run::page::RunView;
use crate::meetings::run::topics_so_far::WordsSoFar;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn topic_list(viewer: &Viewer, view: &RunView) -> Markup {
    html! {
        section.stack aria-labelledby="topics" {
            div.section-head {
                h2 #topics { (say!(viewer, "topics")) }
            }
            @if view.table.items.is_empty() {
                p.soft { (say!(viewer, "no-topics")) }
            }
            ol.topics {
                @for item in &view.table.items { (row(viewer, view, item)) }
            }
        }
    }
}

fn row(viewer: &Viewer, view: &RunView, item: &AgendaItem) -> Markup {
    let topic = item.topic;
    let address = paths::RollCallTopic {
        slug: viewer.slug(),
        number: view.meeting.number,
        topic,
    };
    let title = topic_title(viewer, &view.table, topic);
    html! {
        li.topic.topic--done[view.has_words_on(topic)] {
            span.topic__title {
                @if view.meeting.is_going_on() {
                    a href=(address) { (title) }
                } @else { (title) }
            }
            span.topic__about {
                @if topic != Topic::Wins { (viewer.wording.section(item.section)) " · " }
                (say!(viewer, "minutes-count", minutes = u32::from(item.minutes)))
            }
            @if let Some(words) = view.so_far.on(topic) { (words_so_far(viewer, view, words)) }
        }
    }
}

/// What was written down about an action, in a line each.
fn words_so_far(viewer: &Viewer, view: &RunView, words: &WordsSoFar) -> Markup {
    html! {
        ul.topic__noted {
            @for report in &words.reports {
                li class={ "report--" (says_kind(report.says)) } {
                    span.report__says { (viewer.wording.says(report.says)) }
                    @if let Some(note) = &report.note {
                        " "
                        span { (note) }
                    }
                }
            }
            @for change in &words.changes {
                li { (viewer.wording.change(change, &view.outline.names)) }
            }
        }
    }
}

/// What a topic is called: "42 Agree the rota".
pub fn topic_title(viewer: &Viewer, table: &OnTheTable, topic: Topic) -> String {
    match topic {
        Topic::Wins => viewer.wording.section(domain::AgendaSection::Wins),
        Topic::Action(number) => {
            let line = table.lines.get(&number);
            let title = line.map_or("", |line| line.title.as_str());
            format!("{number} {title}")
        }
        Topic::Added(_) => {
            let added = table.agenda.added.get(&topic);
            added
                .map(|added| added.title.to_string())
                .unwrap_or_default()
        }
    }
}
