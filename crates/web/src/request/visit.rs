//! By what somebody comes, and when.

use chrono::{DateTime, Utc};
use domain::Browser;

/// A browser that somebody comes by, and when.
#[derive(Clone, Copy)]
pub struct Visit {
    /// The browser.
    pub browser: Browser,
    /// When.
    pub at: DateTime<Utc>,
}
