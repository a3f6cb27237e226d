//! Where somebody is signed in, and how they sign in.

use axum::response::Response;
use maud::{Markup, html};
use persistence::site::Device;

use crate::components::with_script;
use crate::document::PlainPage;
use crate::paths;
use crate::request::person::Person;
use crate::say::say;
use crate::sign_in::own_ways::{OwnWays, own_passkeys};

pub fn devices_page(person: &Person, ways: &OwnWays) -> Response {
    let wording = person.wording;
    let body = html! {
        p.plain__lead { (say!(wording, "signed-in-as", email = person.email.as_str())) }
        section.panel aria-labelledby="devices" {
            h2 #devices { (say!(wording, "devices")) }
            ul.ways {
                @for device in &ways.devices {
                    li.ways__one { (device_row(person, ways, device)) }
                }
            }
            form method="post" action=(paths::DevicesSignOut) {
                button.button.button--careful { (say!(wording, "sign-out-everywhere")) }
            }
        }
        @if ways.passkeys_are_possible { (own_passkeys(person, ways)) }
        p {
            a href=(paths::Home) { (say!(wording, "back-to-partnerships")) }
        }
    };
    with_script(PlainPage {
        title: say!(wording, "your-sign-in"),
        body,
    })
}

fn device_row(person: &Person, ways: &OwnWays, device: &Device) -> Markup {
    let wording = person.wording;
    let name = wording.browser(device.browser);
    let since = ways.day(person, device.signed_in_at);
    let seen = ways.day(person, device.seen_at);
    let id = device.id.clone();
    html! {
        div {
            strong { (name) }
            @if device.id == person.device {
                " "
                span.badge { (say!(wording, "this-device")) }
            }
            p.soft.small { (say!(wording, "device-since", since = since, seen = seen)) }
        }
        form method="post" action=(paths::DeviceSignOut { id }) {
            button.button.button--quiet {
                (say!(wording, "sign-out"))
                span.visually-hidden { ": " (name) }
            }
        }
    }
}
