//! What the member who looks is asked about.
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn my_actions_routes() -> Routes {
    Routes::new()
        .get(handlers::show_my_actions)
        .post(handlers::answer_my_actions)
        .post(handlers::stop_my_link)
}
