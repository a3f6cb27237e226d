//! Made-up partnerships for load tests: the same seed makes the same data, on the same day.
mod fate;
mod people;
mod play;
mod words;

use anyhow::{Result, bail};
use application::asking::start_asking;
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    Author, EmailAddress, Goal, GoalNumber, Measure, Meeting, MeetingNumber, Name, Note, Objective,
    ObjectiveNumber, Partnership, Policy, Slug, Vision, Way, WorkGroupNumber, Zone,
};
use persistence::site::partnerships;
use persistence::{BulkTx, Database, StoreError, insert, visions};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::cli::Seed;

/// How long ago a partnership began.
const AGE: Days = Days::new(330);
/// A meeting every four weeks, this often, some of them still ahead.
const MEETINGS: u32 = 13;
const BETWEEN_MEETINGS: u64 = 28;
/// The goals of a partnership, and the actions of an objective.
const GOALS: u32 = 10;
const ACTIONS_OF_OBJECTIVE: u32 = 20;

/// Makes up the partnership of that number, and gives its coordinator's address.
pub async fn seed_partnership(
    db: &Database,
    size: Seed,
    number: u32,
    now: DateTime<Utc>,
) -> Result<(Slug, EmailAddress)> {
    let slug = Slug::new(&format!("seed-{number}"))?;
    let rng = StdRng::seed_from_u64(size.seed.wrapping_mul(1_000_003) ^ u64::from(number));
    let own = Partnership {
        name: Name::new(&format!("Partnership {number}"))?,
        slug: slug.clone(),
        zone: Zone::new("America/Chicago")?,
        policy: Policy::default(),
        archived: false,
    };
    let began = own.zone.day_of(now) - AGE;
    let founded = operator(own.zone.end_of(began));
    let tx = match partnerships::found_partnership(db, &own, founded).await {
        Err(StoreError::Taken(_)) => bail!("there is a partnership called {slug} already"),
        tx => tx?,
    };
    start_asking(&tx).await?;
    let mut seed = Sowing {
        tx: tx.in_bulk(),
        rng,
        size,
        today: own.zone.day_of(now),
    };
    let people = people::make_up(&mut seed, &slug).await?;
    let coordinator = people.coordinator.clone();
    seed.set_goals().await?;
    seed.set_meetings().await?;
    play::play_action(&mut seed, &people).await?;
    seed.tx.hand_over(operator(now));
    seed.tx.commit().await?;
    Ok((slug, coordinator))
}

/// A partnership that is being made up.
struct Sowing {
    tx: BulkTx,
    rng: StdRng,
    size: Seed,
    today: NaiveDate,
}

impl Sowing {
    /// How many objectives there are.
    fn objectives(&self) -> u32 {
        (self.size.actions / ACTIONS_OF_OBJECTIVE).max(GOALS)
    }

    async fn set_goals(&mut self) -> Result<()> {
        let vision = Vision {
            text: Note::new("Every child here starts school healthy, glad and ready to learn.")?,
            adopted: Some(self.today - AGE),
        };
        visions::save_vision(&self.tx, &vision).await?;
        for number in 1..=GOALS {
            let goal = Goal {
                number: GoalNumber(number.into()),
                title: words::action_title(&mut self.rng)?,
                root_cause: words::report_note(&mut self.rng)?,
            };
            insert(&self.tx, &goal).await?;
        }
        for number in 1..=self.objectives() {
            let objective = Objective {
                number: ObjectiveNumber(number.into()),
                goal: GoalNumber(i64::from((number - 1) % GOALS) + 1),
                title: words::action_title(&mut self.rng)?,
                measure: Measure {
                    what: Some(Note::new("Families reached")?),
                    baseline: Some(0.0),
                    target: Some(f64::from(self.rng.random_range(50..500))),
                    unit: Some(Name::new("families")?),
                },
                readings: Vec::new(),
            };
            insert(&self.tx, &objective).await?;
        }
        Ok(())
    }

    /// Meetings of the whole partnership, and later in the same weeks of its first work group.
    async fn set_meetings(&mut self) -> Result<()> {
        let first = self.today - AGE + Days::new(self.rng.random_range(14..28));
        for at in 0..MEETINGS * 2 {
            let day = first + Days::new(u64::from(at / 2) * BETWEEN_MEETINGS);
            let of_group = at % 2 == 1;
            let number = MeetingNumber(i64::from(at) + 1);
            let meeting = Meeting {
                group: of_group.then_some(WorkGroupNumber(1)),
                ..Meeting::on(number, day + Days::new(if of_group { 2 } else { 0 }))
            };
            insert(&self.tx, &meeting).await?;
        }
        Ok(())
    }
}

/// Whoever runs the program.
fn operator(at: DateTime<Utc>) -> Author {
    Author {
        member: None,
        at,
        way: Way::CommandLine,
    }
}
