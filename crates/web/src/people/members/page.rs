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
use crate::paths;
use crate::people::form::{MemberForm, role_value};
use crate::report_links::panel::{LinksView, links_panel};
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

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
    viewer: &Viewer,
    editing: Option<&EditedMember>,
    partners: &[Partner],
    filled: &Filled<MemberForm>,
) -> Page {
    let slug = viewer.slug();
    let people = paths::People { slug: slug.clone() };
    let (title, address, send) = match editing {
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
    let body = html! {
        (page_head(viewer, (&people, say!(viewer, "people")), &title, html! {}))
        ({
            mistakes_summary(viewer, &filled.wrong)
                .called("name", say!(viewer, "member-name"))
        })
        @if let Some(editing) = editing { (others_changed(viewer, &filled.theirs, &editing.names)) }
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|editing| editing.version)))
            (fields(viewer, partners, filled))
            (form_footer(viewer, send, people))
        }
        @if let Some(editing) = editing {
            (mails_to(viewer, editing))
            @if let Some(links) = &editing.links { (links_panel(viewer, editing.member, links)) }
            (calendars_panel(viewer, editing.member, &editing.feeds))
            (belonging(viewer, editing.member))
            (history_timeline(viewer, &editing.history, &editing.names))
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

/// The latest mails to the person, and whether the address takes any.
fn mails_to(viewer: &Viewer, editing: &EditedMember) -> Markup {
    let refused = editing.member.refused;
    html! {
        @if !editing.mails.is_empty() || refused.is_some() {
            section.panel aria-labelledby="mails" {
                h2 #mails { (say!(viewer, "mails-to-person")) }
                @if let Some(at) = refused {
                    p.field__why {
                        ({
                            say!(
                                viewer, "address-refused-on", day = viewer.day(viewer
                                .day_of(at))
                            )
                        })
                    }
                }
                ul.people {
                    @for mail in &editing.mails { (ended_mails(viewer, mail, "")) }
                }
            }
        }
    }
}

/// Letting somebody go, or asking back.
fn belonging(viewer: &Viewer, member: &Member) -> Markup {
    let (slug, number) = (viewer.slug(), member.number);
    html! {
        @if member.has_left() {
            section.panel aria-labelledby="belonging" {
                h2 #belonging { (say!(viewer, "has-left")) }
                form
                    .form
                    method="post"
                    action=({
                        paths::MemberInvitation {
                            slug,
                            number,
                        }
                    })
                {
                    (hidden_fields(None))
                    p { (say!(viewer, "has-left-what-to-do")) }
                    div.buttons {
                        button.button.button--quiet { (say!(viewer, "invite-again")) }
                    }
                }
            }
        } @else {
            @if !member.state.is_active() {
                section.panel aria-labelledby="invited" {
                    h2 #invited { (say!(viewer, "not-here-yet")) }
                    form
                        .form
                        method="post"
                        action=({
                            paths::MemberInvitation {
                                slug: slug.clone(),
                                number,
                            }
                        })
                    {
                        (hidden_fields(None))
                        p { (say!(viewer, "not-here-yet-what-to-do")) }
                        div.buttons {
                            button.button.button--quiet { (say!(viewer, "invite-again")) }
                        }
                    }
                }
            }
            section.panel aria-labelledby="belonging" {
                h2 #belonging { (say!(viewer, "let-go")) }
                form
                    .form
                    method="post"
                    action=({
                        paths::MemberRemoval {
                            slug,
                            number,
                        }
                    })
                {
                    (hidden_fields(None))
                    p { (say!(viewer, "let-go-what-happens")) }
                    div.buttons {
                        button.button.button--careful {
                            (say!(viewer, "let-go-send", name = member.name.as_str()))
                        }
                    }
                }
            }
        }
    }
}

fn fields(viewer: &Viewer, partners: &[Partner], filled: &Filled<MemberForm>) -> Markup {
    let on = |field| filled.wrong.on(viewer.wording, field);
    let form = &filled.form;
    let partners = partners
        .iter()
        .map(|partner| Choice::new(partner.number, &partner.name));
    // Most people who are added report for their partner.
    let role = match form.role.as_str() {
        "" => role_value(Role::Partner),
        role => role,
    };
    let roles = Role::ALL.map(|role| Choice::new(role_value(role), viewer.wording.role(role)));
    html! {
        ({
            Field::text("name", say!(viewer, "member-name"), &form.name)
                .wrong(on("name"))
        })
        ({
            Field::email("email", say!(viewer, "aspect-email"), &form.email)
                .optional(say!(viewer, "optional"))
                .hint(say!(viewer, "member-email-hint"))
                .wrong(on("email"))
        })
        ({
            Select::new(
                    "partner",
                    say!(viewer, "aspect-partner"),
                    &form.partner,
                    partners.collect(),
                )
                .or_nothing(say!(viewer, "no-partner"))
                .wrong(on("partner"))
        })
        ({
            Select::new("role", say!(viewer, "aspect-role"), role, roles.into())
                .hint(say!(viewer, "role-hint"))
                .wrong(on("role"))
        })
        (language_choice(viewer.wording, &form.language, &filled.wrong))
    }
}
