//! What becomes of a series when one of its meetings changes.

use chrono::NaiveDate;

use crate::{Meeting, MeetingClash};

/// A meeting that changes, with the later ones of its series that change along with it.
#[derive(Clone, Debug)]
pub struct SeriesChanges {
    meeting: Meeting,
    following: Vec<Meeting>,
}

impl SeriesChanges {
    /// The meeting alone.
    pub fn of_one(meeting: Meeting) -> Self {
        Self {
            meeting,
            following: Vec::new(),
        }
    }

    /// The meeting with those of `all` that follow it in its series, seen on the day `today`.
    pub fn of_following(meeting: Meeting, all: &[Meeting], today: NaiveDate) -> Self {
        let following = all.iter().filter(|one| one.follows(&meeting, today));
        Self {
            following: following.cloned().collect(),
            meeting,
        }
    }

    /// How many change along.
    pub fn count_following(&self) -> usize {
        self.following.len()
    }

    /// Each meeting as it is and as it becomes, where the first is `changed` and `all` are all the
    /// meetings there are.
    ///
    /// # Errors
    ///
    /// When the same people would meet twice on a day.
    pub fn change(
        &self,
        changed: &Meeting,
        all: &[Meeting],
    ) -> Result<Vec<(Meeting, Meeting)>, MeetingClash> {
        if changed.clashes_with(all) {
            return Err(MeetingClash::OnItsDay);
        }
        let mut changes = vec![(self.meeting.clone(), changed.clone())];
        for before in &self.following {
            let mut after = before.clone();
            after.change_along(&self.meeting, changed);
            // Days stay, so nobody meets twice who did not before, unless others meet from now on.
            if after.group != before.group && after.clashes_with(all) {
                return Err(MeetingClash::Later(after.day));
            }
            changes.push((before.clone(), after));
        }
        Ok(changes)
    }

    /// Each meeting as it is, and called off or on.
    pub fn cancel(&self, cancelled: bool) -> Vec<(Meeting, Meeting)> {
        let all = std::iter::once(&self.meeting).chain(&self.following);
        let changed = |before: &Meeting| Meeting {
            cancelled,
            ..before.clone()
        };
        all.map(|before| (before.clone(), changed(before)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MeetingNumber, WorkGroupNumber};

    fn meeting(number: i64, day: u32) -> Meeting {
        let day = NaiveDate::from_ymd_opt(2027, 3, day).unwrap();
        Meeting {
            series: Some(MeetingNumber(1)),
            ..Meeting::on(MeetingNumber(number), day)
        }
    }

    fn of_group(meeting: Meeting) -> Meeting {
        Meeting {
            group: Some(WorkGroupNumber(4)),
            ..meeting
        }
    }

    #[test]
    fn those_that_follow_change_along_and_earlier_ones_do_not() {
        let all = [meeting(1, 2), meeting(2, 9), meeting(3, 16)];
        let changes = SeriesChanges::of_following(all[1].clone(), &all, all[0].day);
        assert_eq!(changes.count_following(), 1);
        let changed = changes.change(&of_group(all[1].clone()), &all).unwrap();
        let after: Vec<Meeting> = changed.into_iter().map(|(_, after)| after).collect();
        assert_eq!(after, [of_group(all[1].clone()), of_group(all[2].clone())]);
    }

    #[test]
    fn nobody_meets_twice_on_a_day() {
        let (first, later) = (meeting(1, 2), meeting(2, 9));
        let group = of_group(Meeting {
            series: None,
            ..meeting(3, 9)
        });
        let all = [first.clone(), later.clone(), group];
        let changes = SeriesChanges::of_following(first.clone(), &all, first.day);
        let to_group = changes.change(&of_group(first.clone()), &all);
        assert_eq!(to_group, Err(MeetingClash::Later(later.day)));
        let moved = Meeting {
            day: later.day,
            ..first.clone()
        };
        let alone = SeriesChanges::of_one(first);
        let on_its_day = alone.change(&moved, &all);
        assert_eq!(on_its_day, Err(MeetingClash::OnItsDay));
    }

    #[test]
    fn those_that_follow_are_called_off_along() {
        let all = [meeting(1, 2), meeting(2, 9)];
        let changes = SeriesChanges::of_following(all[0].clone(), &all, all[0].day);
        let cancelled = changes.cancel(true);
        assert_eq!(cancelled.len(), 2);
        assert!(
            cancelled
                .iter()
                .all(|(before, after)| !before.cancelled && after.cancelled)
        );
    }
}
