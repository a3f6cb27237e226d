//! A mail that waits: what it would say now, and how to pass it on in another way.

use mail::Letter;
use maud::{Markup, html};
use persistence::outbox::Mail;

use crate::components::{PageHead, hidden_fields, mail_purpose};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// What a mail would say now; nothing when there is nothing left to say.
pub fn waiting_mail_page(viewer: &Viewer, mail: &Mail, letter: Option<&Letter>) -> Page {
    let (slug, id) = (viewer.slug(), mail.id.clone());
    let body = html! {
        @match letter {
            Some(letter) => {
                section.panel aria-labelledby="says" {
                    h2 #says lang=(letter.language) { (letter.subject) }
                    pre.letter lang=(letter.language) { (letter.text()) }
                }
                section.panel aria-labelledby="pass-on" {
                    h2 #pass-on { (say!(viewer, "mail-pass-on")) }
                    form.form method="post" action=(paths::MailHandover { slug, id }) {
                        (hidden_fields(None))
                        p { (say!(viewer, "mail-pass-on-what")) }
                        div.buttons {
                            button.button { (say!(viewer, "mail-pass-on-send")) }
                        }
                    }
                }
            }
            None => p { (say!(viewer, "mail-nothing-to-say")) },
        }
    };
    page(viewer, mail_purpose(viewer, &mail.occasion), &body)
}

/// The mail with its links, once, to be copied.
pub fn handed_over_page(viewer: &Viewer, mail: &Mail, letter: &Letter) -> Page {
    let body = html! {
        div.note role="status" {
            p { (say!(viewer, "mail-handed-over")) }
        }
        div.panel {
            div.field {
                label for="text" { (say!(viewer, "mail-to-copy")) }
                textarea #text lang=(letter.language) rows="24" readonly {
                    (letter.subject)
                    "\n\n"
                    (letter.text())
                }
            }
        }
    };
    page(viewer, mail_purpose(viewer, &mail.occasion), &body)
}

fn page(viewer: &Viewer, title: String, body: &Markup) -> Page {
    let mails = paths::Mails {
        slug: viewer.slug(),
    };
    let head = PageHead::below(viewer, &mails, say!(viewer, "mails"));
    Page {
        body: html! {
            (head.titled(&title))
            (body)
        },
        title,
        section: PageSection::People,
    }
}
