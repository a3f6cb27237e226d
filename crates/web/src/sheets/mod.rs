//! The printed sheet with boxes to tick, and entering one.
pub mod answers_page;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn sheets_routes() -> Routes {
    Routes::new()
        .get(handlers::show_sheet)
        .get(handlers::enter_sheet)
        .post(handlers::take_sheet)
}
