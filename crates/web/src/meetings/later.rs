//! The later meetings of a series, which may change along with one of them.

use chrono::NaiveDate;
use domain::Meeting;
use persistence::{ReadTx, meetings};
use wording::Mistake;

use crate::error::AppError;
use crate::request::corrections::Corrections;

/// Every meeting, and those that change along with an earlier one of their series.
pub struct Later {
    all: Vec<Meeting>,
    following: Vec<Meeting>,
}

impl Later {
    /// Those that follow `meeting`, seen on the day `today`; none where nobody wants them to change
    /// along.
    pub async fn of(
        tx: &ReadTx,
        meeting: &Meeting,
        today: NaiveDate,
        wanted: bool,
    ) -> Result<Self, AppError> {
        let all = meetings::by_day(tx).await?;
        let following = all
            .iter()
            .filter(|one| one.follows(meeting, today) && wanted);
        let following = following.cloned().collect();
        Ok(Self { all, following })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.following.len()
    }

    /// What becomes of a meeting that is `changed`, and of those that follow it: nothing, where
    /// people would meet twice on a day.
    pub fn along(
        &self,
        meeting: &Meeting,
        changed: Meeting,
    ) -> Result<Vec<(Meeting, Meeting)>, Corrections> {
        let mut changes = vec![(meeting.clone(), changed.clone())];
        for before in &self.following {
            let mut after = before.clone();
            after.change_along(meeting, &changed);
            if after.group != before.group && self.is_taken(&after) {
                return Err(Corrections::one("group", Mistake::MeetsLater(after.day)));
            }
            changes.push((before.clone(), after));
        }
        Ok(changes)
    }

    /// What becomes of a meeting that is called off, or on, and of those that follow it.
    pub fn cancelled(&self, meeting: &Meeting, cancelled: bool) -> Vec<(Meeting, Meeting)> {
        let all = std::iter::once(meeting).chain(&self.following);
        let changed = |before: &Meeting| Meeting {
            cancelled,
            ..before.clone()
        };
        all.map(|before| (before.clone(), changed(before)))
            .collect()
    }

    fn is_taken(&self, meeting: &Meeting) -> bool {
        let mut others = self.all.iter().filter(|one| one.number != meeting.number);
        others.any(|other| other.is_of(meeting.group, meeting.day))
    }
}
