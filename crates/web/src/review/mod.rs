//! Leadership's page: what is late, stuck, quiet.
pub mod flagged_page;
pub mod handlers;
mod lists;
pub mod page;

use crate::routes::Routes;

pub fn review_routes() -> Routes {
    Routes::new()
        .get_now_or_then(handlers::show_review)
        .get_now_or_then(handlers::show_flagged)
}
