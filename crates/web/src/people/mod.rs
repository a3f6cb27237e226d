//! Partners, people and work groups.
mod groups;
pub mod handlers;
pub mod members;
pub mod page;
pub mod partners;
mod unreached;
pub mod work_groups;

use crate::routes::Routes;

pub fn people_routes() -> Routes {
    Routes::new()
        .get_now_or_then(handlers::show_people)
        .get(unreached::show_unreached_leads)
        .merge(members::members_routes())
        .merge(partners::partners_routes())
        .merge(work_groups::work_groups_routes())
}
