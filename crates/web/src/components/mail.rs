//! A mail in a list.

use domain::{Handout, MailPurpose, PreMeetingMail};
use maud::{Markup, html};
use persistence::outbox::{Mail, MailState};

use crate::request::viewer::Viewer;
use crate::say::say;

/// A mail that waits no longer, or that is one of a person's.
pub fn ended_mail(viewer: &Viewer, mail: &Mail, name: &str) -> Markup {
    let day = viewer.day_near(viewer.day_of(mail.ended.unwrap_or(mail.due)));
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
        MailPurpose::HandedBack { .. } => say!(viewer, "mail-is-handed-back"),
        MailPurpose::HelpWanted { .. } => say!(viewer, "mail-is-help-wanted"),
        MailPurpose::HelpAnswered { .. } => say!(viewer, "mail-is-help-answered"),
        MailPurpose::Handout {
            handout: Handout::Packet,
            ..
        } => say!(viewer, "mail-is-packet"),
        MailPurpose::Handout {
            handout: Handout::Minutes,
            ..
        } => say!(viewer, "mail-is-minutes"),
        MailPurpose::MeetingChange { .. } => say!(viewer, "mail-is-meeting-change"),
        MailPurpose::NewLink => say!(viewer, "mail-is-new-link"),
        MailPurpose::Welcome => say!(viewer, "mail-is-welcome"),
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
