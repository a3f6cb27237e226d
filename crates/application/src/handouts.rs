//! Handing packets and minutes round to those who want them.

use chrono::TimeDelta;
use domain::{Handout, MailPurpose, Meeting, Role};
use persistence::{StoreError, WriteTx, members, work_groups};

use crate::gathering::{GatheredMail, GatheredNews};

/// Each goes out at once, unless the same one waits for the person already.
const fn gathered(handout: Handout) -> GatheredMail {
    GatheredMail {
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
pub async fn hand_round(
    tx: &WriteTx,
    handout: Handout,
    meeting: &Meeting,
) -> Result<usize, StoreError> {
    let invitees = work_groups::invitees(tx).await?;
    let new = MailPurpose::Handout {
        handout,
        meeting: meeting.number,
    };
    let mut people = members::present_members(tx).await?;
    people.retain(|member| {
        member.wants_news() && member.role != Role::Guest && invitees.have(member, meeting)
    });
    for member in &people {
        let news = GatheredNews {
            to: member.number,
            new: &new,
            joined: |known: &MailPurpose| (*known == new).then(|| known.clone()),
        };
        gathered(handout).tell_soon(tx, news).await?;
    }
    Ok(people.len())
}
