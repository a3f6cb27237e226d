//! Why something about a meeting is not done.

use domain::{MeetingClash, MeetingError};
use persistence::StoreError;

/// Why something about a meeting was not done.
#[derive(Debug, thiserror::Error)]
pub enum MeetingFailure {
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] MeetingError),
    /// The same people would meet twice on a day.
    #[error(transparent)]
    Clash(#[from] MeetingClash),
    /// It could not be read or kept.
    #[error(transparent)]
    Store(#[from] StoreError),
}
