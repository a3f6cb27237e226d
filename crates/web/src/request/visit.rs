//! By what somebody comes, and when.

use chrono::{DateTime, Utc};
use domain::Browser;

/// A browser that somebody comes by, and when.
#[derive(Clone, Copy)]
pub struct Visit {
    pub browser: Browser,
    pub at: DateTime<Utc>,
}
