//! Handing packets and minutes round to those who want them.

use chrono::TimeDelta;
use domain::{Handout, MailChoice, MailPurpose, Meeting, Role};

use super::gathering::GatheredKind;
use crate::{StoreError, WriteTx, members, work_groups};

/// Each goes out at once, unless the same one waits for the person already.
const fn kind(handout: Handout) -> GatheredKind {
    GatheredKind {
        name: match handout {
            Handout::Packet => "packet",
            Handout::Minutes => "minutes",
        },
        waits: TimeDelta::zero(),
        between: TimeDelta::zero(),
    }
}

/// Mails a handout to those who come to the meeting, may read it, and want more than questions. Says
/// how many they are.
///
/// # Errors
///
/// When the database fails.
pub async fn hand_round(
    tx: &WriteTx,
    handout: Handout,
    meeting: &Meeting,
) -> Result<usize, StoreError> {
    if tx.tells_nobody() {
        return Ok(0);
    }
    let circles = work_groups::invitees(tx).await?;
    let new = MailPurpose::Handout {
        handout,
        meeting: meeting.number,
    };
    let mut people = members::present_members(tx).await?;
    people.retain(|member| {
        let wants = member.mails == MailChoice::Everything && member.reached_at().is_some();
        wants && member.role != Role::Guest && circles.have(member, meeting)
    });
    for member in &people {
        let same = |known: &MailPurpose| (*known == new).then(|| known.clone());
        kind(handout).tell(tx, member.number, &new, same).await?;
    }
    Ok(people.len())
}
