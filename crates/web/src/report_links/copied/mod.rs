//! Links that a coordinator copies for somebody, and stops.

pub mod handlers;
mod page;
