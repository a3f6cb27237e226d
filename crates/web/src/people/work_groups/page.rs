//! The form that adds a work group, or changes its name and chairs.

use domain::{Member, Revision, WorkGroup};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    FormFields, PageHead, form_footer, hidden_fields, history_timeline, mistakes_summary,
    others_changed,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::paths::WithQuery;
use crate::people::work_groups::form::{CHAIRS, NAME, WorkGroupForm};
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The people who may lead a group, and which group is changed.
pub struct WorkGroupView {
    pub members: Vec<Member>,
    /// The work group that the form changes; none where it adds one.
    pub editing: Option<EditedWorkGroup>,
}

/// The work group that the form changes, with what has changed before.
pub struct EditedWorkGroup {
    pub group: WorkGroup,
    pub history: Vec<Revision>,
    pub names: Names,
}

pub fn work_group_page(
    viewer: &Viewer,
    view: &WorkGroupView,
    filled: &Filled<WorkGroupForm>,
) -> Page {
    let slug = viewer.slug();
    let people = paths::People { slug: slug.clone() };
    let (title, address, send) = match &view.editing {
        None => (
            say!(viewer, "add-group"),
            paths::WorkGroups { slug }.to_string(),
            say!(viewer, "add-it"),
        ),
        Some(EditedWorkGroup { group, .. }) => {
            let number = group.number;
            let address = paths::WorkGroup { slug, number }.to_string();
            (group.name.to_string(), address, say!(viewer, "save"))
        }
    };
    let editing = view.editing.as_ref();
    let lead = editing.map_or(html! {}, |one| plan(viewer, &one.group));
    let head = PageHead::below(viewer, &people, say!(viewer, "people"));
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    let body = html! {
        (head.titled(&title).lead(lead))
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &filled.names))
        form.form.panel method="post" action=(address) {
            (hidden_fields(filled.version))
            (fields.text(NAME, &filled.form.name))
            (chairs(viewer, &view.members, filled))
            (form_footer(viewer, &send, &people))
        }
        @if let Some(editing) = editing {
            (history_timeline(viewer, &editing.history, &editing.names))
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

/// The way to the group's part of the plan.
fn plan(viewer: &Viewer, group: &WorkGroup) -> Markup {
    let plan = paths::Plan {
        slug: viewer.slug(),
    };
    let part = plan.with_query(&[("group", &group.number.to_string())]);
    html! {
        p.page-head__lead {
            a href=(part) { (say!(viewer, "group-actions")) }
        }
    }
}

fn chairs(viewer: &Viewer, members: &[Member], filled: &Filled<WorkGroupForm>) -> Markup {
    let ticked = |member: &Member| filled.form.chairs.contains(&member.number.to_string());
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    html! {
        fieldset #chair.choices tabindex="-1" aria-describedby=[fields.described(CHAIRS, false)] {
            legend {
                (fields.label(CHAIRS))
                " "
                span.field__optional { (say!(viewer, "optional")) }
            }
            (fields.correction(CHAIRS))
            @if members.is_empty() {
                p.soft { (say!(viewer, "no-members-to-chair")) }
            }
            @for member in members {
                label.check {
                    input type="checkbox" name="chair" value=(member.number) checked[ticked(member)];
                    " "
                    (member.name)
                }
            }
        }
    }
}
