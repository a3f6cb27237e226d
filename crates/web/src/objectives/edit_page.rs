//! The form that puts an objective on the plan, or changes what it is about.

use domain::{Change, Goal, ObjectiveNumber, RevisionNumber};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    Choice, Field, Select, form_footer, hidden_fields, mistakes_summary, others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::objectives::form::ObjectiveForm;
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The objective that the form changes, and the version that it was filled in from.
pub type EditedObjective = Option<(ObjectiveNumber, RevisionNumber)>;

pub fn edit_objective_page(
    here: &MemberRequest,
    editing: EditedObjective,
    goals: &[Goal],
    (form, wrong): (&ObjectiveForm, &Corrections),
    theirs: (&[Change], &Names),
) -> Page {
    let slug = here.slug();
    let (title, crumb) = match editing {
        None => {
            let plan = paths::Plan { slug }.to_string();
            (say!(here, "add-objective"), (plan, say!(here, "plan")))
        }
        Some((number, _)) => {
            let objective = paths::Objective { slug, number }.to_string();
            let crumb = say!(here, "crumb-objective", number = number.0);
            let title = say!(here, "edit-objective-number", number = number.0);
            (title, (objective, crumb))
        }
    };
    let body = html! {
        (page_head(here, crumb, &title, html! {}))
        (mistakes_summary(here, wrong).called("title", say!(here, "objective-title")))
        (others_changed(here, theirs.0, theirs.1))
        @if goals.is_empty() { (no_goal(here)) } @else { (filled_in(here, editing, goals, (form, wrong))) }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn no_goal(here: &MemberRequest) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(here, "no-goal-yet")) }
            p { (say!(here, "no-goal-what-to-do")) }
            div.buttons { a.button href=(paths::NewGoal { slug: here.slug() }) { (say!(here, "write-first-goal")) } }
        }
    }
}

fn filled_in(
    here: &MemberRequest,
    editing: EditedObjective,
    goals: &[Goal],
    (form, wrong): (&ObjectiveForm, &Corrections),
) -> Markup {
    let slug = here.slug();
    let goal = form.goal.parse().ok();
    let goal = goal.filter(|number| goals.iter().any(|goal| goal.number == *number));
    let (send, address, back) = match (editing, goal) {
        (Some((number, _)), _) => {
            let objective = paths::Objective { slug, number }.to_string();
            (say!(here, "save"), objective.clone(), objective)
        }
        (None, goal) => (
            say!(here, "put-on-plan"),
            paths::Objectives { slug: slug.clone() }.to_string(),
            match goal {
                Some(number) => paths::Goal { slug, number }.to_string(),
                None => paths::Plan { slug }.to_string(),
            },
        ),
    };
    html! {
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|(_, version)| version)))
            (what(here, goals, form, wrong))
            (measure(here, form, wrong))
            (form_footer(here, send, back))
        }
    }
}

fn what(here: &MemberRequest, goals: &[Goal], form: &ObjectiveForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let goals: Vec<Choice> = goals
        .iter()
        .map(|goal| Choice::new(goal.number, format!("{} {}", goal.number, goal.title)))
        .collect();
    let is_known = goals.iter().any(|goal| goal.value == form.goal);
    let select = Select::new("goal", say!(here, "which-goal"), &form.goal, goals);
    let select = match is_known {
        true => select,
        false => select.or_nothing(say!(here, "choose-one")),
    };
    html! {
        (select.wrong(on("goal")))
        (Field::text("title", say!(here, "objective-title"), &form.title)
            .hint(say!(here, "objective-title-hint")).wrong(on("title")))
    }
}

fn measure(here: &MemberRequest, form: &ObjectiveForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    html! {
        h2 { (say!(here, "measure-title")) }
        p.panel__lead { (say!(here, "measure-lead")) }
        (Field::text("what", say!(here, "measure-what"), &form.what)
            .hint(say!(here, "measure-what-hint")).wrong(on("what")))
        (Field::text("unit", say!(here, "aspect-unit"), &form.unit).hint(say!(here, "unit-hint")).wrong(on("unit")))
        div.form__row {
            (Field::number("baseline", say!(here, "aspect-baseline"), &form.baseline)
                .hint(say!(here, "baseline-hint")).wrong(on("baseline")))
            (Field::number("target", say!(here, "aspect-target"), &form.target)
                .hint(say!(here, "target-hint")).wrong(on("target")))
        }
    }
}
