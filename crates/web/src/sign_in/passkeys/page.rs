//! Passkeys: what they are, one's own, and the questions to a device.

use axum::response::Response;
use axum_extra::routing::TypedPath;
use maud::{Markup, html};

use crate::components::{passkey_script, with_script};
use crate::document::PlainPage;
use crate::say::say;
use crate::sign_in::form::ConfirmForm;
use crate::sign_in::page::shared_computer;
use crate::{language, paths};

/// The way in by a passkey, on the page that says how to sign in.
pub fn passkey_way_in(next: &str) -> Markup {
    let wording = language::browser_wording();
    html! {
        form hidden data-passkeys="able" method="post" action=(paths::SignInPasskey) {
            input type="hidden" name="next" value=(next);
            (shared_computer(""))
            div.buttons {
                button.button.button--quiet { (say!(wording, "sign-in-by-passkey")) }
            }
        }
        (passkey_script())
    }
}

/// The question to a device that is to make a passkey.
pub fn new_passkey_page(question: &str, asked: &str) -> Response {
    let wording = language::browser_wording();
    let ceremony = Ceremony { kind: "new", asked };
    let rest = html! {
        input type="hidden" name="question" value=(question);
        div.buttons {
            button.button { (say!(wording, "passkey-add")) }
            a.button.button--plain href=(paths::Devices) { (say!(wording, "cancel")) }
        }
    };
    let body = html! {
        p.plain__lead { (say!(wording, "passkey-new-lead")) }
        (ceremony.form(&paths::Passkeys, &rest))
    };
    with_script(PlainPage {
        title: say!(wording, "passkey-new"),
        body,
    })
}

/// The question to a device that is to say who is there.
pub fn passkey_sign_in_page(question: &str, asked: &str, form: &ConfirmForm) -> Response {
    let wording = language::browser_wording();
    let kind = "known";
    let ceremony = Ceremony { kind, asked };
    let rest = html! {
        input type="hidden" name="question" value=(question);
        input type="hidden" name="next" value=(form.next);
        input type="hidden" name="shared" value=(form.shared);
        div.buttons {
            button.button { (say!(wording, "passkey-use")) }
            a.button.button--plain href=(paths::SignIn) { (say!(wording, "sign-in-otherwise")) }
        }
    };
    let body = html! {
        p.plain__lead { (say!(wording, "passkey-who-lead")) }
        (ceremony.form(&paths::SignInPasskeyAnswer, &rest))
    };
    with_script(PlainPage {
        title: say!(wording, "passkey-who"),
        body,
    })
}

/// What a device is asked, and whether for a new passkey or a known one.
struct Ceremony<'a> {
    kind: &'static str,
    asked: &'a str,
}

impl Ceremony<'_> {
    /// A form that the device fills in.
    fn form(&self, to: &impl TypedPath, rest: &Markup) -> Markup {
        let wording = language::browser_wording();
        let (kind, asked) = (self.kind, self.asked);
        html! {
            form.form method="post" action=(to) data-passkey-kind=(kind) data-passkey-question=(asked) {
                input type="hidden" name="answer";
                p role="alert" {
                    span hidden data-passkeys="failed" { (say!(wording, "passkey-failed")) }
                }
                (rest)
            }
            (passkey_script())
        }
    }
}

/// The device's answer was not right, or came too late.
pub fn passkey_not_added_page() -> PlainPage {
    let wording = language::browser_wording();
    let body = html! {
        p.plain__lead { (say!(wording, "passkey-not-added-what-to-do")) }
        div.buttons {
            a.button href=(paths::Devices) { (say!(wording, "try-again")) }
        }
    };
    PlainPage {
        title: say!(wording, "passkey-not-added"),
        body,
    }
}

/// The passkey is none of ours, or its answer came too late.
pub fn passkey_not_recognized_page(next: &str) -> PlainPage {
    let wording = language::browser_wording();
    let to = paths::WithQuery::with_query(&paths::SignIn, &[("next", next)]);
    let body = html! {
        p.plain__lead { (say!(wording, "passkey-not-recognized-what-to-do")) }
        div.buttons {
            a.button href=(to) { (say!(wording, "try-again")) }
        }
    };
    PlainPage {
        title: say!(wording, "passkey-not-recognized"),
        body,
    }
}

/// Nobody needs so many.
pub fn too_many_passkeys_page() -> String {
    say!(language::browser_wording(), "passkeys-too-many")
}
