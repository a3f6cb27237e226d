//! Going through the agenda while a meeting goes on.
mod action_parts;
mod bar;
mod form;
pub mod handlers;
mod new_action;
mod new_action_form;
mod new_action_page;
mod noted;
mod noting;
mod page;
mod record;
mod topic;
pub mod topic_form;
mod topic_page;
mod topics;
mod words;

use crate::access::Routes;

pub fn run_routes() -> Routes {
    Routes::new()
        .get(topic::show_topic)
        .post(topic::record_topic)
        .post(handlers::begin_meeting)
        .get(handlers::show_run)
        .get(new_action::new_meeting_action)
        .post(new_action::create_meeting_action)
}
