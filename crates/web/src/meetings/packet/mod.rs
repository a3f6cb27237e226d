//! The packet of a meeting: to read, to print, to mail.
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn packet_routes() -> Routes {
    Routes::new()
        .get(handlers::show_packet)
        .get(handlers::print_packet)
        .post(handlers::mail_packet)
}
