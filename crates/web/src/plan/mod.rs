//! The plan.
mod filter_form;
mod goals;
pub mod handlers;
mod overview;
mod page;
mod query;
mod view;

use crate::routes::Routes;

pub fn plan_routes() -> Routes {
    Routes::new().get_now_or_then(handlers::show_plan)
}
