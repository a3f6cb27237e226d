//! Which mails a person gets, and in which language: signed in, or by the link in a mail.

use domain::{MailChoice, Name, Permission};
use maud::{Markup, html};
use wording::Wording;

use crate::components::{hidden_fields, language_choice, page_head};
use crate::document::PlainPage;
use crate::layout::{Page, PageSection};
use crate::mails::choice_form::{MailChoiceForm, choice_value};
use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;
use crate::say::say;
use crate::{language, paths};

/// For somebody who is signed in.
pub fn mail_choice_page(
    viewer: &Viewer,
    kept: bool,
    typed: (&MailChoiceForm, &Corrections),
) -> Page {
    let slug = viewer.slug();
    let address = paths::MailChoice { slug: slug.clone() };
    let back = (paths::Plan { slug }, say!(viewer, "plan"));
    let title = say!(viewer, "mail-choice");
    let body = html! {
        (page_head(viewer, back, &title, html! {}))
        @if kept {
            div.note role="status" {
                p { (say!(viewer, "mail-choice-kept")) }
            }
        }
        (form(viewer.wording, &address.to_string(), typed))
        @if viewer.may(Permission::ReadMeetings) {
            p {
                a   href=({
                        paths::Calendars {
                            slug: viewer.slug(),
                        }
                    })
                { (say!(viewer, "calendar-put")) }
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
    token: &str,
    partnership: &Name,
    typed: (&MailChoiceForm, &Corrections),
) -> PlainPage {
    let wording = language::browser_wording();
    let token = token.to_owned();
    let address = paths::LinkedMailChoice { token };
    let body = html! {
        p.plain__lead { (say!(wording, "mail-choice-of", partnership = partnership.as_str())) }
        (form(wording, &address.to_string(), typed))
    };
    PlainPage {
        title: say!(wording, "mail-choice"),
        body,
    }
}

/// What the link in a mail brought about.
pub fn mails_chosen_page(token: &str, partnership: &Name, choice: MailChoice) -> PlainPage {
    let wording = language::browser_wording();
    let name = partnership.as_str();
    let what = match choice {
        MailChoice::Everything => say!(wording, "mail-chosen-everything", partnership = name),
        MailChoice::Questions => say!(wording, "mail-chosen-questions", partnership = name),
        MailChoice::Nothing => say!(wording, "mail-chosen-nothing", partnership = name),
    };
    let token = token.to_owned();
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

fn form(
    wording: &Wording,
    address: &str,
    (form, wrong): (&MailChoiceForm, &Corrections),
) -> Markup {
    let why = wrong.on(wording, "mails");
    html! {
        form.form.panel method="post" action=(address) {
            (hidden_fields(None))
            fieldset #mails tabindex="-1" aria-describedby=[why.is_some().then_some("mails-why")] {
                legend { (say!(wording, "mail-choice-which")) }
                @if let Some(why) = why {
                    p #mails-why.field__why { (why) }
                }
                @for choice in MailChoice::ALL {
                    @let value = choice_value(choice);
                    label.check {
                        input type="radio" name="mails" value=(value) checked[form.mails == value];
                        " "
                        (wording.mail_choice(choice))
                    }
                }
            }
            p.soft.small { (say!(wording, "mail-choice-always")) }
            (language_choice(wording, &form.language, wrong))
            div.buttons {
                button.button { (say!(wording, "save")) }
            }
        }
    }
}
