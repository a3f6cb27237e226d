//! Plays through a made-up past, day by day: history is written in the order of time.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use application::actions::{add_quietly, save_quietly};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    Action, ActionDetails, ActionKind, ActionNumber, Author, Due, MemberNumber, Note,
    ObjectiveNumber, Percent, ProgressReport, ReportNumber, Reporter, Says, Way,
};
use rand::Rng;

use super::fate::SeedFate;
use super::people::People;
use super::{Sowing, words};

/// When people begin to see to their workplan in the morning, and for how long.
const MORNING: TimeDelta = TimeDelta::hours(8);
const WAKING_MILLISECONDS: usize = 12 * 60 * 60 * 1000;
/// Who keeps the plan.
const COORDINATOR: MemberNumber = MemberNumber(1);
/// One action in so many is a short win.
const SHORT_WINS: u32 = 6;

/// Plays every action's life, up to yesterday.
pub async fn play_action(seed: &mut Sowing, people: &People) -> Result<()> {
    let mut steps = Vec::new();
    for action in 0..seed.size.actions {
        steps.extend(life(seed, action));
    }
    steps.sort_by_key(|step| step.day);
    let mut past = Past {
        seed,
        people,
        actions: BTreeMap::new(),
        reports: 0,
    };
    for of_day in steps.chunk_by(|one, other| one.day == other.day) {
        let pause = WAKING_MILLISECONDS / (of_day.len() + 1);
        let pause = TimeDelta::milliseconds(i64::try_from(pause)?);
        let mut at = past.morning(of_day[0].day);
        for step in of_day {
            at += pause;
            past.take(step, at).await?;
        }
    }
    Ok(())
}

/// A step in the life of the action in that place.
#[derive(Clone, Copy)]
struct Step {
    day: NaiveDate,
    action: u32,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    Planned(Due),
    Heard { says: Says, percent: u8 },
    MovedTo(NaiveDate),
    Rested,
    Dropped,
}

/// How far the past has been played.
struct Past<'a> {
    seed: &'a mut Sowing,
    people: &'a People,
    actions: BTreeMap<u32, Action>,
    reports: i64,
}

/// What happens to an action: it is planned, reported on three times, and perhaps more.
fn life(seed: &mut Sowing, action: u32) -> Vec<Step> {
    let fate = SeedFate::of(action);
    let age = seed.rng.random_range(90..300);
    let added = seed.today - Days::new(age);
    let due = fate.due(&mut seed.rng, added, seed.today);
    let mut steps = vec![(added, What::Planned(due))];
    // A third is silent for longer than the others.
    let silent = seed
        .rng
        .random_range(1..if action.is_multiple_of(3) { 80 } else { 25 });
    let percents = [10, 10 + seed.rng.random_range(0..40), 60];
    let says = fate.says(&mut seed.rng);
    for (nth, (says, percent)) in (1..).zip(says.into_iter().zip(percents)) {
        let day = added + Days::new((age - silent) * nth / 3);
        steps.push((day, What::Heard { says, percent }));
    }
    let last = added + Days::new(age - silent);
    match (fate, due) {
        (SeedFate::Drifting, Due::On(due)) => {
            steps.push((last, What::MovedTo(due + Days::new(14))));
            steps.push((last, What::MovedTo(due + Days::new(40))));
        }
        (SeedFate::Resting, _) => steps.push((last, What::Rested)),
        (SeedFate::Dropped, _) => steps.push((last, What::Dropped)),
        _ => {}
    }
    let steps = steps.into_iter();
    steps
        .map(|(day, what)| Step { day, action, what })
        .collect()
}

impl Past<'_> {
    async fn take(&mut self, step: &Step, at: DateTime<Utc>) -> Result<()> {
        let number = step.action;
        let author = |member, way| Author {
            member: Some(member),
            at,
            way,
        };
        self.seed.tx.hand_over(author(COORDINATOR, Way::Page));
        match step.what {
            What::Planned(due) => self.plan(number, due).await,
            What::Heard { says, percent } => {
                let lead = self.actions.get(&number).and_then(|action| action.lead);
                if let Some(member) = lead.and_then(|lead| lead.member) {
                    self.seed.tx.hand_over(author(member, Way::MailedLink));
                }
                self.hear(number, says, percent).await
            }
            What::MovedTo(_) | What::Rested | What::Dropped => self.change(number, step.what).await,
        }
    }

    async fn plan(&mut self, at: u32, due: Due) -> Result<()> {
        let today = self.seed.tx.today();
        let details = self.details(at, due)?;
        let mut action = Action::new(ActionNumber(i64::from(at) + 1), details, due, today)?;
        if SeedFate::of(at) != SeedFate::WithoutLead {
            action.reassign(Some(self.people.lead(&mut self.seed.rng)), today);
        }
        add_quietly(&self.seed.tx, &mut action).await?;
        self.actions.insert(at, action);
        Ok(())
    }

    fn details(&mut self, at: u32, due: Due) -> Result<ActionDetails> {
        let objective = i64::from(at % self.seed.objectives()) + 1;
        let short = at.is_multiple_of(SHORT_WINS) && due.day().is_some();
        let rng = &mut self.seed.rng;
        let helper = self.people.lead(rng).partner;
        let title = words::action_title(rng)?;
        Ok(ActionDetails {
            kind: if short {
                ActionKind::ShortWin
            } else {
                ActionKind::Action
            },
            group: People::group(rng),
            supporters: rng.random_bool(0.3).then_some(helper).into_iter().collect(),
            start: short.then(|| self.seed.tx.today()),
            notes: words::report_note(rng)?,
            ..ActionDetails::new(ObjectiveNumber(objective), title)
        })
    }

    async fn hear(&mut self, at: u32, says: Says, percent: u8) -> Result<()> {
        let author = self.seed.tx.author();
        let action = self.actions.get_mut(&at).context("it is not planned")?;
        self.reports += 1;
        let lead = action.lead;
        let report = ProgressReport {
            number: ReportNumber(self.reports),
            action: action.number,
            at: author.at,
            on: self.seed.tx.today(),
            says,
            percent: (says == Says::GoingWell)
                .then(|| Percent::try_from(percent))
                .transpose()?,
            note: words::report_note(&mut self.seed.rng)?,
            proposal: None,
            author: Reporter {
                partner: lead.map(|lead| lead.partner),
                member: lead.and_then(|lead| lead.member),
            },
            recorded_by: author.member.filter(|_| author.way == Way::Page),
            response: lead.is_some(),
            way: author.way,
            taken_back: None,
        };
        action.hear(&report)?;
        Ok(application::reports::receive_report(&self.seed.tx, &report, action).await?)
    }

    async fn change(&mut self, at: u32, what: What) -> Result<()> {
        let today = self.seed.tx.today();
        let reason = Note::new("The money comes later than we thought.")?;
        let why = reason.to_string();
        let action = self.actions.get_mut(&at).context("it is not planned")?;
        match what {
            What::MovedTo(day) => action.move_due(Due::On(day))?,
            What::Rested => action.hold(self.seed.today + Days::new(30), reason, today)?,
            What::Dropped => action.drop(reason, today)?,
            What::Planned(_) | What::Heard { .. } => {}
        }
        Ok(save_quietly(&self.seed.tx, action, Some(&why)).await?)
    }

    fn morning(&self, day: NaiveDate) -> DateTime<Utc> {
        self.seed.tx.partnership().zone.end_of(day - Days::new(1)) + MORNING
    }
}
