//! Brings a story in as it happened, one thing after another, so that its history is a real one.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use application::actions::{add_quietly, save_quietly};
use application::asking::start_asking;
use chrono::{DateTime, Utc};
use domain::{
    Action, ActionNumber, Attendance, Author, Due, MeetingNumber, MemberNumber, Name, Objective,
    ObjectiveNumber, Partnership, Policy, Presence, ProgressReport, Reading, Reply, ReplyNumber,
    ReportNumber, Reporter, Role, Way, Who,
};
use persistence::site::partnerships;
use persistence::{BulkTx, Database, meetings, reports, save};

use super::scene;
use super::schedule::{Schedule, What};
use super::story::{self, Story, StoryChange, StoryDeed, StoryEvent, StoryReply};

/// Brings in `story`, all of it or nothing, with a past that ends `now`.
pub async fn replay_story(db: &Database, story: &Story, now: DateTime<Utc>) -> Result<()> {
    let schedule = Schedule::new(story, now);
    let partnership = Partnership {
        slug: story.slug.clone(),
        name: story.name.clone(),
        zone: story.zone,
        policy: Policy::default(),
        archived: false,
    };
    let operator = |at| Author {
        member: None,
        at,
        way: Way::CommandLine,
    };
    let founded = operator(schedule.morning(story.vision.adopted));
    let tx = partnerships::found_partnership(db, &partnership, founded).await?;
    start_asking(&tx).await?;
    let objectives = scene::set_scene(&tx, &schedule).await?;
    let mut stage = Stage {
        schedule,
        tx: tx.in_bulk(),
        objectives,
        actions: BTreeMap::new(),
        latest: BTreeMap::new(),
        reports: 0,
        replies: 0,
    };
    for (author, what) in schedule.happenings()? {
        stage.tx.hand_over(author);
        if author.way == Way::Meeting
            && let Some(meeting) = stage.schedule.closed_on(stage.tx.today())
        {
            stage.tx.hand_over(author.in_meeting(meeting));
        }
        stage.play(what).await?;
    }
    stage.tx.hand_over(operator(now));
    Ok(stage.tx.commit().await?)
}

/// How far the story has been told.
struct Stage<'a> {
    schedule: Schedule<'a>,
    tx: BulkTx,
    objectives: BTreeMap<ObjectiveNumber, Objective>,
    actions: BTreeMap<ActionNumber, Action>,
    /// The latest report on each action: what a reply answers.
    latest: BTreeMap<ActionNumber, ReportNumber>,
    reports: i64,
    replies: i64,
}

