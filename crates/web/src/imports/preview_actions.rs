//! The actions of a file as they would stand on the plan, a page of them at a time.

use std::ops::Range;

use domain::{Action, ActionKind, Due};
use exchange::{Disposition, PlannedAction, PreviewGoal, PreviewObjective, RowSource};
use maud::{Markup, html};

use crate::components::status_kind;
use crate::imports::doubts::{doubt_anchor, doubted_cell};
use crate::imports::preview_page::{PREVIEW_ROWS, PreviewView};
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn preview_actions(viewer: &Viewer, view: &PreviewView) -> Markup {
    PreviewActions { viewer, view }.section()
}

struct PreviewActions<'a> {
    viewer: &'a Viewer,
    view: &'a PreviewView,
}

impl PreviewActions<'_> {
    fn section(&self) -> Markup {
        let shown = self.view.shown();
        let all = self.view.arrival.actions.len();
        let actions =
            |goal: &PreviewGoal| goal.objectives.iter().map(|one| one.actions.len()).sum();
        html! {
            section.stack aria-labelledby="plan" {
                div.section-head {
                    h2 #plan { (say!(self.viewer, "import-as-it-would")) }
                    span.section-head__aside { (say!(self.viewer, "import-actions", count = all)) }
                }
                @for (goal, own) in spans(&self.view.preview.goals, 0, actions) {
                    @if own.start < shown.end && shown.start < own.end {
                        (self.goal_section(goal, own.start))
                    }
                }
                (self.pages())
            }
        }
    }

    fn goal_section(&self, goal: &PreviewGoal, begins: usize) -> Markup {
        let shown = self.view.shown();
        html! {
            h3 { (goal.title.as_deref().unwrap_or_else(|| self.untitled())) }
            @for (objective, own) in spans(&goal.objectives, begins, |one| one.actions.len()) {
                @let part = own.start.max(shown.start)..own.end.min(shown.end);
                @if !part.is_empty() {
                    @let actions = &self.view.arrival.actions[part.clone()];
                    @let sources = &objective
                        .actions[part.start - own.start..part.end - own.start];
                    (heading(objective, goal))
                    div.actions {
                        ol.actions__list {
                            @for (planned, read) in actions.iter().zip(sources) {
                                (self.row(planned, &read.source))
                            }
                        }
                    }
                }
            }
        }
    }

    /// What stands for a goal without a name.
    fn untitled(&self) -> &str {
        let context = &self.view.preview.context;
        let named = context.title.as_deref().or(context.partnership.as_deref());
        named.unwrap_or("Workplan")
    }

    fn row(&self, planned: &PlannedAction, source: &RowSource) -> Markup {
        let (viewer, action) = (self.viewer, &planned.action);
        let status = action.status.name(viewer.today);
        html! {
            li #(doubt_anchor(&source.sheet, source.row)).action-row {
                span.action-row__number {
                    @if planned.fate == Disposition::Added { "–" } @else {
                        span.visually-hidden { (say!(viewer, "action")) " " }
                        (action.number)
                    }
                }
                span.action-row__title { (title(viewer, planned)) }
                span.action-row__meta {
                    span {
                        span.visually-hidden { (say!(viewer, "aspect-lead")) ": " }
                        @match action.lead {
                            Some(lead) => (self.view.names.partner(lead.partner)),
                            None => (say!(viewer, "no-lead-yet")),
                        }
                    }
                    span { (due(viewer, action)) }
                    span class={ "status status--" (status_kind(status)) } { (viewer.status(status)) }
                }
                span.action-row__flags {
                    span.action-row__why {
                        (self.disposition(planned))
                        " · "
                        span.cell { (doubted_cell(self.view, source, None)) }
                    }
                }
            }
        }
    }

    fn disposition(&self, planned: &PlannedAction) -> Markup {
        let (viewer, changes) = (self.viewer, planned.changes());
        html! {
            @match planned.fate {
                Disposition::Added => (say!(viewer, "import-added")),
                Disposition::Unchanged => (say!(viewer, "import-unchanged")),
                Disposition::Changed(_) => {
                    @for (at, change) in changes.iter().enumerate() {
                        @if at > 0 { "; " }
                        (viewer.wording.change(change, &self.view.names))
                    }
                    @if changes.is_empty() { (say!(viewer, "import-only-words")) }
                }
            }
        }
    }

    fn pages(&self) -> Markup {
        let (viewer, page) = (self.viewer, self.view.query.page());
        let (shown, all) = (self.view.shown(), self.view.arrival.actions.len());
        let count = |number: usize| viewer.count(number as u64);
        let (first, last) = (count(shown.start + 1), count(shown.end));
        let rows = say!(
            viewer,
            "rows-of",
            first = first,
            last = last,
            all = count(all)
        );
        let at = |page| self.view.address(viewer, page, 1);
        html! {
            @if all > PREVIEW_ROWS {
                nav.pages aria-label=(say!(viewer, "pages")) {
                    p { (rows) }
                    div.buttons {
                        @if page > 1 {
                            a.button.button--quiet rel="prev" href=(at(page - 1)) {
                                (say!(viewer, "previous-rows"))
                            }
                        }
                        @if shown.end < all {
                            a.button.button--quiet rel="next" href=(at(page + 1)) {
                                (say!(viewer, "next-rows"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Things that follow one another in the list of actions, each with the part of it that is its own.
fn spans<T>(things: &[T], begins: usize, length: impl Fn(&T) -> usize) -> Vec<(&T, Range<usize>)> {
    let mut first = begins;
    let span = |thing| {
        let own = first..first + length(thing);
        first = own.end;
        (thing, own)
    };
    things.iter().map(span).collect()
}

fn heading(objective: &PreviewObjective, goal: &PreviewGoal) -> Markup {
    let title = objective.title.as_ref();
    html! {
        @if let Some(title) = title.filter(|title| Some(*title) != goal.title.as_ref()) {
            h4.strategy { (title) }
        }
    }
}

fn title(viewer: &Viewer, planned: &PlannedAction) -> Markup {
    let action = &planned.action;
    html! {
        @if planned.fate == Disposition::Added { (action.details.title) } @else {
            a.action-row__link href=(viewer.action(action.number)) { (action.details.title) }
        }
        @if action.details.kind == ActionKind::ShortWin {
            " "
            span.short-win { (say!(viewer, "short-win")) }
        }
    }
}

fn due(viewer: &Viewer, action: &Action) -> String {
    match (action.due, &action.due_words) {
        (Due::Unset, Some(words)) => format!("“{words}”"),
        (due, _) => viewer.wording.due(due),
    }
}
