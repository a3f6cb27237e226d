//! Passkeys: made, used, removed.
pub mod handlers;
pub mod page;

use crate::routes::Routes;

pub fn passkeys_routes() -> Routes {
    Routes::new()
        .post(handlers::ask_for_passkey)
        .post(handlers::add_passkey)
        .post(handlers::remove_passkey)
        .post(handlers::refuse_passkeys)
        .post(handlers::ask_who_signs_in)
        .post(handlers::sign_in_by_passkey)
}
