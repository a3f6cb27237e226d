//! Setting up an empty database: the first partnership and its first coordinator.

use domain::Zone;
use maud::{Render, html};

use crate::components::{Choice, Field, Mistakes, Select};
use crate::document::PlainPage;
use crate::request::corrections::Corrections;
use crate::say::say;
use crate::set_up::form::SetUpForm;
use crate::{language, paths};

/// The form as somebody filled it in, with what is `wrong`.
pub fn set_up_page(token: &str, form: &SetUpForm, wrong: &Corrections) -> PlainPage {
    let wording = language::browser_wording();
    let on = |field| wrong.on(wording, field);
    let zones = Zone::all()
        .map(|zone| Choice::new(zone, zone.replace('_', " ")))
        .collect();
    let fields: [Box<dyn Render>; 4] = [
        Box::new(
            Field::text("name", say!(wording, "partnership-name"), &form.name).wrong(on("name")),
        ),
        Box::new(
            Select::new("zone", say!(wording, "aspect-zone"), &form.zone, zones)
                .hint(say!(wording, "zone-hint"))
                .wrong(on("zone")),
        ),
        Box::new(
            Field::text("coordinator", say!(wording, "your-name"), &form.coordinator)
                .wrong(on("coordinator")),
        ),
        Box::new(
            Field::email("email", say!(wording, "your-email"), &form.email)
                .hint(say!(wording, "your-email-hint"))
                .wrong(on("email")),
        ),
    ];
    let body = html! {
        p.plain__lead { (say!(wording, "set-up-lead")) }
        ({
            Mistakes::of(wording, wrong)
                .called("name", say!(wording, "partnership-name"))
                .called("email", say!(wording, "your-email"))
        })
        form
            .form
            method="post"
            action=({
                paths::SetUp {
                    token: token.to_owned(),
                }
            })
        {
            @for field in &fields { (field.render()) }
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
