//! Which mails a person gets, and in which language: signed in, or by the link in a mail.

use domain::{MailChoice, Permission};
use maud::{Markup, html};
use wording::Wording;

use crate::components::{FormFields, PageHead, hidden_fields, language_choice};
use crate::document::PlainPage;
use crate::layout::{Page, PageSection};
use crate::mails::choice_form::{MAILS, MailChoiceForm};
use crate::mails::mail_link_request::MailLinkRequest;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;
use crate::{language, paths};

/// For somebody who is signed in.
pub fn mail_choice_page(viewer: &Viewer, kept: bool, filled: &Filled<MailChoiceForm>) -> Page {
    let slug = viewer.slug();
    let calendars = paths::Calendars { slug: slug.clone() };
    let address = paths::MailChoice { slug: slug.clone() };
    let back = PageHead::below(viewer, &paths::Plan { slug }, say!(viewer, "plan"));
    let title = say!(viewer, "mail-choice");
    let body = html! {
        (back.titled(&title))
        @if kept {
            div.note role="status" {
                p { (say!(viewer, "mail-choice-kept")) }
            }
        }
        (form(viewer.wording, &address.to_string(), filled))
        @if viewer.may(Permission::ReadMeetings) {
            p {
                a href=(calendars) { (say!(viewer, "calendar-put")) }
            }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

/// For somebody who comes by the link in a mail.
pub fn linked_mail_choice_page(
    request: &MailLinkRequest,
    filled: &Filled<MailChoiceForm>,
) -> PlainPage {
    let wording = language::browser_wording();
    let token = request.token.clone();
    let address = paths::LinkedMailChoice { token };
    let name = request.partnership.as_str();
    let body = html! {
        p.plain__lead { (say!(wording, "mail-choice-of", partnership = name)) }
        (form(wording, &address.to_string(), filled))
    };
    PlainPage {
        title: say!(wording, "mail-choice"),
        body,
    }
}

/// What the link in a mail brought about.
pub fn mails_chosen_page(request: &MailLinkRequest, choice: MailChoice) -> PlainPage {
    let wording = language::browser_wording();
    let name = request.partnership.as_str();
    let what = match choice {
        MailChoice::Everything => say!(wording, "mail-chosen-everything", partnership = name),
        MailChoice::Questions => say!(wording, "mail-chosen-questions", partnership = name),
        MailChoice::Nothing => say!(wording, "mail-chosen-nothing", partnership = name),
    };
    let token = request.token.clone();
    let body = html! {
        p.plain__lead { (what) }
        p {
            a href=(paths::LinkedMailChoice { token }) { (say!(wording, "mail-choice-again")) }
        }
    };
    PlainPage {
        title: say!(wording, "mail-choice-kept"),
        body,
    }
}

fn form(wording: &Wording, address: &str, filled: &Filled<MailChoiceForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(wording, &filled.wrong));
    html! {
        form.form.panel method="post" action=(address) {
            (hidden_fields(None))
            fieldset #mails tabindex="-1" aria-describedby=[fields.described(MAILS, false)] {
                legend { (fields.label(MAILS)) }
                (fields.correction(MAILS))
                @for choice in MailChoice::ALL {
                    @let value = choice.word();
                    label.check {
                        input type="radio" name="mails" value=(value) checked[form.mails == value];
                        " "
                        (wording.mail_choice(choice))
                    }
                }
            }
            p.soft.small { (say!(wording, "mail-choice-always")) }
            (language_choice(wording, &form.language, &filled.wrong))
            div.buttons {
                button.button { (say!(wording, "save")) }
            }
        }
    }
}
