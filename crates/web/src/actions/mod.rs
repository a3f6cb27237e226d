//! Actions on the web: one of them, a new one, and what changes it.
pub mod change_forms;
mod change_panels;
pub mod changes;
mod choices;
pub mod edit_page;
mod facts;
pub mod form;
pub mod handlers;
mod lead_and_due;
pub mod page;
pub mod reports;
mod settle_change;

use crate::routes::Routes;

pub fn actions_routes() -> Routes {
    Routes::new()
        .post(changes::reassign_action)
        .post(changes::hand_action_back)
        .post(changes::move_due)
        .post(changes::hold_action)
        .post(changes::resume_action)
        .post(changes::let_action_wait)
        .post(changes::drop_action)
        .post(changes::reopen_action)
        .get(handlers::new_action)
        .post(handlers::create_action)
        .get_now_or_then(handlers::show_action)
        .get(handlers::edit_action)
        .post(handlers::update_action)
        .merge(reports::reports_routes())
}
