//! Meetings that come again and again.
pub mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn series_routes() -> Routes {
    Routes::new()
        .get(handlers::new_series)
        .post(handlers::create_series)
}
