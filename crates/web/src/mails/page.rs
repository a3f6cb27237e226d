//! The mails of a partnership: what waits, and what became of the last ones.

use std::sync::Arc;

use domain::{Handout, MailPurpose, MemberNumber, PreMeetingMail};
use maud::{Markup, html};
use persistence::outbox::{Mail, MailState};

use crate::components::page_head;
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The mails that are listed.
pub struct MailsView {
    pub outline: Arc<NamedOutline>,
    pub waiting: Vec<Mail>,
    pub ended: Vec<Mail>,
    /// Whether this program sends mails at all.
    pub sends: bool,
}

pub fn mails_page(viewer: &Viewer, view: &MailsView) -> Page {
    let people = paths::People {
        slug: viewer.slug(),
    };
    let title = say!(viewer, "mails");
    let body = html! {
        ({
            page_head(
                viewer,
                (people, say!(viewer, "people")),
                &title,
                html! {
                    @ if ! view.sends { p.page - head__lead { (say!(viewer,
                    "mails-not-sent-here")) } }
                },
            )
        })
        section.stack aria-labelledby="waiting" {
            div.section-head {
                h2 #waiting { (say!(viewer, "mails-waiting")) }
            }
            @if view.waiting.is_empty() {
                p.soft { (say!(viewer, "mails-none-waiting")) }
            } @else {
                ul.cards {
                    @for mail in &view.waiting {
                        li { (waiting(viewer, view, mail)) }
                    }
                }
            }
        }
        section.stack aria-labelledby="ended" {
            div.section-head {
                h2 #ended { (say!(viewer, "mails-ended")) }
            }
            @if view.ended.is_empty() {
                p.soft { (say!(viewer, "mails-none-ended")) }
            } @else {
                ul.people {
                    @for mail in &view.ended { (ended_mails(viewer, mail, whom(view, mail.member))) }
                }
            }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

fn waiting(viewer: &Viewer, view: &MailsView, mail: &Mail) -> Markup {
    let (slug, id) = (viewer.slug(), mail.id.clone());
    let day = viewer
        .wording
        .day_near(viewer.day_of(mail.due), viewer.today);
    html! {
        a.card.card--choice href=(paths::Mail { slug, id }) {
            strong { (mail_purpose(viewer, &mail.occasion)) }
            span.soft {
                (say!(viewer, "mail-to", name = whom(view, mail.member)))
                " · "
                @if let Some(problem) = &mail.problem {
                    (say!(viewer, "mail-again-on", day = day))
                    " "
                    q { (problem) }
                } @else { (say!(viewer, "mail-due-on", day = day)) }
            }
        }
    }
}

/// A mail that waits no longer, or that is one of a person's.
pub fn ended_mails(viewer: &Viewer, mail: &Mail, name: &str) -> Markup {
    let at = mail.ended.unwrap_or(mail.due);
    let day = viewer.wording.day_near(viewer.day_of(at), viewer.today);
    html! {
        li.person {
            span {
                (mail_purpose(viewer, &mail.occasion))
                @if !name.is_empty() { " · " (name) }
            }
            span.person__about { (state(viewer, mail.state)) " · " (day) }
        }
    }
}

/// What a mail is for.
pub fn mail_purpose(viewer: &Viewer, occasion: &MailPurpose) -> String {
    match occasion {
        MailPurpose::Meeting { call, .. } => match call {
            PreMeetingMail::Question => say!(viewer, "mail-is-question"),
            PreMeetingMail::Reminder => say!(viewer, "mail-is-reminder"),
            PreMeetingMail::Quiet => say!(viewer, "mail-is-quiet"),
            PreMeetingMail::Review => say!(viewer, "mail-is-review"),
        },
        MailPurpose::Assignment { .. } => say!(viewer, "mail-is-assignment"),
        MailPurpose::Handout {
            handout: Handout::Packet,
            ..
        } => say!(viewer, "mail-is-packet"),
        MailPurpose::Handout {
            handout: Handout::Minutes,
            ..
        } => say!(viewer, "mail-is-minutes"),
        MailPurpose::MeetingChange { .. } => say!(viewer, "mail-is-meeting-change"),
        MailPurpose::Invitation => say!(viewer, "mail-is-invitation"),
        MailPurpose::SignIn { .. } => say!(viewer, "mail-is-sign-in"),
        MailPurpose::NewDevice { .. } => say!(viewer, "mail-is-new-device"),
    }
}

fn state(viewer: &Viewer, state: MailState) -> String {
    match state {
        MailState::Waiting => say!(viewer, "mail-waits"),
        MailState::Sent => say!(viewer, "mail-sent"),
        MailState::Needless => say!(viewer, "mail-needless"),
        MailState::Refused => say!(viewer, "mail-refused"),
        MailState::GivenUp => say!(viewer, "mail-given-up"),
        MailState::PassedOn => say!(viewer, "mail-passed-on"),
    }
}

fn whom(view: &MailsView, member: Option<MemberNumber>) -> &str {
    member.map_or("", |member| view.outline.names.member(member))
}
