//! The vision, and the form that writes it.

use domain::{Change, Permission, Revision, RevisionNumber, Vision};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    Field, form_footer, hidden_fields, history_timeline, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;
use crate::vision::form::VisionForm;

use crate::{paths, say};

/// The vision, once there is one, and how it came to be.
pub struct VisionView {
    pub vision: Option<Vision>,
    pub version: Option<RevisionNumber>,
    pub history: Vec<Revision>,
    pub names: Names,
    /// What others changed while the form was being filled in.
    pub theirs: Vec<Change>,
}

pub fn vision_page(
    here: &MemberRequest,
    view: &VisionView,
    (form, wrong): (&VisionForm, &Corrections),
) -> Page {
    let plan = paths::Plan { slug: here.slug() };
    let body = html! {
        div.page-head { div.page-head__text {
            nav.crumbs aria-label=(say!(here, "crumbs")) { ol.crumbs__list {
                li { a href=(plan) { (say!(here, "plan")) } }
            } }
            h1 { (say!(here, "the-vision")) }
            p.page-head__lead { (say!(here, "vision-lead")) }
        } }
        (mistakes_summary(here, wrong))
        (others_changed(here, &view.theirs, &view.names))
        (standing(here, view.vision.as_ref()))
        @if here.may(Permission::WritePlan) {
            section.panel aria-labelledby="write" {
                h2 #write { (if view.vision.is_some() { say!(here, "change-the-vision") } else { say!(here, "write-vision") }) }
                (fields(here, view, form, wrong))
            }
        }
        @if !view.history.is_empty() { (history_timeline(here, &view.history, &view.names)) }
    };
    Page {
        title: say!(here, "the-vision"),
        section: PageSection::Plan,
        body,
    }
}

fn standing(here: &MemberRequest, vision: Option<&Vision>) -> Markup {
    html! {
        @if let Some(vision) = vision {
            figure.vision {
                blockquote.vision__text { p { (vision.text) } }
                figcaption.vision__by {
                    @match vision.adopted {
                        Some(day) => (say!(here, "vision-agreed", day = here.wording.day(day))),
                        None => (say!(here, "our-vision")),
                    }
                }
            }
        } @else {
            p { (say!(here, "no-vision-yet")) }
        }
    }
}

fn fields(
    here: &MemberRequest,
    view: &VisionView,
    form: &VisionForm,
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let slug = here.slug();
    html! {
        form.form method="post" action=(paths::Vision { slug: slug.clone() }) {
            (hidden_fields(view.version))
            (Field::lines("text", say!(here, "our-vision"), &form.text, 4)
                .hint(say!(here, "vision-hint")).wrong(on("text")))
            (Field::day("adopted", say!(here, "aspect-adopted"), &form.adopted)
                .optional(say!(here, "optional")).wrong(on("adopted")))
            (form_footer(here, say!(here, "save"), paths::Plan { slug }))
        }
    }
}
