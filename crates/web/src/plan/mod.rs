//! The plan.
mod filter_form;
mod goals;
pub mod handlers;
pub mod page;
pub mod query;

use crate::routes::Routes;

pub fn plan_routes() -> Routes {
    Routes::new().get_now_or_then(handlers::show_plan)
}
