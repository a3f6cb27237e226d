//! Who did what.
pub mod handlers;
mod page;
mod query;

use crate::routes::Routes;

pub fn records_routes() -> Routes {
    Routes::new().get(handlers::show_records)
}
