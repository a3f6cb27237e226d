//! The packet of a meeting, with the ways to print and to mail it.

use domain::Permission;
use maud::html;
use serde::Deserialize;

use crate::components::hidden_fields;
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

pub fn packet_page(viewer: &Viewer, view: &HandoutView, mailed: &MailedTo) -> Page {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let pdf = paths::PacketPdf {
        slug: slug.clone(),
        number,
    };
    let mails = paths::PacketMails { slug, number };
    let more = html! {
        @if let Some(people) = mailed.mailed {
            div.note role="status" {
                p { (say!(viewer, "packet-mailed", people = people)) }
            }
        }
        div.buttons.no-print {
            a.button href=(pdf) { (say!(viewer, "packet-print")) }
            @if viewer.may(Permission::RunMeetings) {
                form method="post" action=(mails) {
                    (hidden_fields(None))
                    button.button.button--quiet { (say!(viewer, "packet-mail")) }
                }
            }
        }
    };
    handout_page(viewer, view, &more)
}
