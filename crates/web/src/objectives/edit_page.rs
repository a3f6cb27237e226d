//! The form that puts an objective on the plan, or changes what it is about.

use domain::{Goal, ObjectiveNumber};
use maud::{Markup, html};

use crate::components::{
    Choice, FormFields, PageHead, form_footer, hidden_fields, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::objectives::form::{BASELINE, GOAL, ObjectiveForm, TARGET, TITLE, UNIT, WHAT};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The form about an objective, with what can be chosen in it.
pub struct ObjectiveEditing<'a> {
    /// The objective that it changes; nothing where it makes a new one.
    pub number: Option<ObjectiveNumber>,
    pub goals: &'a [Goal],
    pub filled: &'a Filled<ObjectiveForm>,
}

pub fn edit_objective_page(viewer: &Viewer, editing: &ObjectiveEditing) -> Page {
    let filled = editing.filled;
    let slug = viewer.slug();
    let (title, head) = match editing.number {
        None => {
            let plan = paths::Plan { slug }.to_string();
            let head = PageHead::below(viewer, &plan, say!(viewer, "plan"));
            (say!(viewer, "add-objective"), head)
        }
        Some(number) => {
            let objective = paths::Objective { slug, number }.to_string();
            let crumb = say!(viewer, "crumb-objective", number = number.0);
            let title = say!(viewer, "edit-objective-number", number = number.0);
            (title, PageHead::below(viewer, &objective, crumb))
        }
    };
    let body = html! {
        (head.titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &filled.names))
        @if editing.goals.is_empty() { (no_goal(viewer)) } @else { (objective_form(viewer, editing)) }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn no_goal(viewer: &Viewer) -> Markup {
    let new_goal = paths::NewGoal {
        slug: viewer.slug(),
    };
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "no-goal-yet")) }
            p { (say!(viewer, "no-goal-what-to-do")) }
            div.buttons {
                a.button href=(new_goal) { (say!(viewer, "write-first-goal")) }
            }
        }
    }
}

fn objective_form(viewer: &Viewer, editing: &ObjectiveEditing) -> Markup {
    let (goals, filled) = (editing.goals, editing.filled);
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    let form = &filled.form;
    let slug = viewer.slug();
    let goal = form.goal.parse().ok();
    let goal = goal.filter(|number| goals.iter().any(|goal| goal.number == *number));
    let (send, address, back) = match (editing.number, goal) {
        (Some(number), _) => {
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
    let title = fields.text(TITLE, &form.title);
    let title = title.hint(say!(viewer, "objective-title-hint"));
    html! {
        form.form.panel method="post" action=(address) {
            (hidden_fields(filled.version))
            (goal_choice(viewer, goals, filled))
            (title)
            (measure_fields(viewer, filled))
            (form_footer(viewer, &send, &back))
        }
    }
}

fn goal_choice(viewer: &Viewer, goals: &[Goal], filled: &Filled<ObjectiveForm>) -> Markup {
    let choices: Vec<Choice> = goals
        .iter()
        .map(|goal| Choice::new(&goal.number, &format!("{} {}", goal.number, goal.title)))
        .collect();
    let chosen = &filled.form.goal;
    let is_known = choices.iter().any(|goal| goal.value == *chosen);
    let select = FormFields::new(viewer.wording, &filled.wrong).select(GOAL, chosen, choices);
    html! {
        @if is_known { (select) } @else { (select.or_nothing(&say!(viewer, "choose-one"))) }
    }
}

fn measure_fields(viewer: &Viewer, filled: &Filled<ObjectiveForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let baseline = fields.number(BASELINE, &form.baseline);
    let baseline = baseline.hint(say!(viewer, "baseline-hint"));
    html! {
        h2 { (say!(viewer, "measure-title")) }
        p.panel__lead { (say!(viewer, "measure-lead")) }
        (fields.text(WHAT, &form.what).hint(say!(viewer, "measure-what-hint")))
        (fields.text(UNIT, &form.unit).hint(say!(viewer, "unit-hint")))
        div.form__row {
            (baseline)
            (fields.number(TARGET, &form.target).hint(say!(viewer, "target-hint")))
        }
    }
}
