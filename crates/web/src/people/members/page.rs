//! The form that adds a member, or changes what is said about the person.

use domain::Role;
use maud::{Markup, html};

use crate::components::links_panel;
use crate::components::{
    Choice, FormFields, PageHead, ended_mail, form_footer, hidden_fields, history_timeline,
    language_choice, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::people::members::belonging::belonging_panels;
use crate::people::members::calendars_panel::calendars_panel;
use crate::people::members::form::{EMAIL, MemberForm, NAME, PARTNER, PHONE, ROLE};
use crate::people::members::view::{EditedMember, MemberView};
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn member_page(viewer: &Viewer, view: &MemberView, filled: &Filled<MemberForm>) -> Page {
    let slug = viewer.slug();
    let people = paths::People { slug: slug.clone() };
    let (title, address, send) = match &view.editing {
        None => (
            say!(viewer, "add-member"),
            paths::Members { slug }.to_string(),
            say!(viewer, "add-it"),
        ),
        Some(EditedMember { member, .. }) => {
            let number = member.number;
            let address = paths::Member { slug, number }.to_string();
            (member.name.to_string(), address, say!(viewer, "save"))
        }
    };
    let head = PageHead::below(viewer, &people, say!(viewer, "people"));
    let body = html! {
        (head.titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &filled.names))
        form.form.panel method="post" action=(address) {
            (hidden_fields(filled.version))
            (fields(viewer, view, filled))
            (form_footer(viewer, &send, &people))
        }
        @if let Some(editing) = &view.editing { (below(viewer, editing)) }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

/// What stands below the form about somebody who is known.
fn below(viewer: &Viewer, editing: &EditedMember) -> Markup {
    html! {
        (mails_to(viewer, editing))
        @if let Some(links) = &editing.links { (links_panel(viewer, &editing.member, links)) }
        (calendars_panel(viewer, &editing.member, &editing.feeds))
        (belonging_panels(viewer, &editing.member))
        (history_timeline(viewer, &editing.history, &editing.names))
    }
}

/// The latest mails to the person, and whether the address takes any.
fn mails_to(viewer: &Viewer, editing: &EditedMember) -> Markup {
    let refused = editing
        .member
        .refused
        .map(|at| viewer.day(viewer.day_of(at)));
    html! {
        @if !editing.mails.is_empty() || refused.is_some() {
            section.panel aria-labelledby="mails" {
                h2 #mails { (say!(viewer, "mails-to-person")) }
                @if let Some(day) = refused {
                    p.field__why { (say!(viewer, "address-refused-on", day = day)) }
                }
                ul.people {
                    @for mail in &editing.mails { (ended_mail(viewer, mail, "")) }
                }
            }
        }
    }
}

fn fields(viewer: &Viewer, view: &MemberView, filled: &Filled<MemberForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let partners = view.partners.iter();
    let partners = partners.map(|partner| Choice::new(&partner.number, &partner.name));
    let partner = fields.select(PARTNER, &form.partner, partners.collect());
    // Most people who are added report for their partner.
    let role = match form.role.as_str() {
        "" => Role::Partner.word(),
        role => role,
    };
    let roles = Role::ALL.map(|role| Choice::new(role.word(), &viewer.wording.role(role)));
    let role = fields.select(ROLE, role, roles.into());
    let email = fields.email(EMAIL, &form.email);
    let email = email.optional(say!(viewer, "optional"));
    let phone = fields.text(PHONE, &form.phone);
    let phone = phone.optional(say!(viewer, "optional"));
    html! {
        (fields.text(NAME, &form.name))
        (email.hint(say!(viewer, "member-email-hint")))
        (phone.hint(say!(viewer, "member-phone-hint")))
        (partner.or_nothing(&say!(viewer, "no-partner")))
        (role.hint(say!(viewer, "role-hint")))
        (language_choice(viewer.wording, &form.language, &filled.wrong))
        @if view.editing.is_none() { (invitation(viewer, form)) }
    }
}

/// That an invitation goes, unless it is to wait.
fn invitation(viewer: &Viewer, form: &MemberForm) -> Markup {
    html! {
        div.field {
            label.check {
                input
                    type="checkbox"
                    name="waits"
                    value="yes"
                    checked[!form.waits.is_empty()]
                    aria-describedby="waits-hint";
                " "
                (say!(viewer, "invitation-waits"))
            }
            p #waits-hint.field__hint { (say!(viewer, "invitation-waits-hint")) }
        }
    }
}
