//! Adding to the minutes of a meeting that is closed.

use domain::{Amendment, AmendmentNumber, Meeting, Note, SubjectKind};
use persistence::{WriteTx, insert, revisions};

use crate::meeting_failure::MeetingFailure;

/// Adds something to the minutes of a meeting; what they say stays.
pub async fn amend_minutes(
    tx: &WriteTx,
    meeting: &Meeting,
    text: Note,
) -> Result<(), MeetingFailure> {
    meeting.check_closed()?;
    let author = tx.author();
    let amendment = Amendment {
        number: AmendmentNumber(revisions::next_number(tx, SubjectKind::Amendment).await?),
        meeting: meeting.number,
        text,
        at: author.at,
        by: author.member,
    };
    Ok(insert(tx, &amendment).await?)
}
