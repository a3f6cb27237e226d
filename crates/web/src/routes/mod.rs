//! Handlers: load, decide, save, answer.
mod action_changes;
mod actions;
mod agendas;
mod attendance;
mod calendar_feed;
mod calendars;
mod changes;
mod changing;
mod decisions;
mod devices;
mod goals;
pub mod health;
mod home;
mod imports;
mod later;
mod linked;
mod linked_answers;
mod mail_choice;
mod mails;
mod meanwhile;
mod meeting;
mod meeting_actions;
mod meetings;
mod members;
mod minutes;
mod my_actions;
mod noting;
mod objectives;
mod operators;
mod packets;
mod partners;
mod passkeys;
mod past;
mod people;
mod plan;
mod records;
mod report_links;
mod reports;
mod review;
mod roll_call;
mod roll_call_topic;
mod running;
mod series;
mod set_up;
mod settings;
mod sheets;
mod sign_in;
mod telling;
mod vision;
mod work_groups;

use axum::Router;

use crate::AppState;
use crate::access::Routes;

/// All pages and the forms on them.
pub fn pages() -> Routes {
    Routes::new()
        .merge(home::router())
        .merge(operators::router())
        .merge(sign_in::router())
        .merge(devices::router())
        .merge(passkeys::router())
        .merge(set_up::router())
        .merge(plan::router())
        .merge(vision::router())
        .merge(goals::router())
        .merge(objectives::router())
        .merge(actions::router())
        .merge(action_changes::router())
        .merge(reports::router())
        .merge(linked::router())
        .merge(linked_answers::router())
        .merge(my_actions::router())
        .merge(report_links::router())
        .merge(sheets::router())
        .merge(review::router())
        .merge(settings::router())
        .merge(records::router())
        .merge(past::router())
        .merge(changes::router())
        .merge(imports::router())
        .merge(people::router())
        .merge(partners::router())
        .merge(members::router())
        .merge(work_groups::router())
        .merge(meetings::router())
        .merge(meeting::router())
        .merge(agendas::router())
        .merge(packets::router())
        .merge(minutes::router())
        .merge(series::router())
        .merge(calendars::router())
        .merge(calendar_feed::router())
        .merge(roll_call::router())
        .merge(roll_call_topic::router())
        .merge(attendance::router())
        .merge(decisions::router())
        .merge(meeting_actions::router())
        .merge(mails::router())
        .merge(mail_choice::router())
}

/// What takes whole files.
pub fn uploads() -> Router<AppState> {
    imports::uploads()
}
