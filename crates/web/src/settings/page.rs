//! A partnership's name, zone and policy.

use domain::{Change, Revision, RevisionNumber, Zone};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    Choice, Field, Select, hidden_fields, history_timeline, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;
use crate::say::say;
use crate::settings::form::SettingsForm;
use crate::settings::policy::{asking_panel, policy_panel};

/// How the settings stand, and how they came to be.
pub struct SettingsView {
    pub version: RevisionNumber,
    pub history: Vec<Revision>,
    pub names: Names,
    /// What others changed while the form was being filled in.
    pub theirs: Vec<Change>,
    /// Whether the form has the usual numbers in it, which are still to be saved.
    pub usual: bool,
}

pub fn settings_page(
    viewer: &Viewer,
    view: &SettingsView,
    (form, wrong): (&SettingsForm, &Corrections),
) -> Page {
    let address = paths::PartnershipSettings {
        slug: viewer.slug(),
    };
    let body = html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "settings")) }
            }
            div.page-head__actions {
                a   .button
                    .button--quiet
                    href=({
                        paths::Records {
                            slug: viewer.slug(),
                        }
                    })
                { (say!(viewer, "records")) }
            }
        }
        (mistakes_summary(viewer, wrong))
        (others_changed(viewer, &view.theirs, &view.names))
        form.stack method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            (about(viewer, form, wrong))
            (policy_panel(viewer, view.usual, (form, wrong)))
            (asking_panel(viewer, (form, wrong)))
            div.buttons {
                button.button { (say!(viewer, "save")) }
            }
        }
        (history_timeline(viewer, &view.history, &view.names))
    };
    Page {
        title: say!(viewer, "settings"),
        section: PageSection::Settings,
        body,
    }
}

fn about(viewer: &Viewer, form: &SettingsForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
    let zones = Zone::all().map(|zone| Choice::new(zone, zone.replace('_', " ")));
    html! {
        section.panel aria-labelledby="about" {
            h2 #about { (say!(viewer, "the-partnership")) }
            div.form {
                ({
                    Field::text("name", say!(viewer, "aspect-name"), &form.name)
                        .wrong(on("name"))
                })
                ({
                    Select::new(
                            "zone",
                            say!(viewer, "aspect-zone"),
                            &form.zone,
                            zones.collect(),
                        )
                        .hint(say!(viewer, "zone-hint"))
                        .wrong(on("zone"))
                })
                label.check {
                    input
                        type="checkbox"
                        name="archived"
                        value="yes"
                        checked[!form.archived.is_empty()];
                    " "
                    (say!(viewer, "archive-it"))
                }
            }
        }
    }
}
