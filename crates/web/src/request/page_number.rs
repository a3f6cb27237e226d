//! Which page of a list somebody asks for.

use persistence::plan::PageRange;

/// How many actions a page of a list shows.
const ROWS: u64 = 50;

/// The rows of the page that an address names, counted from 1; of the first where it names none.
pub fn read_page_range(page: &str) -> PageRange {
    let page: u64 = page.parse().unwrap_or(1).clamp(1, 1_000_000);
    PageRange {
        after: (page - 1) * ROWS,
        most: ROWS,
    }
}
