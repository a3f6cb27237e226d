//! Objectives and their readings.
mod edit_page;
mod form;
pub mod handlers;
mod page;
mod readings;
mod view;

use crate::routes::Routes;

pub fn objectives_routes() -> Routes {
    Routes::new()
        .get(handlers::new_objective)
        .post(handlers::create_objective)
        .get_now_or_then(handlers::show_objective)
        .get(handlers::edit_objective)
        .post(handlers::update_objective)
        .post(handlers::add_reading)
}
