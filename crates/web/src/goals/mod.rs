//! Goals on the web.
mod edit_page;
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn goals_routes() -> Routes {
    Routes::new()
        .get(handlers::new_goal)
        .post(handlers::create_goal)
        .get_now_or_then(handlers::show_goal)
        .get(handlers::edit_goal)
        .post(handlers::update_goal)
}
