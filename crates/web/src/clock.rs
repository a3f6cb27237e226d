//! The only place that asks what time it is.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, SubsecRound, Utc};

/// Where `now` comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that a test turns by hand.
    Stopped(Arc<RwLock<DateTime<Utc>>>),
}

impl Clock {
    /// The present instant, rounded to milliseconds: what both databases keep.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one clock")]
            Self::System => Utc::now().round_subsecs(3),
            Self::Stopped(now) => *now.read().unwrap_or_else(PoisonError::into_inner),
        }
    }
}
