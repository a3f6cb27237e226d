//! Meetings: their calendar, and one of them.
pub mod agenda;
pub mod asked_before;
mod attendance;
mod decision_fields;
mod decision_form;
pub mod decisions;
mod edit_page;
mod failure;
mod form;
pub mod handlers;
mod handout;
mod handout_page;
pub mod list;
mod list_page;
pub mod minutes;
mod not_going_on_page;
mod open_meeting;
pub mod packet;
mod page;
pub mod run;
pub mod series;

use crate::routes::Routes;

pub fn meetings_routes() -> Routes {
    Routes::new()
        .get(list::list_meetings)
        .get(list::new_meeting)
        .post(list::create_meeting)
        .get(handlers::show_meeting)
        .get(handlers::edit_meeting)
        .post(handlers::update_meeting)
        .post(handlers::cancel_meeting)
        .post(handlers::close_meeting)
        .merge(agenda::agenda_routes())
        .merge(attendance::attendance_routes())
        .merge(decisions::decisions_routes())
        .merge(minutes::minutes_routes())
        .merge(packet::packet_routes())
        .merge(run::run_routes())
        .merge(series::series_routes())
}
