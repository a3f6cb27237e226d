//! The form that narrows the plan.

use domain::{FlagName, Permission, StatusName};
use maud::{Markup, html};

use crate::components::{Choice, Select};
use crate::paths;
use crate::plan::view::PlanView;
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
    html! {
        (goal_field(viewer, view))
        (partner_field(viewer, view))
        (group_field(viewer, view))
        (status_field(viewer, view))
        @if viewer.may(Permission::ReadProgress) { (flag_field(viewer, view)) }
        label.check {
            input type="checkbox" name="wins" value="yes" checked[!query.wins.is_empty()];
            " "
            (say!(viewer, "short-wins-only"))
        }
    }
}

fn goal_field<'a>(viewer: &Viewer, view: &'a PlanView) -> Select<'a> {
    let goals = view.outline.goals.iter();
    let goals = goals.map(|goal| Choice::new(&goal.number, &goal.title));
    let label = say!(viewer, "aspect-goal");
    Select::new("goal", label, &view.query.goal, goals.collect())
        .or_nothing(&say!(viewer, "any-goal"))
}

fn partner_field<'a>(viewer: &Viewer, view: &'a PlanView) -> Select<'a> {
    let partners = view.outline.standing_partners();
    let partners = partners.map(|partner| Choice::new(&partner.number, &partner.name));
    let label = say!(viewer, "aspect-partner");
    Select::new("partner", label, &view.query.partner, partners.collect())
        .or_nothing(&say!(viewer, "any-partner"))
}

fn group_field<'a>(viewer: &Viewer, view: &'a PlanView) -> Select<'a> {
    let groups = view.outline.groups.iter();
    let groups = groups.map(|group| Choice::new(&group.number, &group.name));
    let label = say!(viewer, "aspect-group");
    Select::new("group", label, &view.query.group, groups.collect())
        .or_nothing(&say!(viewer, "any-group"))
}

fn status_field<'a>(viewer: &Viewer, view: &'a PlanView) -> Select<'a> {
    let label = say!(viewer, "aspect-status");
    Select::new("status", label, &view.query.status, statuses(viewer))
        .or_nothing(&say!(viewer, "any-status"))
}

fn flag_field<'a>(viewer: &Viewer, view: &'a PlanView) -> Select<'a> {
    Select::new(
        "flag",
        say!(viewer, "flag"),
        &view.query.flag,
        flags(viewer),
    )
    .or_nothing(&say!(viewer, "with-or-without"))
}

fn statuses(viewer: &Viewer) -> Vec<Choice> {
    let named = StatusName::ALL.map(|status| Choice::new(&status.slug(), &viewer.status(status)));
    [Choice::new("open", &say!(viewer, "still-open"))]
        .into_iter()
        .chain(named)
        .collect()
}

fn flags(viewer: &Viewer) -> Vec<Choice> {
    let named = FlagName::ALL.map(|flag| Choice::new(&flag.slug(), &viewer.flag(flag)));
    let any = Choice::new("any", &say!(viewer, "any-flag"));
    let exempt = Choice::new("exempt", &say!(viewer, "excused-short"));
    [any].into_iter().chain(named).chain([exempt]).collect()
}
