//! Signing in and out.
pub mod devices;
mod form;
pub mod handlers;
mod own_ways;
pub mod page;
pub mod passkeys;

use crate::routes::Routes;

pub fn sign_in_routes() -> Routes {
    Routes::new()
        .get(handlers::show_sign_in)
        .post(handlers::ask_for_link)
        .post(handlers::sign_in_by_code)
        .get(handlers::confirm_sign_in)
        .post(handlers::sign_in_by_link)
        .post(handlers::sign_out)
        .merge(devices::devices_routes())
        .merge(passkeys::passkeys_routes())
}
