//! The form that adds a partner, or changes what is said about it.

use domain::{Partner, RevisionNumber};
use maud::html;
use wording::Names;

use crate::components::{
    Field, form_footer, hidden_fields, mistakes_summary, others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::people::form::PartnerForm;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The partner that the form changes, and the version that it is filled in from.
pub struct EditedPartner<'a> {
    pub partner: &'a Partner,
    pub version: RevisionNumber,
    pub names: Names,
}

pub fn edit_partner_page(
    viewer: &Viewer,
    editing: Option<&EditedPartner>,
    filled: &Filled<PartnerForm>,
) -> Page {
    let slug = viewer.slug();
    let people = paths::People { slug: slug.clone() }.to_string();
    let (title, address, back) = match editing {
        None => {
            let address = paths::Partners { slug }.to_string();
            (say!(viewer, "add-partner"), address, people.clone())
        }
        Some(EditedPartner { partner, .. }) => {
            let number = partner.number;
            let address = paths::Partner { slug, number }.to_string();
            (say!(viewer, "edit-partner"), address.clone(), address)
        }
    };
    let on = |field| filled.wrong.on(viewer.wording, field);
    let form = &filled.form;
    let crumb = match editing {
        None => (people, say!(viewer, "people")),
        Some(editing) => (back.clone(), editing.partner.name.to_string()),
    };
    let body = html! {
        (page_head(viewer, crumb, &title, html! {}))
        ({
            mistakes_summary(viewer, &filled.wrong)
                .called("name", say!(viewer, "partner-name"))
        })
        @if let Some(editing) = editing { (others_changed(viewer, &filled.theirs, &editing.names)) }
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|editing| editing.version)))
            ({
                Field::text("name", say!(viewer, "partner-name"), &form.name)
                    .wrong(on("name"))
            })
            ({
                Field::text("sector", say!(viewer, "aspect-sector"), &form.sector)
                    .optional(say!(viewer, "optional"))
                    .hint(say!(viewer, "sector-hint"))
                    .wrong(on("sector"))
            })
            ({
                form_footer(
                    viewer,
                    if editing.is_none() {
                        say!(viewer, "add-it")
                    } else {
                        say!(viewer, "save")
                    },
                    back,
                )
            })
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}
