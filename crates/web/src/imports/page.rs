//! Where a spreadsheet is chosen.

use maud::{Markup, html};

use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The form, with what was wrong with the last file.
pub fn import_page(viewer: &Viewer, wrong: Option<&str>) -> Page {
    let title = say!(viewer, "import");
    let imports = paths::Imports {
        slug: viewer.slug(),
    };
    let body = html! {
        div.stack {
            (import_crumbs(viewer, false))
            div.page-head {
                div.page-head__text {
                    h1 { (title) }
                    p.page-head__lead { (say!(viewer, "import-lead")) }
                }
            }
        }
        section.panel aria-labelledby="pick" {
            h2 #pick { (say!(viewer, "import-pick")) }
            form.form method="post" action=(imports) enctype="multipart/form-data" {
                (file(viewer, wrong))
                div.buttons {
                    button.button { (say!(viewer, "import-read")) }
                }
            }
            p.soft { (say!(viewer, "import-again")) }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

/// A file that waits no longer.
pub fn import_gone_page(viewer: &Viewer) -> Page {
    let title = say!(viewer, "import-gone");
    let imports = paths::Imports {
        slug: viewer.slug(),
    };
    let body = html! {
        div.empty {
            h1.empty__title { (title) }
            p { (say!(viewer, "import-gone-what-to-do")) }
            div.buttons {
                a.button href=(imports) { (say!(viewer, "import")) }
            }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

/// The way here from the plan.
pub fn import_crumbs(viewer: &Viewer, within: bool) -> Markup {
    let slug = viewer.slug();
    html! {
        nav.crumbs aria-label=(say!(viewer, "crumbs")) {
            ol.crumbs__list {
                li {
                    a href=(paths::Plan { slug: slug.clone() }) { (say!(viewer, "plan")) }
                }
                @if within {
                    li {
                        a href=(paths::Imports { slug }) { (say!(viewer, "import")) }
                    }
                }
            }
        }
    }
}

fn file(viewer: &Viewer, wrong: Option<&str>) -> Markup {
    let described = if wrong.is_some() {
        "file-hint file-why"
    } else {
        "file-hint"
    };
    html! {
        div.field.field--wrong[wrong.is_some()] {
            label for="file" { (say!(viewer, "import-file")) }
            p #file-hint.field__hint { (say!(viewer, "import-file-hint")) }
            @if let Some(why) = wrong {
                p #file-why.field__why role="alert" { (why) }
            }
            input
                #file
                name="file"
                type="file"
                accept=".xlsx,.ods,.csv,.json"
                required
                aria-describedby=(described)
                aria-invalid=[wrong.map(|_| "true")];
        }
    }
}
