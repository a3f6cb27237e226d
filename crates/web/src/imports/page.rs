//! Where a spreadsheet is chosen.

use maud::{Markup, html};

use crate::layout::{Page, PageSection};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The form, with what was wrong with the last file.
pub fn import_page(here: &MemberRequest, wrong: Option<&str>) -> Page {
    let title = say!(here, "import");
    let body = html! {
        div.stack {
            (import_crumbs(here, false))
            div.page-head { div.page-head__text {
                h1 { (title) }
                p.page-head__lead { (say!(here, "import-lead")) }
            } }
        }
        section.panel aria-labelledby="pick" {
            h2 #pick { (say!(here, "import-pick")) }
            form.form method="post" action=(paths::Imports { slug: here.slug() }) enctype="multipart/form-data" {
                (file(here, wrong))
                div.buttons { button.button { (say!(here, "import-read")) } }
            }
            p.soft { (say!(here, "import-again")) }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

/// A file that waits no longer.
pub fn import_gone_page(here: &MemberRequest) -> Page {
    let title = say!(here, "import-gone");
    let body = html! {
        div.empty {
            h1.empty__title { (title) }
            p { (say!(here, "import-gone-what-to-do")) }
            div.buttons { a.button href=(paths::Imports { slug: here.slug() }) { (say!(here, "import")) } }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

/// The way here from the plan.
pub fn import_crumbs(here: &MemberRequest, within: bool) -> Markup {
    let slug = here.slug();
    html! {
        nav.crumbs aria-label=(say!(here, "crumbs")) { ol.crumbs__list {
            li { a href=(paths::Plan { slug: slug.clone() }) { (say!(here, "plan")) } }
            @if within { li { a href=(paths::Imports { slug }) { (say!(here, "import")) } } }
        } }
    }
}

fn file(here: &MemberRequest, wrong: Option<&str>) -> Markup {
    let described = if wrong.is_some() {
        "file-hint file-why"
    } else {
        "file-hint"
    };
    html! {
        div.field.field--wrong[wrong.is_some()] {
            label for="file" { (say!(here, "import-file")) }
            p.field__hint #file-hint { (say!(here, "import-file-hint")) }
            @if let Some(why) = wrong { p.field__why #file-why role="alert" { (why) } }
            input #file name="file" type="file" accept=".xlsx,.ods,.csv,.json" required
                aria-describedby=(described) aria-invalid=[wrong.map(|_| "true")];
        }
    }
}
