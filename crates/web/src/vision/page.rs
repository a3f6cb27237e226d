//! The vision, and the form that writes it.

use domain::{Permission, Revision, RevisionNumber, Vision};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    FormFields, form_footer, hidden_fields, history_timeline, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;
use crate::vision::form::{ADOPTED, TEXT, VisionForm};

/// The vision, once there is one, and how it came to be.
pub struct VisionView {
    pub vision: Option<Vision>,
    pub version: Option<RevisionNumber>,
    pub history: Vec<Revision>,
    pub names: Names,
}

pub fn vision_page(viewer: &Viewer, view: &VisionView, filled: &Filled<VisionForm>) -> Page {
    let plan = paths::Plan {
        slug: viewer.slug(),
    };
    let body = html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(viewer, "crumbs")) {
                    ol.crumbs__list {
                        li {
                            a href=(plan) { (say!(viewer, "plan")) }
                        }
                    }
                }
                h1 { (say!(viewer, "the-vision")) }
                p.page-head__lead { (say!(viewer, "vision-lead")) }
            }
        }
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &view.names))
        (standing(viewer, view.vision.as_ref()))
        @if viewer.may(Permission::WritePlan) {
            section.panel aria-labelledby="write" {
                h2 #write {
                    @if view.vision.is_some() { (say!(viewer, "change-the-vision")) } @else {
                        (say!(viewer, "write-vision"))
                    }
                }
                (vision_form(viewer, view, filled))
            }
        }
        @if !view.history.is_empty() { (history_timeline(viewer, &view.history, &view.names)) }
    };
    Page {
        title: say!(viewer, "the-vision"),
        section: PageSection::Plan,
        body,
    }
}

fn standing(viewer: &Viewer, vision: Option<&Vision>) -> Markup {
    html! {
        @if let Some(vision) = vision {
            figure.vision {
                blockquote.vision__text {
                    p { (vision.text) }
                }
                figcaption.vision__by {
                    @match vision.adopted {
                        Some(day) => (say!(viewer, "vision-agreed", day = viewer.day(day))),
                        None => (say!(viewer, "our-vision")),
                    }
                }
            }
        } @else {
            p { (say!(viewer, "no-vision-yet")) }
        }
    }
}

fn vision_form(viewer: &Viewer, view: &VisionView, filled: &Filled<VisionForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let slug = viewer.slug();
    html! {
        form.form method="post" action=(paths::Vision::new(slug.clone())) {
            (hidden_fields(view.version))
            (fields.lines(TEXT, &form.text, 4).hint(say!(viewer, "vision-hint")))
            (fields.day(ADOPTED, &form.adopted).optional(say!(viewer, "optional")))
            (form_footer(viewer, &say!(viewer, "save"), &paths::Plan { slug }))
        }
    }
}
