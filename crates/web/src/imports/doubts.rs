//! What somebody should look at before a spreadsheet comes in.

use exchange::{Meaning, Remark, RowSource};
use maud::{Markup, html};

use crate::imports::preview_page::{PREVIEW_ROWS, PreviewView};
use crate::request::viewer::Viewer;
use crate::say::say;

/// How many doubts a page shows.
const SHOWN: usize = 25;
/// More words without an action than these are only counted.
const WORDS: usize = 100;

/// Every doubt: those about what was read, then those about how it fits the plan.
pub fn all_doubts(view: &PreviewView) -> impl Iterator<Item = &Remark> {
    view.preview.doubts.iter().chain(&view.arrival.doubts)
}

pub fn doubts_section(viewer: &Viewer, view: &PreviewView) -> Markup {
    let count = all_doubts(view).count();
    let page = view.query.doubts();
    let shown: Vec<&Remark> = all_doubts(view)
        .skip((page - 1) * SHOWN)
        .take(SHOWN)
        .collect();
    let last = (page - 1) * SHOWN + shown.len();
    html! {
        section.stack aria-labelledby="doubts" {
            div.section-head {
                h2 #doubts { (say!(viewer, "import-check")) }
                span.section-head__aside {
                    (viewer.count(count as u64))
                    " "
                    (say!(viewer, "import-doubts", count = count))
                }
            }
            @if count == 0 {
                p.soft { (say!(viewer, "import-no-doubts")) }
            }
            ul.doubts {
                @for doubt in shown { (one(viewer, view, doubt)) }
            }
            @if count > SHOWN {
                nav.pages aria-label=(say!(viewer, "import-more-doubts")) {
                    div.buttons {
                        @if page > 1 {
                            a   .button
                                .button--quiet
                                rel="prev"
                                href={ (view.address(viewer, view.query.page(), page - 1)) "#doubts" }
                            { (say!(viewer, "previous-rows")) }
                        }
                        @if last < count {
                            a   .button
                                .button--quiet
                                rel="next"
                                href={ (view.address(viewer, view.query.page(), page + 1)) "#doubts" }
                            { (say!(viewer, "next-rows")) }
                        }
                    }
                }
            }
        }
    }
}

/// The words of the file that belong to no action.
pub fn unplaced_section(viewer: &Viewer, view: &PreviewView) -> Markup {
    let words = &view.preview.unplaced;
    let more_than_shown = words.len().saturating_sub(WORDS);
    let more = viewer.count(more_than_shown as u64);
    html! {
        @if !words.is_empty() {
            details.fold {
                summary { (say!(viewer, "import-other-words")) }
                div.fold__body {
                    p.soft { (say!(viewer, "import-other-words-hint")) }
                    ul.doubts {
                        @for one in words.iter().take(WORDS) {
                            li.doubt {
                                span {
                                    span.cell {
                                        (place(view, &one.sheet, one.row, one.column.as_deref()))
                                    }
                                    " "
                                    (one.text)
                                }
                            }
                        }
                    }
                    @if more_than_shown > 0 {
                        p.soft { (say!(viewer, "import-and-more", count = more)) }
                    }
                }
            }
        }
    }
}

/// Where the row of a file stands on its page.
pub fn doubt_anchor(sheet: &str, row: u32) -> String {
    let sheet: String = sheet.chars().filter(|c| c.is_alphanumeric()).collect();
    format!("row-{sheet}-{row}")
}

/// The cell of an action, as a spreadsheet calls it.
pub fn doubted_cell(view: &PreviewView, source: &RowSource, column: Option<&str>) -> String {
    place(view, &source.sheet, source.row, column)
}

fn one(viewer: &Viewer, view: &PreviewView, doubt: &Remark) -> Markup {
    let cell = place(view, &doubt.sheet, doubt.row, doubt.column.as_deref());
    html! {
        li.doubt.doubt--doubt {
            span {
                @match address(viewer, view, doubt) {
                    Some(address) => a.cell href=(address) { (cell) },
                    None => span.cell { (cell) },
                }
                @if !doubt.text.is_empty() { " “" (doubt.text) "”: " } @else { " " }
                (viewer.wording.doubt(&doubt.reason))
            }
        }
    }
}

/// The row on the page on which it is shown.
fn address(viewer: &Viewer, view: &PreviewView, doubt: &Remark) -> Option<String> {
    let objectives = view.preview.goals.iter().flat_map(|goal| &goal.objectives);
    let mut actions = objectives.flat_map(|objective| &objective.actions);
    let at =
        actions.position(|one| one.source.row == doubt.row && one.source.sheet == doubt.sheet)?;
    let page = at / PREVIEW_ROWS + 1;
    let anchor = doubt_anchor(&doubt.sheet, doubt.row);
    Some(if page == view.query.page() {
        format!("#{anchor}")
    } else {
        format!(
            "{}#{anchor}",
            view.address(viewer, page, view.query.doubts())
        )
    })
}

/// A cell as a spreadsheet calls it: of the column under that header, or that of the action.
fn place(view: &PreviewView, sheet: &str, row: u32, header: Option<&str>) -> String {
    let fits = |column: &&exchange::PreviewColumn| match header {
        Some(header) => column.header.as_deref() == Some(header) || column.column == header,
        None => column.meaning == Meaning::Action,
    };
    let above = view
        .preview
        .columns
        .iter()
        .filter(|column| column.sheet == sheet && column.row <= row);
    let column = above.filter(fits).max_by_key(|column| column.row);
    match column {
        Some(column) => format!("{sheet}!{}{row}", column.column),
        None => format!("{sheet}!{row}"),
    }
}
