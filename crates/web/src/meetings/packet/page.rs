//! The packet of a meeting, with the ways to print and to mail it.

use application::handouts::HandoutRound;
use domain::Permission;
use maud::html;
use serde::Deserialize;

use crate::components::{hidden_fields, round_note};
use crate::layout::Page;
use crate::meetings::handout_page::{HandoutView, handout_page};
use crate::request::viewer::Viewer;

use crate::paths;
use crate::say::say;

/// What became of mailing it, as the address of the page that says so has it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MailedTo {
    /// To how many people.
    mailed: Option<u32>,
}

pub fn packet_page(
    viewer: &Viewer,
    view: &HandoutView,
    round: &HandoutRound,
    mailed: &MailedTo,
) -> Page {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let pdf = paths::PacketPdf {
        slug: slug.clone(),
        number,
    };
    let mails = paths::PacketMails { slug, number };
    let again = if round.mailed.is_some() {
        say!(viewer, "packet-mail-again")
    } else {
        say!(viewer, "packet-mail")
    };
    let more = html! {
        @if let Some(people) = mailed.mailed {
            div.note role="status" {
                p { (say!(viewer, "packet-mailed", people = people)) }
            }
        }
        @if viewer.may(Permission::RunMeetings) { (round_note(viewer, round)) }
        div.buttons.no-print {
            a.button href=(pdf) { (say!(viewer, "packet-print")) }
            @if viewer.may(Permission::RunMeetings) {
                form method="post" action=(mails) {
                    (hidden_fields(None))
                    button.button.button--quiet { (again) }
                }
            }
        }
    };
    handout_page(viewer, view, &more)
}
