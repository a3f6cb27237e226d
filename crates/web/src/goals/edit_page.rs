//! The form that puts a goal on the plan, or changes it.

use domain::GoalNumber;
use maud::html;

use crate::components::{
    FormFields, PageHead, form_footer, hidden_fields, mistakes_summary, others_changed,
};
use crate::goals::form::{GoalForm, ROOT_CAUSE, TITLE};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The form for a new goal, or for the one of that number.
pub fn edit_goal_page(
    viewer: &Viewer,
    editing: Option<GoalNumber>,
    filled: &Filled<GoalForm>,
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
        Some(number) => {
            let title = say!(viewer, "edit-goal-number", number = number.0);
            let goal = paths::Goal { slug, number }.to_string();
            (title, say!(viewer, "save"), goal.clone(), goal)
        }
    };
    let head = match editing {
        None => PageHead::below(viewer, &plan, say!(viewer, "plan")),
        Some(number) => {
            PageHead::below(viewer, &back, say!(viewer, "crumb-goal", number = number.0))
        }
    };
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let root_cause = fields
        .lines(ROOT_CAUSE, &form.root_cause, 3)
        .optional(say!(viewer, "optional"))
        .hint(say!(viewer, "root-cause-hint"));
    let body = html! {
        (head.titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &filled.names))
        form.form.panel method="post" action=(address) {
            (hidden_fields(filled.version))
            (fields.text(TITLE, &form.title).hint(say!(viewer, "goal-title-hint")))
            (root_cause)
            (form_footer(viewer, &send, &back))
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}
