//! Starting to ask: a new partnership mails nobody before its coordinator says so.
mod handlers;
mod page;

use crate::routes::Routes;

pub fn asking_routes() -> Routes {
    Routes::new()
        .get(handlers::show_asking)
        .post(handlers::start_to_ask)
}
