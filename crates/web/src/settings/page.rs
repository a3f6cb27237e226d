//! A partnership's name, zone and policy.

use domain::{Change, Revision, RevisionNumber, Zone};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    Choice, Field, Select, hidden_fields, history_timeline, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;
use crate::settings::form::SettingsForm;
use crate::settings::policy::{asking_panel, policy_panel};

use crate::{paths, say};

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
    here: &MemberRequest,
    view: &SettingsView,
    (form, wrong): (&SettingsForm, &Corrections),
) -> Page {
    let address = paths::PartnershipSettings { slug: here.slug() };
    let body = html! {
        div.page-head {
            div.page-head__text { h1 { (say!(here, "settings")) } }
            div.page-head__actions {
                a.button.button--quiet href=(paths::Records { slug: here.slug() }) { (say!(here, "records")) }
            }
        }
        (mistakes_summary(here, wrong))
        (others_changed(here, &view.theirs, &view.names))
        form.stack method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            (about(here, form, wrong))
            (policy_panel(here, view.usual, (form, wrong)))
            (asking_panel(here, (form, wrong)))
            div.buttons { button.button { (say!(here, "save")) } }
        }
        (history_timeline(here, &view.history, &view.names))
    };
    Page {
        title: say!(here, "settings"),
        section: PageSection::Settings,
        body,
    }
}

fn about(here: &MemberRequest, form: &SettingsForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let zones = Zone::all().map(|zone| Choice::new(zone, zone.replace('_', " ")));
    html! {
        section.panel aria-labelledby="about" {
            h2 #about { (say!(here, "the-partnership")) }
            div.form {
                (Field::text("name", say!(here, "aspect-name"), &form.name).wrong(on("name")))
                (Select::new("zone", say!(here, "aspect-zone"), &form.zone, zones.collect())
                    .hint(say!(here, "zone-hint")).wrong(on("zone")))
                label.check {
                    input type="checkbox" name="archived" value="yes" checked[!form.archived.is_empty()];
                    " " (say!(here, "archive-it"))
                }
            }
        }
    }
}
