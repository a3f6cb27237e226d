//! The meetings that count for an action.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{Meeting, WorkGroupNumber};

/// The days of the meetings that count for an action, the earliest first.
///
/// A meeting's *cycle* is the days after the meeting before it, up to and including its own.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Calendar(Vec<NaiveDate>);

/// The calendars of a partnership: its own, and those of the work groups that have one.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Calendars {
    partnership: Calendar,
    groups: BTreeMap<WorkGroupNumber, Calendar>,
}

impl Calendar {
    /// The calendar of these days.
    pub fn new(days: impl IntoIterator<Item = NaiveDate>) -> Self {
        let mut days: Vec<NaiveDate> = days.into_iter().collect();
        days.sort_unstable();
        days.dedup();
        Self(days)
    }

    /// The meetings before `today`, the earliest first. On its own day a meeting is still to come.
    pub fn held(&self, today: NaiveDate) -> &[NaiveDate] {
        &self.0[..self.0.partition_point(|day| *day < today)]
    }

    /// The latest meeting before `today`.
    pub fn last(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.held(today).last().copied()
    }

    /// The earliest meeting on or after `today`.
    pub fn next(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.0.get(self.held(today).len()).copied()
    }
}

impl Calendars {
    /// The calendars that these meetings make. Cancelled ones do not count.
    pub fn of<'a>(meetings: impl IntoIterator<Item = &'a Meeting>) -> Self {
        let mut days: BTreeMap<Option<WorkGroupNumber>, Vec<NaiveDate>> = BTreeMap::new();
        for meeting in meetings.into_iter().filter(|meeting| !meeting.cancelled) {
            days.entry(meeting.group).or_default().push(meeting.day);
        }
        let partnership = Calendar::new(days.remove(&None).unwrap_or_default());
        let groups = days
            .into_iter()
            .filter_map(|(group, days)| Some((group?, Calendar::new(days))));
        Self {
            partnership,
            groups: groups.collect(),
        }
    }

    /// The whole partnership's calendar.
    pub fn partnership(&self) -> &Calendar {
        &self.partnership
    }

    /// Whether actions of `group`, or of none, are looked at in `meeting`: it is one of their
    /// calendar's.
    pub fn looks_at(&self, group: Option<WorkGroupNumber>, meeting: &Meeting) -> bool {
        let own = |group: &WorkGroupNumber| self.groups.contains_key(group);
        !meeting.cancelled && group.filter(own) == meeting.group
    }

    /// The calendar of an action: its work group's where that has any meetings, otherwise the
    /// partnership's.
    pub fn of_group(&self, group: Option<WorkGroupNumber>) -> &Calendar {
        let own = group.and_then(|group| self.groups.get(&group));
        own.unwrap_or(&self.partnership)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MeetingNumber;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, d).unwrap()
    }

    fn meeting(d: u32, group: Option<i64>, cancelled: bool) -> Meeting {
        Meeting {
            group: group.map(WorkGroupNumber),
            cancelled,
            ..Meeting::on(MeetingNumber(i64::from(d)), day(d))
        }
    }

    #[test]
    fn on_its_own_day_a_meeting_is_still_to_come() {
        let calendar = Calendar::new([day(16), day(2), day(16)]);
        for (today, last, next) in [
            (1, None, Some(2)),
            (2, None, Some(2)),
            (3, Some(2), Some(16)),
            (16, Some(2), Some(16)),
            (17, Some(16), None),
        ] {
            assert_eq!(calendar.last(day(today)), last.map(day), "last on {today}");
            assert_eq!(calendar.next(day(today)), next.map(day), "next on {today}");
        }
    }

    #[test]
    fn a_work_group_without_meetings_follows_the_partnership() {
        let meetings = [
            meeting(2, None, false),
            meeting(9, None, true),
            meeting(4, Some(1), false),
            meeting(5, Some(2), true),
        ];
        let calendars = Calendars::of(&meetings);
        let next = |group: Option<i64>| calendars.of_group(group.map(WorkGroupNumber)).next(day(1));
        assert_eq!(next(None), Some(day(2)));
        assert_eq!(next(Some(1)), Some(day(4)), "its own");
        assert_eq!(next(Some(2)), Some(day(2)), "its only one is cancelled");
        assert_eq!(next(Some(3)), Some(day(2)), "it has none");
        let own = calendars.partnership();
        assert_eq!(own.next(day(1)), Some(day(2)));
        assert_eq!(own.next(day(3)), None, "cancelled");
        let looks_at = |group: Option<i64>, at: usize| {
            calendars.looks_at(group.map(WorkGroupNumber), &meetings[at])
        };
        assert!(looks_at(None, 0) && looks_at(Some(2), 0) && looks_at(Some(3), 0));
        assert!(looks_at(Some(1), 2) && !looks_at(Some(1), 0) && !looks_at(None, 2));
        assert!(!looks_at(None, 1) && !looks_at(Some(2), 3), "cancelled");
    }
}
