//! Work groups and their chairs.
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn work_groups_routes() -> Routes {
    Routes::new()
        .get(handlers::new_work_group)
        .post(handlers::create_work_group)
        .get(handlers::edit_work_group)
        .post(handlers::update_work_group)
}
