//! The form that adds a partner, or changes what is said about it.

use domain::{Partner, RevisionNumber};
use maud::html;
use wording::Names;

use crate::components::{
    Field, form_footer, hidden_fields, mistakes_summary, others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::people::form::PartnerForm;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The partner that the form changes, and the version that it is filled in from.
pub struct EditedPartner<'a> {
    pub partner: &'a Partner,
    pub version: RevisionNumber,
    pub names: Names,
}

pub fn edit_partner_page(
    here: &MemberRequest,
    editing: Option<&EditedPartner>,
    filled: &Filled<PartnerForm>,
) -> Page {
    let slug = here.slug();
    let people = paths::People { slug: slug.clone() }.to_string();
    let (title, address, back) = match editing {
        None => {
            let address = paths::Partners { slug }.to_string();
            (say!(here, "add-partner"), address, people.clone())
        }
        Some(EditedPartner { partner, .. }) => {
            let number = partner.number;
            let address = paths::Partner { slug, number }.to_string();
            (say!(here, "edit-partner"), address.clone(), address)
        }
    };
    let on = |field| filled.wrong.on(here.wording, field);
    let form = &filled.form;
    let crumb = match editing {
        None => (people, say!(here, "people")),
        Some(editing) => (back.clone(), editing.partner.name.to_string()),
    };
    let body = html! {
        (page_head(here, crumb, &title, html! {}))
        (mistakes_summary(here, &filled.wrong).called("name", say!(here, "partner-name")))
        @if let Some(editing) = editing { (others_changed(here, &filled.theirs, &editing.names)) }
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.map(|editing| editing.version)))
            (Field::text("name", say!(here, "partner-name"), &form.name).wrong(on("name")))
            (Field::text("sector", say!(here, "aspect-sector"), &form.sector)
                .optional(say!(here, "optional")).hint(say!(here, "sector-hint")).wrong(on("sector")))
            (form_footer(here, if editing.is_none() { say!(here, "add-it") } else { say!(here, "save") }, back))
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}
