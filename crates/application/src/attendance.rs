//! Writing down who is at a meeting.

use domain::Attendance;
use persistence::{StoreError, WriteTx, meetings};

/// Keeps who is at a meeting, where anything about it is no longer as it was `before`.
pub async fn change_attendance(
    tx: &WriteTx,
    before: &Attendance,
    attendance: &Attendance,
) -> Result<(), StoreError> {
    if attendance != before {
        meetings::keep_attendance(tx, attendance).await?;
    }
    Ok(())
}
