//! Progress reports and the replies to them, on the page of their action.
pub mod form_panel;
pub mod handlers;
pub mod thread;

use crate::routes::Routes;

pub fn reports_routes() -> Routes {
    Routes::new()
        .post(handlers::report_progress)
        .post(handlers::reply_to_report)
}
