//! The form that puts a goal on the plan, or changes it.

use domain::{Change, GoalNumber, RevisionNumber};
use maud::html;
use wording::Names;

use crate::components::{
    Field, form_footer, hidden_fields, mistakes_summary, others_changed, page_head,
};
use crate::goals::form::GoalForm;
use crate::layout::{Page, PageSection};
use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;

use crate::{paths, say};

/// The goal that the form changes, and the version that it was filled in from.
pub type EditedGoal = Option<(GoalNumber, RevisionNumber)>;

pub fn edit_goal_page(
    viewer: &Viewer,
    editing: EditedGoal,
    (form, wrong): (&GoalForm, &Corrections),
    theirs: (&[Change], &Names),
) -> Page {
    let slug = viewer.slug();
    let plan = paths::Plan { slug: slug.clone() }.to_string();
    let (title, send, address, back) = match editing {
        None => (
            say!(viewer, "add-goal"),
            say!(viewer, "put-on-plan"),
            paths::Goals { slug }.to_string(),
            plan.clone(),
        ),
        Some((number, _)) => {
            let title = say!(viewer, "edit-goal-number", number = number.0);
            let goal = paths::Goal { slug, number }.to_string();
            (title, say!(viewer, "save"), goal.clone(), goal)
        }
    };
    let crumb = match editing {
        None => (plan, say!(viewer, "plan")),
        Some((number, _)) => (back.clone(), say!(viewer, "crumb-goal", number = number.0)),
    };
    let on = |field| wrong.on(viewer.wording, field);
    let body = html! {
        (page_head(viewer, crumb, &title, html! {}))
        (mistakes_summary(viewer, wrong).called("title", say!(viewer, "goal-title")))
        (others_changed(viewer, theirs.0, theirs.1))
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|(_, version)| version)))
            (Field::text("title", say!(viewer, "goal-title"), &form.title)
                .hint(say!(viewer, "goal-title-hint")).wrong(on("title")))
            (Field::lines("root_cause", say!(viewer, "aspect-root-cause"), &form.root_cause, 3)
                .optional(say!(viewer, "optional")).hint(say!(viewer, "root-cause-hint")).wrong(on("root_cause")))
            (form_footer(viewer, send, back))
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}
