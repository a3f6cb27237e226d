use maud::{Markup, html};
use persistence::plan::PageRange;

use crate::request::viewer::Viewer;
use crate::say::say;

/// The rows of a list that a page shows.
#[derive(Clone, Copy)]
pub struct ShownRows {
    /// Those that were asked for.
    pub range: PageRange,
    /// How many of them there are.
    pub shown: u64,
    /// How many rows the list has in all.
    pub total: u64,
}

impl ShownRows {
    /// Whether rows come before.
    pub fn has_previous(self) -> bool {
        self.range.after > 0
    }

    /// Whether rows come after.
    pub fn has_next(self) -> bool {
        self.range.after + self.shown < self.total
    }

    /// Which page it is, counted from 1.
    fn page(self) -> u64 {
        self.range.after / self.range.most + 1
    }
}

/// Which rows a page shows, and where the others are.
pub fn page_links(viewer: &Viewer, rows: ShownRows, address: impl Fn(u64) -> String) -> Markup {
    html! {
        nav.pages aria-label=(say!(viewer, "pages")) {
            p {
                @if rows.shown > 0 { (rows_of(viewer, rows)) }
            }
            div.buttons {
                @if rows.has_previous() {
                    a.button.button--quiet rel="prev" href=(address(rows.page() - 1)) {
                        (say!(viewer, "previous-rows"))
                    }
                }
                @if rows.has_next() {
                    a.button.button--quiet rel="next" href=(address(rows.page() + 1)) {
                        (say!(viewer, "next-rows"))
                    }
                }
            }
        }
    }
}

fn rows_of(viewer: &Viewer, rows: ShownRows) -> String {
    let after = rows.range.after;
    say!(
        viewer,
        "rows-of",
        first = viewer.count(after + 1),
        last = viewer.count(after + rows.shown),
        all = viewer.count(rows.total)
    )
}
