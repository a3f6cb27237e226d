//! The way to a partnership, or the choice of one.
pub mod handlers;
mod page;

use crate::routes::Routes;

pub fn partnerships_routes() -> Routes {
    Routes::new()
        .get(handlers::lead_home)
        .get(handlers::your_partnerships)
        .get(handlers::open_partnership)
        .post(handlers::join_partnership)
}
