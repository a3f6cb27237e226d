//! Setting up the first partnership of an empty database.
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn set_up_routes() -> Routes {
    Routes::new()
        .get(handlers::show_set_up)
        .post(handlers::set_up_partnership)
}
