//! Bringing a spreadsheet in: the upload, its preview, and what was taken in.
mod columns;
mod done_page;
mod doubts;
mod form;
pub mod handlers;
mod page;
mod preview_actions;
mod preview_page;

use crate::routes::Routes;

pub fn imports_routes() -> Routes {
    Routes::new()
        .get(handlers::show_import_form)
        .get(handlers::show_preview)
        .post(handlers::accept_import)
        .get(handlers::show_done)
}
