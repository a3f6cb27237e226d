//! What a meeting decides.
pub mod handlers;
pub mod page;

use crate::routes::Routes;

pub fn decisions_routes() -> Routes {
    Routes::new()
        .post(handlers::create_decision)
        .get(handlers::show_decision)
        .post(handlers::correct_decision)
}
