//! What time it is for a command.

use chrono::{DateTime, Utc};

/// The present moment, rounded to the milliseconds that the database keeps.
#[expect(
    clippy::disallowed_methods,
    reason = "a command takes the time once, here"
)]
pub fn now() -> DateTime<Utc> {
    let now = Utc::now();
    DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
}
