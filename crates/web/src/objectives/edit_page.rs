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
use crate::request::viewer::Viewer;

use crate::{paths, say};

/// The objective that the form changes, and the version that it was filled in from.
pub type EditedObjective = Option<(ObjectiveNumber, RevisionNumber)>;

pub fn edit_objective_page(
    viewer: &Viewer,
    editing: EditedObjective,
    goals: &[Goal],
    (form, wrong): (&ObjectiveForm, &Corrections),
    theirs: (&[Change], &Names),
) -> Page {
    let slug = viewer.slug();
    let (title, crumb) = match editing {
        None => {
            let plan = paths::Plan { slug }.to_string();
            (say!(viewer, "add-objective"), (plan, say!(viewer, "plan")))
        }
        Some((number, _)) => {
            let objective = paths::Objective { slug, number }.to_string();
            let crumb = say!(viewer, "crumb-objective", number = number.0);
            let title = say!(viewer, "edit-objective-number", number = number.0);
            (title, (objective, crumb))
        }
    };
    let body = html! {
        (page_head(viewer, crumb, &title, html! {}))
        (mistakes_summary(viewer, wrong).called("title", say!(viewer, "objective-title")))
        (others_changed(viewer, theirs.0, theirs.1))
        @if goals.is_empty() { (no_goal(viewer)) } @else { (filled_in(viewer, editing, goals, (form, wrong))) }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn no_goal(viewer: &Viewer) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "no-goal-yet")) }
            p { (say!(viewer, "no-goal-what-to-do")) }
            div.buttons { a.button href=(paths::NewGoal { slug: viewer.slug() }) { (say!(viewer, "write-first-goal")) } }
        }
    }
}

fn filled_in(
    viewer: &Viewer,
    editing: EditedObjective,
    goals: &[Goal],
    (form, wrong): (&ObjectiveForm, &Corrections),
) -> Markup {
    let slug = viewer.slug();
    let goal = form.goal.parse().ok();
    let goal = goal.filter(|number| goals.iter().any(|goal| goal.number == *number));
    let (send, address, back) = match (editing, goal) {
        (Some((number, _)), _) => {
            let objective = paths::Objective { slug, number }.to_string();
            (say!(viewer, "save"), objective.clone(), objective)
        }
        (None, goal) => (
            say!(viewer, "put-on-plan"),
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
            (what(viewer, goals, form, wrong))
            (measure(viewer, form, wrong))
            (form_footer(viewer, send, back))
        }
    }
}

fn what(viewer: &Viewer, goals: &[Goal], form: &ObjectiveForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
    let goals: Vec<Choice> = goals
        .iter()
        .map(|goal| Choice::new(goal.number, format!("{} {}", goal.number, goal.title)))
        .collect();
    let is_known = goals.iter().any(|goal| goal.value == form.goal);
    let select = Select::new("goal", say!(viewer, "which-goal"), &form.goal, goals);
    let select = match is_known {
        true => select,
        false => select.or_nothing(say!(viewer, "choose-one")),
    };
    html! {
        (select.wrong(on("goal")))
        (Field::text("title", say!(viewer, "objective-title"), &form.title)
            .hint(say!(viewer, "objective-title-hint")).wrong(on("title")))
    }
}

fn measure(viewer: &Viewer, form: &ObjectiveForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
    html! {
        h2 { (say!(viewer, "measure-title")) }
        p.panel__lead { (say!(viewer, "measure-lead")) }
        (Field::text("what", say!(viewer, "measure-what"), &form.what)
            .hint(say!(viewer, "measure-what-hint")).wrong(on("what")))
        (Field::text("unit", say!(viewer, "aspect-unit"), &form.unit).hint(say!(viewer, "unit-hint")).wrong(on("unit")))
        div.form__row {
            (Field::number("baseline", say!(viewer, "aspect-baseline"), &form.baseline)
                .hint(say!(viewer, "baseline-hint")).wrong(on("baseline")))
            (Field::number("target", say!(viewer, "aspect-target"), &form.target)
                .hint(say!(viewer, "target-hint")).wrong(on("target")))
        }
    }
}
