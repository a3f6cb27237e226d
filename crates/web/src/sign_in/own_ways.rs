//! How a person signs in, and by which passkeys.

use chrono::{DateTime, Utc};
use domain::Zone;
use maud::{Markup, html};
use persistence::site::{Device, Passkey};

use crate::components::passkey_script;
use crate::paths;
use crate::request::person::Person;
use crate::say::say;

/// A person's ways in.
pub struct OwnWays {
    pub devices: Vec<Device>,
    pub passkeys: Vec<Passkey>,
    pub passkeys_are_possible: bool,
    /// The zone whose days are said.
    pub zone: Option<Zone>,
}

impl OwnWays {
    /// The day of an instant, as one says it now.
    pub fn day(&self, person: &Person, instant: DateTime<Utc>) -> String {
        let day_of = |instant| match self.zone {
            Some(zone) => zone.day_of(instant),
            None => instant.date_naive(),
        };
        person.wording.day_near(day_of(instant), day_of(person.now))
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
                        li.ways__one { (passkey_row(person, ways, one)) }
                    }
                }
            }
            // A passkey would stay behind on a computer that others use, too.
            @if !person.is_shared {
                form hidden data-passkeys="able" method="post" action=(paths::NewPasskey) {
                    button.button { (say!(wording, "passkey-add")) }
                }
            }
            p.soft data-passkeys="unable" { (say!(wording, "passkeys-not-here")) }
        }
        (passkey_script())
    }
}

fn passkey_row(person: &Person, ways: &OwnWays, passkey: &Passkey) -> Markup {
    let wording = person.wording;
    let name = wording.browser(passkey.browser);
    let made = ways.day(person, passkey.created_at);
    let used = passkey.used_at.map(|used| ways.day(person, used));
    let id = passkey.id.clone();
    html! {
        div {
            strong { (name) }
            p.soft.small {
                @match used {
                    Some(used) => (say!(wording, "passkey-used", made = made, used = used)),
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
