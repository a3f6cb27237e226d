//! Every action that carries a flag, the oldest first.

use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{action_list, page_links};
use crate::layout::{Page, PageSection};
use crate::request::viewer::Viewer;
use crate::review::view::FlaggedView;
use crate::say::say;

pub fn flagged_page(viewer: &Viewer, view: &FlaggedView) -> Page {
    let title = viewer.flag(view.flag);
    let lines: Vec<&ActionLine> = view.lines.iter().collect();
    let rows = view.rows;
    let review_flag = viewer.review_flag(view.flag);
    let address = |page| format!("{review_flag}?page={page}");
    let body = html! {
        (head(viewer, view, &title))
        @if lines.is_empty() {
            p.soft { (say!(viewer, "all-well")) }
        } @else { (action_list(viewer, &lines, Some(view.flag))) }
        @if rows.has_previous() || rows.has_next() { (page_links(viewer, rows, address)) }
    };
    Page {
        title,
        section: PageSection::Review,
        body,
    }
}

fn head(viewer: &Viewer, view: &FlaggedView, title: &str) -> Markup {
    let total = view.rows.total;
    html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(viewer, "crumbs")) {
                    ol.crumbs__list {
                        li {
                            a href=(viewer.review()) { (say!(viewer, "review")) }
                        }
                    }
                }
                h1 { (title) }
                p.page-head__lead { (say!(viewer, "oldest-first", actions = total)) }
            }
        }
    }
}
