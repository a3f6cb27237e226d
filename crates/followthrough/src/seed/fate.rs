//! What becomes of a made-up action.

use chrono::{Days, NaiveDate};
use domain::{Due, Says};
use rand::Rng;
use rand::rngs::StdRng;

/// What becomes of an action. One in four is overdue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SeedFate {
    Overdue,
    Finished,
    Dropped,
    Ongoing,
    WithoutDate,
    WithoutLead,
    Stuck,
    Resting,
    Drifting,
    OnItsWay,
}

/// The fates of twenty actions in a row.
const FATES: [SeedFate; 20] = [
    SeedFate::Overdue,
    SeedFate::Finished,
    SeedFate::OnItsWay,
    SeedFate::Finished,
    SeedFate::Overdue,
    SeedFate::Ongoing,
    SeedFate::OnItsWay,
    SeedFate::WithoutDate,
    SeedFate::Overdue,
    SeedFate::WithoutLead,
    SeedFate::OnItsWay,
    SeedFate::Stuck,
    SeedFate::Overdue,
    SeedFate::Finished,
    SeedFate::Resting,
    SeedFate::OnItsWay,
    SeedFate::Overdue,
    SeedFate::Drifting,
    SeedFate::OnItsWay,
    SeedFate::Dropped,
];

impl SeedFate {
    /// The fate of the action in that place.
    pub fn of(at: u32) -> Self {
        FATES[at as usize % FATES.len()]
    }

    /// When such an action, put on the plan on the day `added`, was to be finished.
    pub fn due(self, rng: &mut StdRng, added: NaiveDate, today: NaiveDate) -> Due {
        let spread = rng.random_range(1..150);
        match self {
            Self::Overdue => {
                let days = (today - added).num_days().unsigned_abs();
                Due::On(today - Days::new(spread.min(days.saturating_sub(1).max(1))))
            }
            Self::Ongoing => Due::Ongoing,
            Self::WithoutDate => Due::Unset,
            _ => Due::On(today + Days::new(spread + 20)),
        }
    }

    /// What its reports say, the first to the last.
    pub fn says(self, rng: &mut StdRng) -> [Says; 3] {
        let middle = if rng.random_bool(0.7) {
            Says::GoingWell
        } else {
            Says::NoChange
        };
        let last = match self {
            Self::Finished => Says::Finished,
            Self::Stuck => Says::Stuck,
            _ => middle,
        };
        [Says::GoingWell, middle, last]
    }
}
