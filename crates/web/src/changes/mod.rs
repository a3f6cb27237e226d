//! What changed between two moments.
pub mod handlers;
mod page;
mod query;
mod span_form;
mod view;

use crate::routes::Routes;

pub fn changes_routes() -> Routes {
    Routes::new().get(handlers::show_changes)
}
