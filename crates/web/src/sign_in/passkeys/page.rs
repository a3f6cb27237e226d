//! Passkeys: what they are, one's own, and the questions to a device.

use axum::response::Response;
use axum_extra::routing::TypedPath;
use maud::{Markup, html};
use persistence::site::Passkey;

use crate::components::{passkey_script, with_script};
use crate::document::PlainPage;
use crate::request::person::Person;
use crate::say::say;
use crate::sign_in::devices::page::OwnWays;
use crate::{language, paths};

/// The way in by a passkey, on the page that says how to sign in.
pub fn passkey_way_in(next: &str) -> Markup {
    let wording = language::browser_wording();
    html! {
        form hidden data-passkeys="able" method="post" action=(paths::SignInPasskey) {
            input type="hidden" name="next" value=(next);
            div.buttons {
                button.button.button--quiet { (say!(wording, "sign-in-by-passkey")) }
            }
        }
        (passkey_script())
    }
}

/// A person's own passkeys.
pub fn own_passkeys(person: &Person, ways: &OwnWays) -> Markup {
    let wording = person.wording;
    html! {
        section.panel aria-labelledby="passkeys" {
            h2 #passkeys { (say!(wording, "passkeys")) }
            p { (say!(wording, "passkeys-what")) }
            @if !ways.passkeys.is_empty() {
                ul.ways {
                    @for one in &ways.passkeys {
                        li.ways__one { (row(person, ways, one)) }
                    }
                }
            }
            form hidden data-passkeys="able" method="post" action=(paths::NewPasskey) {
                button.button { (say!(wording, "passkey-add")) }
            }
            p.soft data-passkeys="unable" { (say!(wording, "passkeys-not-here")) }
        }
        (passkey_script())
    }
}

fn row(person: &Person, ways: &OwnWays, passkey: &Passkey) -> Markup {
    let wording = person.wording;
    let name = wording.browser(passkey.browser);
    let made = ways.day(person, passkey.created_at);
    let id = passkey.id.clone();
    html! {
        div {
            strong { (name) }
            p.soft.small {
                @match passkey.used_at {
                    Some(used) => ({
                        say!(
                            wording, "passkey-used", made = made, used = ways.day(person,
                            used)
                        )
                    }),
                    None => (say!(wording, "passkey-made", made = made)),
                }
            }
        }
        form method="post" action=(paths::PasskeyRemoval { id }) {
            button.button.button--quiet {
                (say!(wording, "passkey-remove"))
                span.visually-hidden { ": " (name) }
            }
        }
    }
}

/// The question to a device that is to make a passkey.
pub fn new_passkey_page(question: &str, asked: &str) -> Response {
    let wording = language::browser_wording();
    let body = html! {
        p.plain__lead { (say!(wording, "passkey-new-lead")) }
        ({
            ceremony(
                &paths::Passkeys,
                ("new", asked),
                html! {
                    input type = "hidden" name = "question" value = (question); div
                    .buttons { button.button { (say!(wording, "passkey-add")) } a.button
                    .button -- plain href = (paths::Devices) { (say!(wording, "cancel"))
                    } }
                },
            )
        })
    };
    with_script(PlainPage {
        title: say!(wording, "passkey-new"),
        body,
    })
}

/// The question to a device that is to say who is there.
pub fn passkey_sign_in_page(question: &str, asked: &str, next: &str) -> Response {
    let wording = language::browser_wording();
    let body = html! {
        p.plain__lead { (say!(wording, "passkey-who-lead")) }
        ({
            ceremony(
                &paths::SignInPasskeyAnswer,
                ("known", asked),
                html! {
                    input type = "hidden" name = "question" value = (question); input
                    type = "hidden" name = "next" value = (next); div.buttons { button
                    .button { (say!(wording, "passkey-use")) } a.button.button -- plain
                    href = (paths::SignIn) { (say!(wording, "sign-in-otherwise")) } }
                },
            )
        })
    };
    with_script(PlainPage {
        title: say!(wording, "passkey-who"),
        body,
    })
}

/// A form that the device fills in.
fn ceremony(to: &impl TypedPath, (kind, asked): (&str, &str), rest: Markup) -> Markup {
    let wording = language::browser_wording();
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
