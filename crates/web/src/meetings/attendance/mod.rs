//! Who is there, and who is not.
mod form;
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn attendance_routes() -> Routes {
    Routes::new()
        .get(handlers::show_attendance)
        .post(handlers::note_attendance)
}
