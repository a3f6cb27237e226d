//! Where somebody is signed in.
pub mod handlers;
pub mod page;

use crate::routes::Routes;

pub fn devices_routes() -> Routes {
    Routes::new()
        .get(handlers::show_devices)
        .post(handlers::sign_out_device)
        .post(handlers::sign_out_everywhere)
}
