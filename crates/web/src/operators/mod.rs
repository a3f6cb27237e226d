//! Those who found partnerships.
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn operators_routes() -> Routes {
    Routes::new()
        .get(handlers::list_partnerships)
        .post(handlers::found_by_operator)
        .post(handlers::add_operator)
        .post(handlers::remove_operator)
}
