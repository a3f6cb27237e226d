//! The plan as it stood at a past moment, in the lists that pages show.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Action, ActionNumber, Assessment, Calendars, Counts, Figures, FlagName, PartnershipId, Plan,
    Revision,
};

use crate::plan::{ActionLine, Filter, FlagGrouping, PageRange, helper_of};
use crate::{Database, Outline, Snapshot, StoreError, past_counts};

/// The plan as it stood at a past moment, with what the rule said of it then.
#[derive(Clone, Debug)]
pub struct Past {
    /// All of it.
    pub plan: Plan,
    /// The day on which it stood so.
    pub day: NaiveDate,
    /// The instant just after.
    end: DateTime<Utc>,
    /// Its actions, in the plan's order.
    lines: Vec<ActionLine>,
    at_last_meeting: Option<Counts>,
}

/// A day that is over.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PastDay {
    pub day: NaiveDate,
    /// The instant just after it.
    pub end: DateTime<Utc>,
}

/// The plan of a partnership as it stood at the end of a day; nothing where there was none yet.
pub async fn past_plan(
    db: &Database,
    partnership: PartnershipId,
    day: PastDay,
) -> Result<Option<Past>, StoreError> {
    let tx = db.read(partnership).await?;
    let plan = Snapshot::before(&tx, day.end).await?;
    if plan.partnership.is_none() {
        return Ok(None);
    }
    let mut past = Past::of(plan, day);
    if let Some(meeting) = past.calendars().partnership().last(day.day) {
        past.at_last_meeting = past_counts::counts_at_end_of(db, tx, meeting).await?;
    }
    Ok(Some(past))
}

impl Past {
    /// A plan that stood so at the end of a day.
    pub fn of(plan: Plan, PastDay { day, end }: PastDay) -> Self {
        let assessments = plan.assessments(day).into_iter();
        let lines = assessments
            .filter_map(|(number, assessment)| line(&plan, plan.actions.get(&number)?, assessment));
        let mut lines: Vec<ActionLine> = lines.collect();
        lines.sort_by_key(|line| (line.goal, line.objective, line.number));
        Self {
            plan,
            day,
            end,
            lines,
            at_last_meeting: None,
        }
    }

    /// What its pages have in common.
    pub fn outline(&self) -> Outline {
        let plan = &self.plan;
        let calendars = self.calendars();
        let last_meeting = calendars.partnership().last(self.day);
        let mut partners: Vec<_> = plan.partners.values().cloned().collect();
        partners.sort_by(|one, other| one.name.cmp(&other.name));
        let mut members: Vec<_> = plan.members.values().cloned().collect();
        members.sort_by(|one, other| one.name.cmp(&other.name));
        Outline {
            vision: plan.vision.clone(),
            goals: plan.goals.values().cloned().collect(),
            objectives: plan.objectives.values().cloned().collect(),
            partners,
            members,
            groups: plan.groups.values().cloned().collect(),
            last_meeting,
            next_meeting: calendars.partnership().next(self.day),
            figures: self.figures(),
            wins: self.finished_after(last_meeting).count() as u64,
            at_last_meeting: self.at_last_meeting.clone(),
        }
    }

    /// The action of that number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there was none then.
    pub fn line(&self, number: ActionNumber) -> Result<ActionLine, StoreError> {
        let line = self.lines.iter().find(|line| line.number == number);
        line.cloned().ok_or(StoreError::NotFound)
    }

    /// The actions that `filter` lets through, in the plan's order.
    pub fn plan_lines(&self, filter: &Filter, part: PageRange) -> Vec<ActionLine> {
        some(self.taken_by(filter), part)
    }

    /// How many actions `filter` lets through.
    pub fn count_lines(&self, filter: &Filter) -> u64 {
        self.taken_by(filter).count() as u64
    }

    /// The first `most` actions that carried each flag, the oldest first.
    pub fn by_flag(&self, most: u64) -> BTreeMap<FlagName, Vec<ActionLine>> {
        let part = PageRange { after: 0, most };
        let lists = FlagName::ALL.map(|flag| (flag, self.with_flag(flag, part)));
        lists
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .collect()
    }

    /// The actions that carried `flag`, the oldest first.
    pub fn with_flag(&self, flag: FlagName, part: PageRange) -> Vec<ActionLine> {
        let since = |line: &&ActionLine| {
            let carried = line.flags.iter().find(|one| one.name() == flag);
            carried.map(|flag| flag.since())
        };
        let mut lines: Vec<&ActionLine> = self
            .lines
            .iter()
            .filter(|line| line.carries(flag))
            .collect();
        lines.sort_by_key(|line| (since(line), line.number));
        some(lines.into_iter(), part)
    }

