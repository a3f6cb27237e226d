//! Going through the agenda while a meeting goes on.
mod action_parts;
pub mod handlers;
mod last_words;
mod new_action;
mod new_action_form;
mod new_action_page;
mod page;
mod record;
mod topic;
mod topic_bar;
mod topic_list;
mod topic_note;
mod topic_page;
mod topic_panels;
mod topics_so_far;

use crate::routes::Routes;

pub fn run_routes() -> Routes {
    Routes::new()
        .get(topic::show_topic)
        .post(topic::record_topic)
        .post(handlers::begin_meeting)
        .get(handlers::show_run)
        .get(new_action::new_meeting_action)
        .post(new_action::create_meeting_action)
}
