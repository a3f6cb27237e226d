//! The minutes of a meeting, and what is added to them.
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn minutes_routes() -> Routes {
    Routes::new()
        .get(handlers::show_minutes)
        .get(handlers::print_minutes)
        .post(handlers::amend_minutes)
}
