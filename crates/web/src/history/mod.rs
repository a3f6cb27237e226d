//! Pages as they stood on a past day or at a meeting.
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn history_routes() -> Routes {
    Routes::new()
        .get(handlers::choose_day)
        .get(handlers::past_plan)
        .get(handlers::past_goal)
        .get(handlers::past_objective)
        .get(handlers::past_action)
        .get(handlers::past_review)
        .get(handlers::past_flag)
        .get(handlers::past_people)
        .get(handlers::past_partner)
}
