//! What a partner is asked about, on paper: boxes to tick, and lines to write on.

use domain::{Partner, Says};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::PageHead;
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn sheet_page(viewer: &Viewer, partner: &Partner, lines: &[ActionLine]) -> Page {
    let (slug, number) = (viewer.slug(), partner.number);
    let name = partner.name.as_str();
    let title = say!(viewer, "sheet-of", name = name);
    let back = paths::Partner {
        slug: slug.clone(),
        number,
    };
    let entry = paths::SheetAnswers { slug, number };
    let lead = html! {
        p.page-head__lead { (say!(viewer, "sheet-lead", day = viewer.day(viewer.today))) }
        p.no-print {
            (say!(viewer, "sheet-print"))
            " "
            a href=(entry) { (say!(viewer, "enter-sheet")) }
        }
    };
    let body = html! {
        (PageHead::below(viewer, &back, name.to_owned()).titled(&title).lead(lead))
        @if lines.is_empty() {
            div.empty {
                p.empty__title { (say!(viewer, "sheet-empty", name = name)) }
            }
        } @else {
            ol.sheet {
                @for line in lines { (one(viewer, line)) }
            }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

fn one(viewer: &Viewer, line: &ActionLine) -> Markup {
    html! {
        li.sheet__action {
            h2.sheet__title {
                span.sheet__number { (line.number) }
                " "
                (line.title)
            }
            p.sheet__due {
                @if let Some(day) = line.due.day() {
                    (say!(viewer, "aspect-due"))
                    " "
                    (viewer.day_near(day))
                } @else { (viewer.wording.due(line.due)) }
            }
            ul.sheet__boxes {
                @for says in Says::ALL {
                    li {
                        span.sheet__box aria-hidden="true" {}
                        (viewer.wording.says(says))
                    }
                }
            }
            p.sheet__line { (say!(viewer, "report-note")) }
            p.sheet__line { (say!(viewer, "sheet-new-date")) }
        }
    }
}