impl Stage<'_> {
    async fn play(&mut self, what: What<'_>) -> Result<()> {
        match what {
            What::Planned(number, objective, told) => self.plan(number, objective, told).await,
            What::Done(number, event) => self.take_in(number, event).await,
            What::Measured(number, reading) => self.measure(number, reading).await,
            What::Noted(number) => self.hold(number).await,
        }
    }

    /// Notes what a meeting is about. Those before the last were held, with most of the people, and
    /// closed; the last waits for its paperwork.
    async fn hold(&mut self, number: MeetingNumber) -> Result<()> {
        let mut meeting = self.schedule.meeting(number)?;
        let (now, today) = (self.tx.author().at, self.tx.today());
        if self.schedule.is_closed(&meeting) {
            meeting.close(now, today)?;
            let mut attendance = Attendance::new(number);
            for (at, member) in self.schedule.story.members.iter().enumerate() {
                let who = Who::Member(MemberNumber(story::story_number(at)));
                let presence = match (story::story_number(at) + number.0) % 4 {
                    0 => Presence::Excused,
                    _ => Presence::Present,
                };
                attendance.note(who, member.partner.as_ref().map(|_| presence));
            }
            meetings::keep_attendance(&self.tx, &attendance).await?;
        }
        Ok(save(&self.tx, &meeting, None).await?)
    }

    async fn plan(
        &mut self,
        number: ActionNumber,
        objective: ObjectiveNumber,
        told: &story::StoryAction,
    ) -> Result<()> {
        let today = self.tx.today();
        let details = scene::story_details(&self.schedule, objective, told)?;
        let due = told.due.map_or(Due::Unset, |due| self.schedule.due(due));
        let mut action = Action::new(number, details, due, today)?;
        let lead = told.lead.as_ref();
        let lead = lead.map(|name| self.schedule.story.lead(name, told.lead_member.as_ref()));
        action.reassign(lead.transpose()?, today);
        if let Some(title) = &told.waits_for {
            let mut others = self.actions.values();
            let other = others.find(|other| other.details.title == *title);
            action.wait_for(other.context("nothing to wait for")?)?;
        }
        add_quietly(&self.tx, &mut action).await?;
        self.actions.insert(number, action);
        Ok(())
    }

    async fn take_in(&mut self, number: ActionNumber, event: &StoryEvent) -> Result<()> {
        match &event.deed {
            StoryDeed::Report(report) => self.hear(number, &event.by, report).await,
            StoryDeed::Reply(reply) => self.reply(number, &event.by, reply).await,
            StoryDeed::Change(change) => self.change(number, change).await,
        }
    }

    async fn hear(&mut self, on: ActionNumber, by: &Name, told: &story::Report) -> Result<()> {
        let author = self.tx.author();
        let (member, own) = self.schedule.story.member(by)?;
        let partner = self.schedule.story.partner_of(own)?;
        let action = self.actions.get_mut(&on).context("it is not planned")?;
        self.reports += 1;
        let report = ProgressReport {
            number: ReportNumber(self.reports),
            action: on,
            at: author.at,
            on: self.tx.today(),
            says: told.says,
            percent: told.percent,
            note: told.note.clone(),
            proposal: None,
            author: Reporter {
                partner,
                member: Some(member),
            },
            recorded_by: author.member.filter(|recorder| *recorder != member),
            response: partner.is_some_and(|partner| action.is_carried_by(partner)),
            way: author.way,
            taken_back: None,
        };
        action.hear(&report)?;
        self.latest.insert(on, report.number);
        Ok(application::reports::receive_report(&self.tx, &report, action).await?)
    }

    async fn reply(&mut self, on: ActionNumber, by: &Name, told: &StoryReply) -> Result<()> {
        let (member, own) = self.schedule.story.member(by)?;
        let mut groups = self.schedule.story.groups.iter();
        let chairs = groups.any(|group| group.chairs.contains(by));
        self.replies += 1;
        let reply = Reply {
            number: ReplyNumber(self.replies),
            report: *self.latest.get(&on).context("nothing to reply to")?,
            at: self.tx.author().at,
            on: self.tx.today(),
            by: member,
            partner: self.schedule.story.partner_of(own)?,
            text: told.text.clone(),
            answers: chairs || own.role != Role::Partner,
            solves: told.solves,
        };
        Ok(reports::insert_reply(&self.tx, &reply, on).await?)
    }

    async fn change(&mut self, number: ActionNumber, change: &StoryChange) -> Result<()> {
        let today = self.tx.today();
        let action = self.actions.get_mut(&number).context("it is not planned")?;
        let mut why = None;
        match change {
            StoryChange::MoveDue { to, reason } => {
                why = Some(reason.as_str());
                action.move_due(Due::On(self.schedule.day(*to)))?;
            }
            StoryChange::Reassign { lead, lead_member } => {
                let lead = self.schedule.story.lead(lead, lead_member.as_ref())?;
                action.reassign(Some(lead), today);
            }
            StoryChange::Hold { until, reason } => {
                action.hold(self.schedule.day(*until), reason.clone(), today)?;
            }
            StoryChange::Drop { reason } => action.drop(reason.clone(), today)?,
            StoryChange::Reopen => action.reopen(today)?,
        }
        Ok(save_quietly(&self.tx, action, why).await?)
    }

    async fn measure(&mut self, of: ObjectiveNumber, told: &story::StoryReading) -> Result<()> {
        let on = self.tx.today();
        let objective = self.objectives.get_mut(&of).context("it is not planned")?;
        let value = told.value;
        objective.read(Reading { on, value });
        Ok(save(&self.tx, &*objective, None).await?)
    }
}
