//! Calendars that other programs subscribe to.
pub mod feed;
mod form;
pub mod handlers;
pub mod page;

use crate::routes::Routes;

pub fn calendars_routes() -> Routes {
    Routes::new()
        .get(feed::read_feed)
        .get(handlers::show_calendars)
        .post(handlers::make_feed)
        .post(handlers::stop_feed)
        .post(handlers::stop_all_feeds)
}
