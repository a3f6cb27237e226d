//! Handing packets and minutes round to those who want them.

use chrono::TimeDelta;
use domain::{Audience, Handout, MailPurpose, Meeting, MemberNumber, Role};
use persistence::outbox::{self, MailedRound};
use persistence::{ReadTx, StoreError, WriteTx, members, work_groups};

use crate::gathering::GatheredMail;

/// Whom a handout reaches, and what became of it so far.
pub struct HandoutRound {
    pub audience: Audience,
    /// When it was mailed last, and to how many, if it was.
    pub mailed: Option<MailedRound>,
}

/// Each goes out at once, unless the same one waits for the person already.
fn gathered(handout: Handout, meeting: &Meeting) -> GatheredMail {
    GatheredMail {
        name: format!("{}/{}", handout.word(), meeting.number).into(),
        waits: TimeDelta::zero(),
        between: TimeDelta::zero(),
        // Somebody pressed the button.
        keeps_hours: false,
    }
}

/// Whom a handout is for: those who come to the meeting and may read it.
pub async fn handout_round(
    tx: &ReadTx,
    handout: Handout,
    meeting: &Meeting,
) -> Result<HandoutRound, StoreError> {
    let name = gathered(handout, meeting).name;
    Ok(HandoutRound {
        audience: audience(tx, handout, meeting).await?,
        mailed: outbox::last_round(tx, &name).await?,
    })
}

async fn audience(
    tx: &ReadTx,
    handout: Handout,
    meeting: &Meeting,
) -> Result<Audience, StoreError> {
    let invitees = work_groups::invitees(tx).await?;
    let mut people = members::present_members(tx).await?;
    people.retain(|member| member.role != Role::Guest && invitees.have(member, meeting));
    Ok(Audience::of(people, &purpose(handout, meeting, None)))
}

/// Mails a handout to those whom it reaches. Says how many they are.
pub async fn hand_round(
    tx: &WriteTx,
    handout: Handout,
    meeting: &Meeting,
) -> Result<usize, StoreError> {
    let new = purpose(handout, meeting, tx.author().member);
    let people = audience(tx, handout, meeting).await?.reached;
    let reached = people.len();
    // The name that they gather under is that of this handout: whoever pressed last sends it.
    let joined = |_: &MailPurpose| Some(new.clone());
    gathered(handout, meeting)
        .tell_those(tx, people, &new, joined)
        .await?;
    Ok(reached)
}

fn purpose(handout: Handout, meeting: &Meeting, by: Option<MemberNumber>) -> MailPurpose {
    MailPurpose::Handout {
        handout,
        meeting: meeting.number,
        by,
    }
}
