//! The vision.
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn vision_routes() -> Routes {
    Routes::new()
        .get(handlers::show_vision)
        .post(handlers::update_vision)
}