    /// The flagged actions, group by group; those that were in none come first.
    pub fn flagged_lines(&self, by: FlagGrouping, part: PageRange) -> Vec<ActionLine> {
        let group = |line: &&ActionLine| match by {
            FlagGrouping::Lead => line.lead.as_ref().map(|(partner, _)| partner.0),
            FlagGrouping::Group => line.group.map(|group| group.0),
            FlagGrouping::Goal => Some(line.goal.0),
        };
        let flagged = self.lines.iter().filter(|line| !line.flags.is_empty());
        let mut lines: Vec<&ActionLine> = flagged.collect();
        lines.sort_by_key(|line| (group(line), line.number));
        some(lines.into_iter(), part)
    }

    /// The actions that were excused from flags, in order of number.
    pub fn exempt_lines(&self, part: PageRange) -> Vec<ActionLine> {
        let exempt = self.lines.iter().filter(|line| line.exempt.is_some());
        let mut lines: Vec<&ActionLine> = exempt.collect();
        lines.sort_by_key(|line| line.number);
        some(lines.into_iter(), part)
    }

    /// The actions that had been finished on a known day, after `day` or ever, the latest first.
    pub fn wins_after(&self, day: Option<NaiveDate>, part: PageRange) -> Vec<ActionLine> {
        let mut lines: Vec<&ActionLine> = self.finished_after(day).collect();
        lines.sort_by_key(|line| std::cmp::Reverse((line.finished, line.number)));
        some(lines.into_iter(), part)
    }

    /// What of a thing's history had been by then.
    pub(crate) fn up_to_then(&self, mut history: Vec<Revision>) -> Vec<Revision> {
        history.retain(|revision| revision.author.at < self.end);
        history
    }

    /// The reports on an action up to then with their replies, the latest report first.
    pub fn reports_of(
        &self,
        action: ActionNumber,
    ) -> Vec<(domain::ProgressReport, Vec<domain::Reply>)> {
        let reports = self.plan.reports.values().rev();
        let reports = reports.filter(|report| report.action == action);
        let with_replies = reports.map(|report| {
            let replies = self.plan.replies.values();
            let replies = replies.filter(|reply| reply.report == report.number);
            (report.clone(), replies.cloned().collect())
        });
        with_replies.collect()
    }

    fn calendars(&self) -> Calendars {
        Calendars::of(self.plan.meetings.values())
    }

    fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        for line in &self.lines {
            let (flagged, exempt) = (!line.flags.is_empty(), line.exempt.is_some());
            let overdue = line.carries(FlagName::Overdue);
            let lead = line.lead.as_ref().map(|(partner, _)| *partner);
            figures.plan.add(line.status, flagged, exempt, 1);
            let objective = figures.objectives.entry(line.objective).or_default();
            objective.add(line.status, flagged, exempt, 1);
            let lead = figures.loads.entry(lead).or_default();
            let group = figures.groups.entry(line.group).or_default();
            for load in [lead, group] {
                load.overdue += u64::from(overdue);
                load.tally.add(line.status, flagged, exempt, 1);
            }
            for flag in &line.flags {
                figures.flags.add(flag.name(), 1);
            }
        }
        for objective in self.plan.objectives.values() {
            let own = figures.of_objective(objective.number);
            *figures.goals.entry(objective.goal).or_default() += own;
        }
        figures
    }

    fn taken_by(&self, filter: &Filter) -> impl Iterator<Item = &ActionLine> {
        self.lines.iter().filter(|line| {
            let action = self.plan.actions.get(&line.number);
            action.is_some_and(|action| filter.takes(line, action))
        })
    }

    fn finished_after(&self, day: Option<NaiveDate>) -> impl Iterator<Item = &ActionLine> {
        let after = move |on: NaiveDate| day.is_none_or(|day| on > day);
        let finished = move |line: &&ActionLine| line.finished.is_some_and(after);
        self.lines.iter().filter(finished)
    }
}

/// An action of a plan as lists show it; none where its objective is missing, which no plan that was
/// kept lacks: the tables hold them together, and an objective is never taken away.
fn line(plan: &Plan, action: &Action, assessment: Assessment) -> Option<ActionLine> {
    let details = &action.details;
    let objective = plan.objectives.get(&details.objective)?;
    let lead = action.lead.and_then(|lead| {
        let partner = plan.partners.get(&lead.partner)?;
        Some((lead.partner, partner.name.clone()))
    });
    let mut line = ActionLine {
        number: action.number,
        goal: objective.goal,
        objective: details.objective,
        title: details.title.clone(),
        kind: details.kind,
        strategy: details.strategy.clone(),
        group: details.group,
        lead,
        lead_member: action.lead.and_then(|lead| lead.member),
        helper: None,
        due: action.due,
        status: assessment.status,
        percent: action.percent,
        finished: action.status.finished(),
        flags: assessment.flags,
        exempt: assessment.exempt,
    };
    let helper = helper_of(&line).and_then(|helper| plan.members.get(&helper));
    line.helper = helper.map(|member| member.name.clone());
    Some(line)
}

/// A part of a list.
fn some<'a>(lines: impl Iterator<Item = &'a ActionLine>, part: PageRange) -> Vec<ActionLine> {
    let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let lines = lines.skip(size(part.after)).take(size(part.most));
    lines.cloned().collect()
}
