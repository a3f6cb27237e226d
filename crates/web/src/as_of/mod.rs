//! Choosing the day of which a page is shown as it stood.
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn as_of_routes() -> Routes {
    Routes::new().get(handlers::choose_day)
}
