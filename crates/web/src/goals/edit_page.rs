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
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The goal that the form changes, and the version that it was filled in from.
pub type EditedGoal = Option<(GoalNumber, RevisionNumber)>;

pub fn edit_goal_page(
    here: &MemberRequest,
    editing: EditedGoal,
    (form, wrong): (&GoalForm, &Corrections),
    theirs: (&[Change], &Names),
) -> Page {
    let slug = here.slug();
    let plan = paths::Plan { slug: slug.clone() }.to_string();
    let (title, send, address, back) = match editing {
        None => (
            say!(here, "add-goal"),
            say!(here, "put-on-plan"),
            paths::Goals { slug }.to_string(),
            plan.clone(),
        ),
        Some((number, _)) => {
            let title = say!(here, "edit-goal-number", number = number.0);
            let goal = paths::Goal { slug, number }.to_string();
            (title, say!(here, "save"), goal.clone(), goal)
        }
    };
    let crumb = match editing {
        None => (plan, say!(here, "plan")),
        Some((number, _)) => (back.clone(), say!(here, "crumb-goal", number = number.0)),
    };
    let on = |field| wrong.on(here.wording, field);
    let body = html! {
        (page_head(here, crumb, &title, html! {}))
        (mistakes_summary(here, wrong).called("title", say!(here, "goal-title")))
        (others_changed(here, theirs.0, theirs.1))
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|(_, version)| version)))
            (Field::text("title", say!(here, "goal-title"), &form.title)
                .hint(say!(here, "goal-title-hint")).wrong(on("title")))
            (Field::lines("root_cause", say!(here, "aspect-root-cause"), &form.root_cause, 3)
                .optional(say!(here, "optional")).hint(say!(here, "root-cause-hint")).wrong(on("root_cause")))
            (form_footer(here, send, back))
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}
