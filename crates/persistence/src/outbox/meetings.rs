//! Telling people that a meeting is not as they know it: gathered, so that a series that is moved
//! is one mail, and so is what changes twice.

use chrono::TimeDelta;
use domain::{MailChoice, MailPurpose, Meeting, Since, Way};

use super::gathering::GatheredKind;
use crate::{StoreError, WriteTx, members, work_groups};

/// A meeting may be called off on its morning, so nobody waits for long.
const CHANGES: GatheredKind = GatheredKind {
    name: "meeting-change",
    waits: TimeDelta::minutes(10),
    between: TimeDelta::hours(1),
};

/// Tells those who come to meetings what became of them, each as it was and as it is: all but
/// whoever changed them. What has been, or has begun, is no news, nor is what a file or an operator
/// brings in.
pub(crate) async fn tell_of_meetings(
    tx: &WriteTx,
    news: &[(&Meeting, &Meeting, Since)],
) -> Result<(), StoreError> {
    let by_people = !matches!(tx.author.way, Way::Import | Way::CommandLine);
    let today = tx.today();
    let is_ahead = |(before, after, _): &&(&Meeting, &Meeting, Since)| {
        after.began.is_none() && (before.is_ahead(today) || after.is_ahead(today))
    };
    let news: Vec<_> = news.iter().filter(is_ahead).collect();
    if news.is_empty() || tx.tells_nobody() || !by_people {
        return Ok(());
    }
    let circles = work_groups::invitees(tx).await?;
    for member in members::present_members(tx).await? {
        let own = Some(member.number) == tx.author.member;
        let wants = member.mails == MailChoice::Everything && member.reached_at().is_some();
        let theirs = news.iter().filter(|(before, after, _)| {
            circles.have(&member, before) || circles.have(&member, after)
        });
        let meetings: Vec<Since> = theirs.map(|(_, _, since)| *since).collect();
        if wants && !own && !meetings.is_empty() {
            let joined = |known: &MailPurpose| join(known, &meetings);
            let new = MailPurpose::MeetingChange {
                meetings: meetings.clone(),
            };
            CHANGES.tell(tx, member.number, &new, joined).await?;
        }
    }
    Ok(())
}

/// Adds what became of meetings to what is not told yet: a meeting that is in it stays as what the
/// person knows it.
fn join(known: &MailPurpose, more: &[Since]) -> Option<MailPurpose> {
    let MailPurpose::MeetingChange { meetings } = known else {
        return None;
    };
    let mut meetings = meetings.clone();
    for since in more {
        if meetings.iter().all(|one| one.meeting != since.meeting) {
            meetings.push(*since);
        }
    }
    Some(MailPurpose::MeetingChange { meetings })
}
