//! Setting up an empty database: the first partnership and its first coordinator.

use domain::Zone;
use maud::html;

use crate::components::{Choice, FormFields, Mistakes};
use crate::document::PlainPage;
use crate::request::filled::Filled;
use crate::say::say;
use crate::set_up::form::{COORDINATOR, EMAIL, NAME, SetUpForm, ZONE};
use crate::{language, paths};

/// The form, at the link with that token.
pub fn set_up_page(token: &str, filled: &Filled<SetUpForm>) -> PlainPage {
    let wording = language::browser_wording();
    let address = paths::SetUp {
        token: token.to_owned(),
    };
    let (form, fields) = (&filled.form, FormFields::new(wording, &filled.wrong));
    let zones = Zone::all().map(|zone| Choice::new(zone, &zone.replace('_', " ")));
    let zone = fields.select(ZONE, &form.zone, zones.collect());
    let email = fields.email(EMAIL, &form.email);
    let body = html! {
        p.plain__lead { (say!(wording, "set-up-lead")) }
        (Mistakes::of(wording, &filled.wrong))
        form.form method="post" action=(address) {
            (fields.text(NAME, &form.name))
            (zone.hint(say!(wording, "zone-hint")))
            (fields.text(COORDINATOR, &form.coordinator))
            (email.hint(say!(wording, "your-email-hint")))
            div.buttons {
                button.button.button--large { (say!(wording, "set-up-send")) }
            }
        }
    };
    PlainPage {
        title: say!(wording, "set-up"),
        body,
    }
}

/// The link that sets the program up was used before, or is too old.
pub fn set_up_expired_page() -> PlainPage {
    let wording = language::browser_wording();
    let body = html! {
        p.plain__lead { (say!(wording, "link-expired-what-to-do")) }
        div.buttons {
            a.button href=(paths::SignIn) { (say!(wording, "sign-in-how-title")) }
        }
    };
    PlainPage {
        title: say!(wording, "link-expired"),
        body,
    }
}
