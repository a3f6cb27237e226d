//! The settings of a partnership.
mod form;
pub mod handlers;
mod page;
mod policy;

use crate::routes::Routes;

pub fn settings_routes() -> Routes {
    Routes::new()
        .get(handlers::show_settings)
        .post(handlers::update_settings)
}
