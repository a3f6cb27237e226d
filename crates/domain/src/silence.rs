//! The part of the rule that is about silence: *stalled*, *quiet* and *never heard from*.

use chrono::NaiveDate;

use crate::{Due, Facts, Flag, Silence};

/// Meetings that passed one after another without a word.
struct MissedInARow {
    meetings: usize,
    first: NaiveDate,
}

impl Facts<'_> {
    pub(crate) fn stalled(&self, clock: NaiveDate, today: NaiveDate) -> Option<Silence> {
        let since = self.silent_since(clock);
        if let Some(first) = self.missed_in_a_row(clock, today)
            && first.meetings >= self.policy.stalled_missed as usize
        {
            let MissedInARow { meetings, first } = first;
            return Some(Silence::Missed {
                meetings,
                first,
                since,
            });
        }
        let held = self.calendar.held(today);
        let meetings = self.policy.stalled_unmoved as usize;
        let moved = self.action.moved.map_or(clock, |moved| moved.max(clock));
        let unmoved = held.len().checked_sub(meetings).and_then(|at| held.get(at));
        if unmoved.is_some_and(|meeting| *meeting > moved) && self.action.due != Due::Ongoing {
            return Some(Silence::Unmoved {
                meetings,
                since: moved,
            });
        }
        self.silent_for(self.policy.stalled_days, since, today)
            .then_some(Silence::Days { since })
    }

    pub(crate) fn quiet(&self, clock: NaiveDate, today: NaiveDate) -> Option<Flag> {
        let since = self.silent_since(clock);
        let missed = self.missed_in_a_row(clock, today).is_some();
        let soon = self.calendar.next(today).is_some_and(|next| {
            (next - today).num_days() <= i64::from(self.policy.quiet_before)
                && self.has_settled(clock, next)
                && !self.responded_since_last_meeting(today)
        });
        let quiet = missed || soon || self.silent_for(self.policy.quiet_days, since, today);
        quiet.then_some(Flag::Quiet { since })
    }

    pub(crate) fn never_heard_from(&self, clock: NaiveDate, today: NaiveDate) -> Option<Flag> {
        let lead = self.action.lead.filter(|_| self.heard.by_lead.is_none())?;
        let held = self.calendar.held(today);
        let first = held
            .len()
            .checked_sub(self.policy.never_heard_meetings as usize)?;
        let settled = held
            .get(first)
            .is_some_and(|meeting| self.has_settled(clock, *meeting));
        let since = self.action.lead_since.unwrap_or(self.action.on_plan);
        settled.then_some(Flag::NeverHeardFrom {
            partner: lead.partner,
            since,
        })
    }

    /// The day of the last response, or the one from which silence counts.
    fn silent_since(&self, clock: NaiveDate) -> NaiveDate {
        self.heard
            .response
            .map_or(clock, |response| response.max(clock))
    }

    /// Whether no meeting lies ahead and the last `days` days brought no word.
    fn silent_for(&self, days: u32, since: NaiveDate, today: NaiveDate) -> bool {
        self.calendar.next(today).is_none() && (today - since).num_days() >= i64::from(days)
    }

    /// Whether a lead whose clock started on that day had time to settle in before `meeting`.
    fn has_settled(&self, clock: NaiveDate, meeting: NaiveDate) -> bool {
        (meeting - clock).num_days() >= i64::from(self.policy.settle_days)
    }

    fn responded_since_last_meeting(&self, today: NaiveDate) -> bool {
        self.heard
            .response
            .is_some_and(|day| self.calendar.last(today).is_none_or(|last| day > last))
    }

    /// The meetings missed in a row, back from the last one, if nothing was heard after that.
    ///
    /// A response falls in the cycle of the first meeting on or after its day, so every meeting
    /// after the last response lacks one, and the one whose cycle it fell in ends the row.
    fn missed_in_a_row(&self, clock: NaiveDate, today: NaiveDate) -> Option<MissedInARow> {
        if self.responded_since_last_meeting(today) {
            return None;
        }
        let held = self.calendar.held(today);
        let silent = match self.heard.response {
            Some(response) => held.partition_point(|meeting| *meeting < response) + 1,
            None => 0,
        };
        let missed = held.get(silent.min(held.len())..)?;
        let settled = missed.partition_point(|meeting| !self.has_settled(clock, *meeting));
        let missed = &missed[settled..];
        missed.first().map(|first| MissedInARow {
            meetings: missed.len(),
            first: *first,
        })
    }
}
