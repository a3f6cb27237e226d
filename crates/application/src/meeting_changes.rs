//! Those who come to a meeting hear that it is not as they know it. What they hear is gathered, so that
//! a series that is moved is one mail, and so is what changes twice.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::{Audience, Invitees, MailPurpose, Meeting, Member, MemberNumber, Since};
use persistence::{ReadTx, StoreError, WriteTx, members, revisions, save, work_groups};

use crate::gathering::{GatheredMail, GatheredNews};

/// How near a meeting is whose change nobody waits to hear of.
const AT_ONCE: TimeDelta = TimeDelta::hours(48);

/// A meeting may be called off on its morning, so nobody waits for long.
fn gathered(keeps_hours: bool) -> GatheredMail {
    GatheredMail {
        name: Cow::Borrowed("meeting-change"),
        waits: TimeDelta::minutes(10),
        between: TimeDelta::hours(1),
        keeps_hours,
    }
}

/// A meeting as it was and as it is, and since when.
struct ChangedMeeting<'a> {
    before: &'a Meeting,
    after: &'a Meeting,
    since: Since,
}

/// Keeps what was agreed anew about meetings, each as it was before and as it is after, and tells
/// those who come to them. What stays as it was is not written down again.
pub async fn change_meetings(
    tx: &WriteTx,
    meetings: &[(Meeting, Meeting)],
    why: Option<&str>,
) -> Result<(), StoreError> {
    let mut news = Vec::new();
    for (before, after) in meetings.iter().filter(|(before, after)| before != after) {
        let meeting = before.number;
        // What people know of it is what it was before this change is kept.
        let known = revisions::version_of(tx, meeting.into()).await?;
        save(tx, after, why).await?;
        if after.is_news_since(before) {
            news.push(ChangedMeeting {
                before,
                after,
                since: Since { meeting, known },
            });
        }
    }
    tell_of_changes(tx, news).await
}

/// Tells all who come to the meetings but whoever changed them. What a file or an operator brings in
/// is no news.
async fn tell_of_changes(
    tx: &WriteTx,
    mut news: Vec<ChangedMeeting<'_>>,
) -> Result<(), StoreError> {
    let today = tx.today();
    news.retain(|changed| changed.is_ahead(today));
    if news.is_empty() || !tx.author().way.is_news() {
        return Ok(());
    }
    let at_once = news.iter().any(|changed| changed.is_near(tx));
    let invitees = work_groups::invitees(tx).await?;
    for member in members::present_members(tx).await? {
        let own = Some(member.number) == tx.author().member;
        let theirs = news.iter().filter(|one| one.is_for(&member, &invitees));
        let meetings: Vec<Since> = theirs.map(|changed| changed.since).collect();
        let new = MailPurpose::MeetingChange {
            meetings: meetings.clone(),
        };
        if member.reached_for(&new).is_ok() && !own && !meetings.is_empty() {
            let news = GatheredNews {
                to: member.number,
                new: &new,
                joined: |known: &MailPurpose| known.with_meetings(&meetings),
            };
            gathered(!at_once).tell_soon(tx, news).await?;
        }
    }
    Ok(())
}

/// Who hears of a change of the meeting that `by` makes.
pub async fn change_audience(
    tx: &ReadTx,
    meeting: &Meeting,
    by: MemberNumber,
) -> Result<Audience, StoreError> {
    let purpose = MailPurpose::MeetingChange {
        meetings: Vec::new(),
    };
    let invitees = work_groups::invitees(tx).await?;
    let mut people = members::present_members(tx).await?;
    people.retain(|member| member.number != by && invitees.have(member, meeting));
    Ok(Audience::of(people, &purpose))
}

impl ChangedMeeting<'_> {
    /// Whether it still lies ahead, or did: what has been, or has begun, is no news.
    fn is_ahead(&self, today: NaiveDate) -> bool {
        let was_or_is_ahead = self.before.is_ahead(today) || self.after.is_ahead(today);
        self.after.began.is_none() && was_or_is_ahead
    }

    /// Whether it begins, or would have begun, so soon that its change cannot wait.
    fn is_near(&self, tx: &WriteTx) -> bool {
        let zone = tx.partnership().zone;
        let begins = [self.before, self.after].map(|meeting| {
            let time = meeting.hours.map_or(NaiveTime::MIN, |hours| hours.from);
            zone.at(meeting.day, time)
        });
        let now = tx.author().at;
        begins.iter().any(|begins| *begins - now < AT_ONCE)
    }

    /// Whether a person comes to it, or would have come.
    fn is_for(&self, member: &Member, invitees: &Invitees) -> bool {
        invitees.have(member, self.before) || invitees.have(member, self.after)
    }
}
