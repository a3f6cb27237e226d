//! Every action that carries a flag, the oldest first.

use domain::FlagName;
use maud::html;
use persistence::plan::{ActionLine, PageRange};

use crate::components::action_list;
use crate::layout::{Page, PageSection};
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn flagged_page(
    viewer: &Viewer,
    flag: FlagName,
    lines: &[ActionLine],
    (part, total): (PageRange, u64),
) -> Page {
    let title = viewer.flag(flag);
    let shown: Vec<&ActionLine> = lines.iter().collect();
    let last = part.after + lines.len() as u64;
    let page = part.after / part.most + 1;
    let address = |page: u64| format!("{}?page={page}", viewer.review_flag(flag));
    let body = html! {
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
        @if lines.is_empty() {
            p.soft { (say!(viewer, "all-well")) }
        } @else { (action_list(viewer, &shown, Some(flag))) }
        @if page > 1 || last < total {
            nav.pages aria-label=(say!(viewer, "pages")) {
                p {
                    @if !lines.is_empty() {
                        ({
                            say!(
                                viewer, "rows-of", first = viewer.count(part.after + 1),
                                last = viewer.count(last), all = viewer.count(total)
                            )
                        })
                    }
                }
                div.buttons {
                    @if page > 1 {
                        a.button.button--quiet rel="prev" href=(address(page - 1)) {
                            (say!(viewer, "previous-rows"))
                        }
                    }
                    @if last < total {
                        a.button.button--quiet rel="next" href=(address(page + 1)) {
                            (say!(viewer, "next-rows"))
                        }
                    }
                }
            }
        }
    };
    Page {
        title,
        section: PageSection::Review,
        body,
    }
}
