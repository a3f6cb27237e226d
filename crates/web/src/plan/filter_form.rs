//! The form that narrows the plan.

use domain::{FlagName, Permission, StatusName};
use maud::{Markup, html};

use crate::components::{Choice, Select};
use crate::paths;
use crate::plan::page::PlanView;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn filter_form(viewer: &Viewer, view: &PlanView) -> Markup {
    let query = &view.query;
    html! {
        form
            .filter
            .panel
            .panel--sunk
            method="get"
            action=(paths::Plan { slug: viewer.slug() })
            role="search"
            aria-label=(say!(viewer, "find-in-plan"))
        {
            div.filter__search {
                div.field {
                    label for="words" { (say!(viewer, "words-or-number")) }
                    input #words name="words" type="search" value=(query.words);
                }
                button.button.button--quiet { (say!(viewer, "find")) }
            }
            details.fold.filter__more {
                summary { (say!(viewer, "more-ways")) }
                div.fold__body {
                    div.filter__fields { (fields(viewer, view)) }
                }
            }
        }
    }
}

fn fields(viewer: &Viewer, view: &PlanView) -> Markup {
    let query = &view.query;
    let outline = &view.outline;
    let goals = outline
        .goals
        .iter()
        .map(|goal| Choice::new(goal.number, &goal.title));
    let partners = outline
        .standing_partners()
        .map(|partner| Choice::new(partner.number, &partner.name));
    let groups = outline
        .groups
        .iter()
        .map(|group| Choice::new(group.number, &group.name));
    html! {
        ({
            Select::new(
                    "goal",
                    say!(viewer, "aspect-goal"),
                    &query.goal,
                    goals.collect(),
                )
                .or_nothing(say!(viewer, "any-goal"))
        })
        ({
            Select::new(
                    "partner",
                    say!(viewer, "aspect-partner"),
                    &query.partner,
                    partners.collect(),
                )
                .or_nothing(say!(viewer, "any-partner"))
        })
        ({
            Select::new(
                    "group",
                    say!(viewer, "aspect-group"),
                    &query.group,
                    groups.collect(),
                )
                .or_nothing(say!(viewer, "any-group"))
        })
        ({
            Select::new(
                    "status",
                    say!(viewer, "aspect-status"),
                    &query.status,
                    statuses(viewer),
                )
                .or_nothing(say!(viewer, "any-status"))
        })
        @if viewer.may(Permission::ReadProgress) {
            ({
                Select::new("flag", say!(viewer, "flag"), &query.flag, flags(viewer))
                    .or_nothing(say!(viewer, "with-or-without"))
            })
        }
        label.check {
            input type="checkbox" name="wins" value="yes" checked[!query.wins.is_empty()];
            " "
            (say!(viewer, "short-wins-only"))
        }
    }
}

fn statuses(viewer: &Viewer) -> Vec<Choice> {
    let named = StatusName::ALL.map(|status| Choice::new(status.slug(), viewer.status(status)));
    [Choice::new("open", say!(viewer, "still-open"))]
        .into_iter()
        .chain(named)
        .collect()
}

fn flags(viewer: &Viewer) -> Vec<Choice> {
    let named = FlagName::ALL.map(|flag| Choice::new(flag.slug(), viewer.flag(flag)));
    let any = Choice::new("any", say!(viewer, "any-flag"));
    let exempt = Choice::new("exempt", say!(viewer, "excused-short"));
    [any].into_iter().chain(named).chain([exempt]).collect()
}
