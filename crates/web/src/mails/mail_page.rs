//! A mail that waits: what it would say now, and how to pass it on in another way.

use mail::Letter;
use maud::{Markup, html};
use persistence::outbox::Mail;

use crate::components::{hidden_fields, page_head};
use crate::layout::{Page, PageSection};
use crate::mails::page::mail_purpose;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// What a mail would say now; nothing when there is nothing left to say.
pub fn waiting_mail_page(here: &MemberRequest, mail: &Mail, letter: Option<&Letter>) -> Page {
    let (slug, id) = (here.slug(), mail.id.clone());
    let body = html! {
        @match letter {
            Some(letter) => {
                section.panel aria-labelledby="says" {
                    h2 #says lang=(letter.language) { (letter.subject) }
                    pre.letter lang=(letter.language) { (letter.text()) }
                }
                section.panel aria-labelledby="pass-on" {
                    h2 #pass-on { (say!(here, "mail-pass-on")) }
                    form.form method="post" action=(paths::MailHandover { slug, id }) {
                        (hidden_fields(None))
                        p { (say!(here, "mail-pass-on-what")) }
                        div.buttons { button.button { (say!(here, "mail-pass-on-send")) } }
                    }
                }
            }
            None => p { (say!(here, "mail-nothing-to-say")) },
        }
    };
    page(here, mail_purpose(here, &mail.occasion), body)
}

/// The mail with its links, once, to be copied.
pub fn handed_over_page(here: &MemberRequest, mail: &Mail, letter: &Letter) -> Page {
    let body = html! {
        div.note role="status" { p { (say!(here, "mail-handed-over")) } }
        div.panel {
            div.field {
                label for="text" { (say!(here, "mail-to-copy")) }
                textarea #text lang=(letter.language) rows="24" readonly { (letter.subject) "\n\n" (letter.text()) }
            }
        }
    };
    page(here, mail_purpose(here, &mail.occasion), body)
}

fn page(here: &MemberRequest, title: String, body: Markup) -> Page {
    let mails = paths::Mails { slug: here.slug() };
    Page {
        body: html! {
            (page_head(here, (mails, say!(here, "mails")), &title, html! {}))
            (body)
        },
        title,
        section: PageSection::People,
    }
}
