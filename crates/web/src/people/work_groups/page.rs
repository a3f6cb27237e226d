//! The form that adds a work group, or changes its name and chairs.

use domain::{Member, Revision, RevisionNumber, WorkGroup};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    Field, form_footer, hidden_fields, history_timeline, mistakes_summary, others_changed,
    page_head,
};
use crate::layout::{Page, PageSection};
use crate::paths::WithQuery;
use crate::people::form::WorkGroupForm;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The work group that the form changes, with what has changed before.
pub struct EditedWorkGroup<'a> {
    pub group: &'a WorkGroup,
    pub version: RevisionNumber,
    pub history: Vec<Revision>,
    pub names: Names,
}

pub fn work_group_page(
    here: &MemberRequest,
    editing: Option<&EditedWorkGroup>,
    members: &[Member],
    filled: &Filled<WorkGroupForm>,
) -> Page {
    let slug = here.slug();
    let people = paths::People { slug: slug.clone() };
    let on = |field| filled.wrong.on(here.wording, field);
    let (title, address, send) = match editing {
        None => (
            say!(here, "add-group"),
            paths::WorkGroups { slug }.to_string(),
            say!(here, "add-it"),
        ),
        Some(EditedWorkGroup { group, .. }) => {
            let number = group.number;
            let address = paths::WorkGroup { slug, number }.to_string();
            (group.name.to_string(), address, say!(here, "save"))
        }
    };
    let body = html! {
        (page_head(here, (&people, say!(here, "people")), &title, editing.map_or(html! {}, |one| plan(here, one.group))))
        (mistakes_summary(here, &filled.wrong).called("name", say!(here, "group-name")))
        @if let Some(editing) = editing { (others_changed(here, &filled.theirs, &editing.names)) }
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|editing| editing.version)))
            (Field::text("name", say!(here, "group-name"), &filled.form.name).wrong(on("name")))
            (chairs(here, members, filled))
            (form_footer(here, send, people))
        }
        @if let Some(editing) = editing { (history_timeline(here, &editing.history, &editing.names)) }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

/// The way to the group's part of the plan.
fn plan(here: &MemberRequest, group: &WorkGroup) -> Markup {
    let plan = paths::Plan { slug: here.slug() };
    let part = plan.with_query(&[("group", &group.number.to_string())]);
    html! { p.page-head__lead { a href=(part) { (say!(here, "group-actions")) } } }
}

fn chairs(here: &MemberRequest, members: &[Member], filled: &Filled<WorkGroupForm>) -> Markup {
    let ticked = |member: &Member| filled.form.chairs.contains(&member.number.to_string());
    let wrong = filled.wrong.on(here.wording, "chair");
    html! {
        fieldset.choices #chair tabindex="-1" {
            legend { (say!(here, "aspect-chairs")) " " span.field__optional { (say!(here, "optional")) } }
            @if let Some(wrong) = wrong { p.field__why { (wrong) } }
            @if members.is_empty() { p.soft { (say!(here, "no-members-to-chair")) } }
            @for member in members {
                label.check {
                    input type="checkbox" name="chair" value=(member.number) checked[ticked(member)];
                    " " (member.name)
                }
            }
        }
    }
}
