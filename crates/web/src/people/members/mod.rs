//! People: one of them, a new one, an invitation.
mod belonging;
mod calendars_panel;
mod form;
pub mod handlers;
mod page;
mod view;

use crate::routes::Routes;

pub fn members_routes() -> Routes {
    Routes::new()
        .get(handlers::new_member)
        .post(handlers::create_member)
        .get(handlers::edit_member)
        .post(handlers::update_member)
        .post(handlers::remove_member)
        .post(handlers::invite_member)
}
