//! The form that adds a partner, or changes what is said about it.

use domain::Partner;
use maud::html;

use crate::components::{
    FormFields, PageHead, form_footer, hidden_fields, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::people::partners::form::{NAME, PartnerForm, SECTOR};
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn edit_partner_page(
    viewer: &Viewer,
    editing: Option<&Partner>,
    filled: &Filled<PartnerForm>,
) -> Page {
    let slug = viewer.slug();
    let people = paths::People { slug: slug.clone() }.to_string();
    let (title, send, address, back) = match editing {
        None => (
            say!(viewer, "add-partner"),
            say!(viewer, "add-it"),
            paths::Partners { slug }.to_string(),
            people.clone(),
        ),
        Some(Partner { number, .. }) => {
            let number = *number;
            let address = paths::Partner { slug, number }.to_string();
            let title = say!(viewer, "edit-partner");
            (title, say!(viewer, "save"), address.clone(), address)
        }
    };
    let head = match editing {
        None => PageHead::below(viewer, &people, say!(viewer, "people")),
        Some(partner) => PageHead::below(viewer, &back, partner.name.to_string()),
    };
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let sector = fields.text(SECTOR, &form.sector);
    let sector = sector.optional(say!(viewer, "optional"));
    let body = html! {
        (head.titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &filled.names))
        form.form.panel method="post" action=(address) {
            (hidden_fields(filled.version))
            (fields.text(NAME, &form.name))
            (sector.hint(say!(viewer, "sector-hint")))
            (form_footer(viewer, &send, &back))
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}
