//! What a meeting is to talk about.
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn agenda_routes() -> Routes {
    Routes::new()
        .get(handlers::show_agenda)
        .post(handlers::arrange_agenda)
        .post(handlers::add_topic)
}
