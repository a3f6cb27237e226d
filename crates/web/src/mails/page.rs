//! The mails of a partnership: what waits, and what became of the last ones.

use std::sync::Arc;

use domain::{Handout, MailPurpose, MemberNumber, PreMeetingMail};
use maud::{Markup, html};
use persistence::outbox::{Mail, MailState};

use crate::components::page_head;
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The mails that are listed.
pub struct MailsView {
    pub outline: Arc<NamedOutline>,
    pub waiting: Vec<Mail>,
    pub ended: Vec<Mail>,
    /// Whether this program sends mails at all.
    pub sends: bool,
}

pub fn mails_page(here: &MemberRequest, view: &MailsView) -> Page {
    let people = paths::People { slug: here.slug() };
    let title = say!(here, "mails");
    let body = html! {
        (page_head(here, (people, say!(here, "people")), &title, html! {
            @if !view.sends { p.page-head__lead { (say!(here, "mails-not-sent-here")) } }
        }))
        section.stack aria-labelledby="waiting" {
            div.section-head { h2 #waiting { (say!(here, "mails-waiting")) } }
            @if view.waiting.is_empty() { p.soft { (say!(here, "mails-none-waiting")) } }
            @else { ul.cards { @for mail in &view.waiting { li { (waiting(here, view, mail)) } } } }
        }
        section.stack aria-labelledby="ended" {
            div.section-head { h2 #ended { (say!(here, "mails-ended")) } }
            @if view.ended.is_empty() { p.soft { (say!(here, "mails-none-ended")) } }
            @else { ul.people { @for mail in &view.ended { (ended_mails(here, mail, whom(view, mail.member))) } } }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

fn waiting(here: &MemberRequest, view: &MailsView, mail: &Mail) -> Markup {
    let (slug, id) = (here.slug(), mail.id.clone());
    let day = here.wording.day_near(here.day_of(mail.due), here.today);
    html! {
        a.card.card--choice href=(paths::Mail { slug, id }) {
            strong { (mail_purpose(here, &mail.occasion)) }
            span.soft {
                (say!(here, "mail-to", name = whom(view, mail.member))) " · "
                @if let Some(problem) = &mail.problem { (say!(here, "mail-again-on", day = day)) " " q { (problem) } }
                @else { (say!(here, "mail-due-on", day = day)) }
            }
        }
    }
}

/// A mail that waits no longer, or that is one of a person's.
pub fn ended_mails(here: &MemberRequest, mail: &Mail, name: &str) -> Markup {
    let at = mail.ended.unwrap_or(mail.due);
    let day = here.wording.day_near(here.day_of(at), here.today);
    html! {
        li.person {
            span { (mail_purpose(here, &mail.occasion)) @if !name.is_empty() { " · " (name) } }
            span.person__about { (state(here, mail.state)) " · " (day) }
        }
    }
}

/// What a mail is for.
pub fn mail_purpose(here: &MemberRequest, occasion: &MailPurpose) -> String {
    match occasion {
        MailPurpose::Meeting { call, .. } => match call {
            PreMeetingMail::Question => say!(here, "mail-is-question"),
            PreMeetingMail::Reminder => say!(here, "mail-is-reminder"),
            PreMeetingMail::Quiet => say!(here, "mail-is-quiet"),
            PreMeetingMail::Review => say!(here, "mail-is-review"),
        },
        MailPurpose::Assignment { .. } => say!(here, "mail-is-assignment"),
        MailPurpose::Handout {
            handout: Handout::Packet,
            ..
        } => say!(here, "mail-is-packet"),
        MailPurpose::Handout {
            handout: Handout::Minutes,
            ..
        } => say!(here, "mail-is-minutes"),
        MailPurpose::MeetingChange { .. } => say!(here, "mail-is-meeting-change"),
        MailPurpose::Invitation => say!(here, "mail-is-invitation"),
        MailPurpose::SignIn { .. } => say!(here, "mail-is-sign-in"),
        MailPurpose::NewDevice { .. } => say!(here, "mail-is-new-device"),
    }
}

fn state(here: &MemberRequest, state: MailState) -> String {
    match state {
        MailState::Waiting => say!(here, "mail-waits"),
        MailState::Sent => say!(here, "mail-sent"),
        MailState::Needless => say!(here, "mail-needless"),
        MailState::Refused => say!(here, "mail-refused"),
        MailState::GivenUp => say!(here, "mail-given-up"),
        MailState::PassedOn => say!(here, "mail-passed-on"),
    }
}

fn whom(view: &MailsView, member: Option<MemberNumber>) -> &str {
    member.map_or("", |member| view.outline.names.member(member))
}
