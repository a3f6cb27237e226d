//! Signing in: how to, the one button behind a link, and the code beside it.

use axum::response::{IntoResponse, Response};
use domain::{EmailAddress, Name};
use maud::{Markup, html};

use crate::components::{FormFields, Mistakes, with_script};
use crate::document::PlainPage;
use crate::request::corrections::Corrections;
use crate::say::say;
use crate::sign_in::form::{CODE, CodeForm, EMAIL, SHARED, SignInForm};
use crate::sign_in::passkeys::page::passkey_way_in;
use crate::{language, paths};

/// The ways in that the program has.
pub struct SignInWays {
    pub by_mail: bool,
    pub by_passkey: bool,
    /// What one signs in to, where there is but one partnership here: of several nobody is told before
    /// signing in.
    pub partnership: Option<Name>,
}

/// How to sign in.
pub fn sign_in_page(ways: &SignInWays, form: &SignInForm, wrong: &Corrections) -> Response {
    let wording = language::browser_wording();
    let body = html! {
        (by_mail(ways, form, wrong))
        @if ways.by_passkey { (passkey_way_in(&form.next)) }
    };
    let page = PlainPage {
        title: match &ways.partnership {
            Some(name) => say!(wording, "sign-in-to", partnership = name.as_str()),
            None => say!(wording, "sign-in"),
        },
        body,
    };
    if ways.by_passkey {
        with_script(page)
    } else {
        page.into_response()
    }
}

/// The form that has a link mailed; where no mail is sent, whom to ask instead.
fn by_mail(ways: &SignInWays, form: &SignInForm, wrong: &Corrections) -> Markup {
    let wording = language::browser_wording();
    if !ways.by_mail {
        return html! {
            p.plain__lead { (say!(wording, "sign-in-how")) }
            p { (say!(wording, "sign-in-operator")) }
            p {
                code { "followthrough sign-in-link --email you@example.org" }
            }
        };
    }
    let email = FormFields::new(wording, wrong).email(EMAIL, &form.email);
    html! {
        p.plain__lead { (say!(wording, "sign-in-by-mail")) }
        (Mistakes::of(wording, wrong))
        form.form method="post" action=(paths::SignIn) {
            input type="hidden" name="next" value=(form.next);
            (email.filled_in_as("email"))
            div.buttons {
                button.button.button--large { (say!(wording, "mail-me-a-link")) }
            }
        }
    }
}

/// A mail is on its way, if anybody has the address: with a link, and a code to type here.
pub fn link_mailed_page(form: &CodeForm, wrong: &Corrections) -> PlainPage {
    let wording = language::browser_wording();
    let code = FormFields::new(wording, wrong).digits(CODE, "");
    let code = code.filled_in_as("one-time-code");
    let again = paths::WithQuery::with_query(&paths::SignIn, &[("next", &form.next)]);
    let body = html! {
        p.plain__lead { (say!(wording, "mailed-lead", email = form.email.as_str())) }
        p { (say!(wording, "mailed-if")) }
        (Mistakes::of(wording, wrong))
        form.form method="post" action=(paths::SignInCodes) {
            input type="hidden" name="email" value=(form.email);
            input type="hidden" name="next" value=(form.next);
            (code.hint(say!(wording, "sign-in-code-hint")))
            (shared_computer(&form.shared))
            div.buttons {
                button.button { (say!(wording, "sign-in")) }
                a.button.button--plain href=(again) { (say!(wording, "mail-me-again")) }
            }
        }
        (correct_address(form))
    };
    PlainPage {
        title: say!(wording, "mailed"),
        body,
    }
}

/// The question whether others use the computer, too: libraries have such.
pub fn shared_computer(typed: &str) -> Markup {
    let wording = language::browser_wording();
    html! {
        div.field {
            label.check {
                input
                    type="checkbox"
                    name=(SHARED.name)
                    value="yes"
                    checked[!typed.is_empty()]
                    aria-describedby="shared-hint";
                " "
                (SHARED.label(wording))
            }
            p #shared-hint.field__hint { (say!(wording, "shared-computer-hint")) }
        }
    }
}

/// The address that was typed, to be typed right.
fn correct_address(form: &CodeForm) -> Markup {
    let wording = language::browser_wording();
    let nothing = Corrections::default();
    let email = FormFields::new(wording, &nothing).email(EMAIL, &form.email);
    html! {
        details.fold {
            summary { (say!(wording, "correct-address")) }
            div.fold__body {
                form.form method="post" action=(paths::SignIn) {
                    input type="hidden" name="next" value=(form.next);
                    (email.filled_in_as("email"))
                    div.buttons {
                        button.button.button--quiet { (say!(wording, "mail-me-a-link")) }
                    }
                }
            }
        }
    }
}

/// Somebody who opened a link that signs in.
pub struct Arrival<'a> {
    pub token: &'a str,
    pub email: &'a EmailAddress,
    /// The partnership that the person wants to see.
    pub partnership: Option<Name>,
    /// Whether the person signed in before.
    pub was_here: bool,
    pub next: &'a str,
}

/// The button that signs in: opening the link alone does nothing, so that whatever looks at mail
/// before its reader does not use it up.
pub fn confirm_page(arrival: &Arrival<'_>) -> PlainPage {
    let wording = language::browser_wording();
    let address = paths::SignInLink {
        token: arrival.token.to_owned(),
    };
    let email = arrival.email.as_str();
    let lead = match &arrival.partnership {
        Some(name) => {
            let name = name.as_str();
            say!(wording, "sign-in-to-as", partnership = name, email = email)
        }
        None => say!(wording, "sign-in-as", email = email),
    };
    let body = html! {
        p.plain__lead { (lead) }
        form.form method="post" action=(address) {
            input type="hidden" name="next" value=(arrival.next);
            (shared_computer(""))
            div.buttons {
                button.button.button--large { (say!(wording, "sign-in")) }
            }
        }
    };
    PlainPage {
        title: if arrival.was_here {
            say!(wording, "welcome-back")
        } else {
            say!(wording, "welcome")
        },
        body,
    }
}

/// The link was used before, or is too old: another is mailed from here.
pub fn link_expired_page(ways: &SignInWays, form: &SignInForm) -> PlainPage {
    let wording = language::browser_wording();
    let body = html! {
        p.plain__lead { (say!(wording, "link-expired-what-to-do")) }
        (by_mail(ways, form, &Corrections::default()))
    };
    PlainPage {
        title: say!(wording, "link-expired"),
        body,
    }
}
