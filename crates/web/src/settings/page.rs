//! A partnership's name, zone and policy.

use domain::{Revision, Zone};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    Choice, FormFields, hidden_fields, history_timeline, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;
use crate::settings::form::{NAME, SettingsForm, ZONE};
use crate::settings::policy::{asking_panel, policy_panel};

/// How the settings came to be.
pub struct SettingsView {
    pub history: Vec<Revision>,
    pub names: Names,
    /// Whether the form has the usual numbers in it, which are still to be saved.
    pub usual: bool,
}

pub fn settings_page(viewer: &Viewer, view: &SettingsView, filled: &Filled<SettingsForm>) -> Page {
    let slug = viewer.slug();
    let address = paths::PartnershipSettings { slug: slug.clone() };
    let body = html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "settings")) }
            }
            div.page-head__actions {
                a.button.button--quiet href=(paths::Records { slug }) { (say!(viewer, "records")) }
            }
        }
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &filled.names))
        form.stack method="post" action=(address) {
            (hidden_fields(filled.version))
            (about(viewer, filled))
            (policy_panel(viewer, view.usual, filled))
            (asking_panel(viewer, filled))
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

fn about(viewer: &Viewer, filled: &Filled<SettingsForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let zones = Zone::all().map(|zone| Choice::new(zone, &zone.replace('_', " ")));
    let zone = fields.select(ZONE, &form.zone, zones.collect());
    html! {
        section.panel aria-labelledby="about" {
            h2 #about { (say!(viewer, "the-partnership")) }
            div.form {
                (fields.text(NAME, &form.name))
                (zone.hint(say!(viewer, "zone-hint")))
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
