//! Partners: one of them, a new one, merging two.
mod edit_page;
mod form;
pub mod handlers;
pub mod page;

use crate::routes::Routes;

pub fn partners_routes() -> Routes {
    Routes::new()
        .get(handlers::new_partner)
        .post(handlers::create_partner)
        .get_now_or_then(handlers::show_partner)
        .get(handlers::edit_partner)
        .post(handlers::update_partner)
        .post(handlers::merge_partner)
}
