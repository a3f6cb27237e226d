//! The form that adds a member, or changes what is said about the person.

use domain::{CalendarFeed, Member, Partner, Revision, RevisionNumber, Role};
use maud::{Markup, html};
use persistence::outbox::Mail;
use wording::Names;

use crate::calendars::page::calendars_panel;
use crate::components::{
    Choice, Field, Select, form_footer, hidden_fields, history_timeline, language_choice,
    mistakes_summary, others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::mails::page::ended_mails;
use crate::people::form::{MemberForm, role_value};
use crate::report_links::panel::{LinksView, links_panel};
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The member whom the form changes, with what has changed before.
pub struct EditedMember<'a> {
    pub member: &'a Member,
    pub version: RevisionNumber,
    pub history: Vec<Revision>,
    pub names: Names,
    /// The latest mails to the person.
    pub mails: Vec<Mail>,
    /// The person's report links, where there is somebody to ask.
    pub links: Option<LinksView>,
    /// What the person's calendar programs read.
    pub feeds: Vec<CalendarFeed>,
}

pub fn member_page(
    here: &MemberRequest,
    editing: Option<&EditedMember>,
    partners: &[Partner],
    filled: &Filled<MemberForm>,
) -> Page {
    let slug = here.slug();
    let people = paths::People { slug: slug.clone() };
    let (title, address, send) = match editing {
        None => (
            say!(here, "add-member"),
            paths::Members { slug }.to_string(),
            say!(here, "add-it"),
        ),
        Some(EditedMember { member, .. }) => {
            let number = member.number;
            let address = paths::Member { slug, number }.to_string();
            (member.name.to_string(), address, say!(here, "save"))
        }
    };
    let body = html! {
        (page_head(here, (&people, say!(here, "people")), &title, html! {}))
        (mistakes_summary(here, &filled.wrong).called("name", say!(here, "member-name")))
        @if let Some(editing) = editing { (others_changed(here, &filled.theirs, &editing.names)) }
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|editing| editing.version)))
            (fields(here, partners, filled))
            (form_footer(here, send, people))
        }
        @if let Some(editing) = editing {
            (mails_to(here, editing))
            @if let Some(links) = &editing.links { (links_panel(here, editing.member, links)) }
            (calendars_panel(here, editing.member, &editing.feeds))
            (belonging(here, editing.member))
            (history_timeline(here, &editing.history, &editing.names))
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

/// The latest mails to the person, and whether the address takes any.
fn mails_to(here: &MemberRequest, editing: &EditedMember) -> Markup {
    let refused = editing.member.refused;
    html! {
        @if !editing.mails.is_empty() || refused.is_some() {
            section.panel aria-labelledby="mails" {
                h2 #mails { (say!(here, "mails-to-person")) }
                @if let Some(at) = refused {
                    p.field__why { (say!(here, "address-refused-on", day = here.wording.day(here.day_of(at)))) }
                }
                ul.people { @for mail in &editing.mails { (ended_mails(here, mail, "")) } }
            }
        }
    }
}

/// Letting somebody go, or asking back.
fn belonging(here: &MemberRequest, member: &Member) -> Markup {
    let (slug, number) = (here.slug(), member.number);
    html! {
        @if member.has_left() {
            section.panel aria-labelledby="belonging" {
                h2 #belonging { (say!(here, "has-left")) }
                form.form method="post" action=(paths::MemberInvitation { slug, number }) {
                    (hidden_fields(None))
                    p { (say!(here, "has-left-what-to-do")) }
                    div.buttons { button.button.button--quiet { (say!(here, "invite-again")) } }
                }
            }
        } @else {
            @if !member.state.is_active() {
                section.panel aria-labelledby="invited" {
                    h2 #invited { (say!(here, "not-here-yet")) }
                    form.form method="post" action=(paths::MemberInvitation { slug: slug.clone(), number }) {
                        (hidden_fields(None))
                        p { (say!(here, "not-here-yet-what-to-do")) }
                        div.buttons { button.button.button--quiet { (say!(here, "invite-again")) } }
                    }
                }
            }
            section.panel aria-labelledby="belonging" {
                h2 #belonging { (say!(here, "let-go")) }
                form.form method="post" action=(paths::MemberRemoval { slug, number }) {
                    (hidden_fields(None))
                    p { (say!(here, "let-go-what-happens")) }
                    div.buttons { button.button.button--careful { (say!(here, "let-go-send", name = member.name.as_str())) } }
                }
            }
        }
    }
}

fn fields(here: &MemberRequest, partners: &[Partner], filled: &Filled<MemberForm>) -> Markup {
    let on = |field| filled.wrong.on(here.wording, field);
    let form = &filled.form;
    let partners = partners
        .iter()
        .map(|partner| Choice::new(partner.number, &partner.name));
    // Most people who are added report for their partner.
    let role = match form.role.as_str() {
        "" => role_value(Role::Partner),
        role => role,
    };
    let roles = Role::ALL.map(|role| Choice::new(role_value(role), here.wording.role(role)));
    html! {
        (Field::text("name", say!(here, "member-name"), &form.name).wrong(on("name")))
        (Field::email("email", say!(here, "aspect-email"), &form.email)
            .optional(say!(here, "optional")).hint(say!(here, "member-email-hint")).wrong(on("email")))
        (Select::new("partner", say!(here, "aspect-partner"), &form.partner, partners.collect())
            .or_nothing(say!(here, "no-partner")).wrong(on("partner")))
        (Select::new("role", say!(here, "aspect-role"), role, roles.into())
            .hint(say!(here, "role-hint")).wrong(on("role")))
        (language_choice(here.wording, &form.language, &filled.wrong))
    }
}
