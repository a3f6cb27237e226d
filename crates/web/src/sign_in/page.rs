//! Signing in: how to, the one button behind a link, and the code beside it.

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use crate::components::{FormFields, Mistakes, with_script};
use crate::document::PlainPage;
use crate::request::corrections::Corrections;
use crate::say::say;
use crate::sign_in::form::{CODE, CodeForm, EMAIL, SignInForm};
use crate::sign_in::passkeys::page::passkey_way_in;
use crate::{language, paths};

/// The ways in that the program has.
#[derive(Clone, Copy)]
pub struct SignInWays {
    pub by_mail: bool,
    pub by_passkey: bool,
}

/// How to sign in.
pub fn sign_in_page(ways: &SignInWays, form: &SignInForm, wrong: &Corrections) -> Response {
    let wording = language::browser_wording();
    let body = html! {
        (by_mail(ways, form, wrong))
        @if ways.by_passkey { (passkey_way_in(&form.next)) }
    };
    let page = PlainPage {
        title: say!(wording, "sign-in"),
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
            div.buttons {
                button.button { (say!(wording, "sign-in")) }
                a.button.button--plain href=(again) { (say!(wording, "mail-me-again")) }
            }
        }
    };
    PlainPage {
        title: say!(wording, "mailed"),
        body,
    }
}

/// The button that signs in: opening the link alone does nothing, so that whatever looks at mail
/// before its reader does not use it up.
pub fn confirm_page(token: &str, email: &str, next: &str) -> PlainPage {
    let wording = language::browser_wording();
    let address = paths::SignInLink {
        token: token.to_owned(),
    };
    let body = html! {
        p.plain__lead { (say!(wording, "sign-in-as", email = email)) }
        form.form method="post" action=(address) {
            input type="hidden" name="next" value=(next);
            div.buttons {
                button.button.button--large { (say!(wording, "sign-in")) }
            }
        }
    };
    PlainPage {
        title: say!(wording, "welcome-back"),
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
