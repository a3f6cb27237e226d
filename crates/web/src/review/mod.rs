//! Leadership's page: what is late, stuck, quiet.
mod flagged_page;
pub mod handlers;
mod lists;
mod loads;
mod page;
mod view;

use crate::routes::Routes;

pub fn review_routes() -> Routes {
    Routes::new()
        .get_now_or_then(handlers::show_review)
        .get_now_or_then(handlers::show_flagged)
}
