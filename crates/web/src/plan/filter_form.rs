//! The form that narrows the plan.

use domain::{FlagName, Permission, StatusName};
use maud::{Markup, html};

use crate::components::{Choice, Select, flag_slug, status_kind};
use crate::plan::page::PlanView;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn filter_form(here: &MemberRequest, view: &PlanView) -> Markup {
    let query = &view.query;
    html! {
        form.filter.panel.panel--sunk method="get" action=(paths::Plan { slug: here.slug() }) role="search"
            aria-label=(say!(here, "find-in-plan")) {
            div.filter__search {
                div.field {
                    label for="words" { (say!(here, "words-or-number")) }
                    input #words name="words" type="search" value=(query.words);
                }
                button.button.button--quiet { (say!(here, "find")) }
            }
            details.fold.filter__more {
                summary { (say!(here, "more-ways")) }
                div.fold__body { div.filter__fields { (fields(here, view)) } }
            }
        }
    }
}

fn fields(here: &MemberRequest, view: &PlanView) -> Markup {
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
        (Select::new("goal", say!(here, "aspect-goal"), &query.goal, goals.collect()).or_nothing(say!(here, "any-goal")))
        (Select::new("partner", say!(here, "aspect-partner"), &query.partner, partners.collect()).or_nothing(say!(here, "any-partner")))
        (Select::new("group", say!(here, "aspect-group"), &query.group, groups.collect()).or_nothing(say!(here, "any-group")))
        (Select::new("status", say!(here, "aspect-status"), &query.status, statuses(here)).or_nothing(say!(here, "any-status")))
        @if here.may(Permission::ReadProgress) {
            (Select::new("flag", say!(here, "flag"), &query.flag, flags(here)).or_nothing(say!(here, "with-or-without")))
        }
        label.check {
            input type="checkbox" name="wins" value="yes" checked[!query.wins.is_empty()]; " " (say!(here, "short-wins-only"))
        }
    }
}

fn statuses(here: &MemberRequest) -> Vec<Choice> {
    let named =
        StatusName::ALL.map(|status| Choice::new(status_kind(status), here.wording.status(status)));
    [Choice::new("open", say!(here, "still-open"))]
        .into_iter()
        .chain(named)
        .collect()
}

fn flags(here: &MemberRequest) -> Vec<Choice> {
    let named = FlagName::ALL.map(|flag| Choice::new(flag_slug(flag), here.wording.flag(flag)));
    let any = Choice::new("any", say!(here, "any-flag"));
    let exempt = Choice::new("exempt", say!(here, "excused-short"));
    [any].into_iter().chain(named).chain([exempt]).collect()
}
