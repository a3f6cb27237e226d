//! The mails of a partnership: what waits, and what became of the last ones.

use std::sync::Arc;

use domain::MemberNumber;
use maud::{Markup, html};
use persistence::outbox::Mail;

use crate::components::{PageHead, ended_mail, mail_purpose};
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
    let head = PageHead::below(viewer, &people, say!(viewer, "people"));
    let lead = html! {
        @if !view.sends {
            p.page-head__lead { (say!(viewer, "mails-not-sent-here")) }
        }
    };
    let body = html! {
        (head.titled(&title).lead(lead))
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
                    @for mail in &view.ended { (ended_mail(viewer, mail, whom(view, mail.member))) }
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
    let day = viewer.day_near(viewer.day_of(mail.due));
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

fn whom(view: &MailsView, member: Option<MemberNumber>) -> &str {
    member.map_or("", |member| view.outline.names.member(member))
}
