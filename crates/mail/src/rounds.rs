//! Rounds: which mails a day asks for before the meetings that are near.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{
    Audience, Calendars, Lead, MailPurpose, Meeting, Member, MemberNumber, Partnership,
    PartnershipId, Permission, PreMeetingMail, Role, Scope, WorkGroup, WorkGroupNumber,
};
use persistence::site::partnerships;
use persistence::{
    Database, ReadTx, StoreError, assessments, meetings, members, outbox, work_groups,
};

/// Who is there, and who leads what, as far as it decides who gets a mail.
pub struct Recipients {
    /// Those who have not left.
    pub members: Vec<Member>,
    /// The work groups, with their chairs.
    pub groups: Vec<WorkGroup>,
    /// Those who lead open actions that nothing excuses, once for each work group.
    pub leads: Vec<(Lead, Option<WorkGroupNumber>)>,
    /// The meetings that count.
    pub calendars: Calendars,
}

/// A partnership whose mails a day asks for.
#[derive(Clone, Copy)]
pub struct MailedPartnership<'a> {
    /// Which it is.
    pub id: PartnershipId,
    /// What is known of it.
    pub partnership: &'a Partnership,
}

/// Puts the mails in the outbox that the day `now` asks for, if they are not there yet, to go out
/// when mails may.
///
/// # Errors
///
/// When the database is away.
pub async fn schedule_mails(
    db: &Database,
    whose: MailedPartnership<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let MailedPartnership { id, partnership } = whose;
    let today = partnership.zone.day_of(now);
    if partnership.archived {
        return Ok(());
    }
    let tx = assessments::read_assessed(db, id, assessments::PresentMoment { today, now }).await?;
    let near = near(&tx, partnership, today).await?;
    if near.is_empty() || partnerships::asking_since(&tx).await?.is_none() {
        return Ok(());
    }
    let crowd = Recipients::read(&tx).await?;
    let mut rounds = Vec::new();
    for (meeting, call) in near {
        let mut whom = crowd.whom(call, &meeting);
        if call == PreMeetingMail::Reminder {
            // Who was asked today is not reminded today, nor who was not reached at all.
            let midnight = partnership.zone.at(today, NaiveTime::MIN);
            let key = round_key(PreMeetingMail::Question, &meeting);
            let asked = outbox::reached_before(&tx, &key, midnight).await?;
            whom.retain(|member| asked.contains(member));
        }
        rounds.push((meeting, call, whom));
    }
    drop(tx);
    let due = partnership.next_mail_time(now);
    for (meeting, call, whom) in rounds {
        let key = round_key(call, &meeting);
        let meeting = meeting.number;
        let mails: Vec<_> = whom
            .into_iter()
            .map(|member| (member, format!("{key}{member}")))
            .collect();
        let occasion = MailPurpose::Meeting { call, meeting };
        outbox::put_mails(
            db,
            outbox::MailRound {
                partnership: id,
                mails: &mails,
                purpose: &occasion,
                due,
            },
            now,
        )
        .await?;
    }
    Ok(())
}

/// Whom the question before a meeting is for, as things stand.
pub async fn question_audience(tx: &ReadTx, meeting: &Meeting) -> Result<Audience, StoreError> {
    let crowd = Recipients::read(tx).await?;
    Ok(crowd.audience(PreMeetingMail::Question, meeting))
}

/// The meetings that are near enough for something to be mailed, with what.
async fn near(
    tx: &ReadTx,
    partnership: &Partnership,
    today: NaiveDate,
) -> Result<Vec<(Meeting, PreMeetingMail)>, StoreError> {
    let meetings = meetings::by_day(tx).await?;
    let calendars = Calendars::of(&meetings);
    let is_next = |meeting: &Meeting| {
        !meeting.is_over() && calendars.of_group(meeting.group).next(today) == Some(meeting.day)
    };
    let next = meetings.into_iter().filter(is_next);
    let calls = next.flat_map(|meeting| PreMeetingMail::ALL.map(|call| (meeting.clone(), call)));
    let due = |(meeting, call): &(Meeting, PreMeetingMail)| {
        call.is_to_be_mailed(meeting.day, today, &partnership.policy)
    };
    Ok(calls.filter(due).collect())
}

impl Recipients {
    async fn read(tx: &ReadTx) -> Result<Self, StoreError> {
        Ok(Self {
            members: members::present_members(tx).await?,
            groups: work_groups::all_work_groups(tx).await?,
            leads: outbox::leads_to_ask(tx).await?,
            calendars: meetings::all_calendars(tx).await?,
        })
    }

    /// Who is mailed `call` before `meeting`.
    pub fn whom(&self, call: PreMeetingMail, meeting: &Meeting) -> Vec<MemberNumber> {
        let whom = self.audience(call, meeting).reached.into_iter();
        whom.map(|member| member.number).collect()
    }

    /// Whom `call` is for before `meeting`.
    fn audience(&self, call: PreMeetingMail, meeting: &Meeting) -> Audience {
        let purpose = MailPurpose::Meeting {
            call,
            meeting: meeting.number,
        };
        let concerned = |member: &&Member| match call {
            PreMeetingMail::Question | PreMeetingMail::Reminder => {
                self.leads_something(member, meeting)
            }
            PreMeetingMail::Quiet => self.looks_after(member, meeting),
            PreMeetingMail::Review => member.role == Role::Leadership && meeting.group.is_none(),
        };
        Audience::of(self.members.iter().filter(concerned).cloned(), &purpose)
    }

    /// Whether the person may say how something goes that the meeting looks at.
    fn leads_something(&self, member: &Member, meeting: &Meeting) -> bool {
        let mut leads = self.leads.iter();
        Permission::Report.reach(member.role) != Scope::Nothing
            && leads
                .any(|(lead, group)| lead.asks(member) && self.calendars.looks_at(*group, meeting))
    }

    /// Whether the person looks after what the meeting looks at: as coordinator, or as chair.
    fn looks_after(&self, member: &Member, meeting: &Meeting) -> bool {
        let chairs = |group: &&WorkGroup| group.chairs.contains(&member.number);
        let mut chaired = self.groups.iter().filter(chairs);
        member.role == Role::Coordinator
            || chaired.any(|group| self.calendars.looks_at(Some(group.number), meeting))
    }
}

/// What the keys of the mails of a round begin with.
pub fn round_key(call: PreMeetingMail, meeting: &Meeting) -> String {
    format!("{}/{}/", call.word(), meeting.number)
}
