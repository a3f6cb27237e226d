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
        // Words alone do not keep an action going that has a day to reach: it has to move, too. One
        // that is ongoing has nowhere to move to.
        let moved = self.action.moved.map_or(clock, |moved| moved.max(clock));
        let held = self.calendar.held(today);
        let meetings = held.len() - held.partition_point(|meeting| *meeting <= moved);
        let too_many = meetings >= self.policy.stalled_unmoved as usize;
        if too_many && self.action.due != Due::Ongoing {
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
        // Also before a meeting is missed, while a word can still come in time for it; but not
        // before the first at which a word could be heard at all.
        let was_there = self.calendar.last(today).is_some_and(|last| clock <= last);
        let soon = self.calendar.next(today).is_some_and(|next| {
            (next - today).num_days() <= i64::from(self.policy.quiet_before)
                && was_there
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

    /// Whether a meeting passed without a word that was to be expected: its lead had time to settle
    /// in, nothing excused the action on that day, and no response came since the meeting before.
    ///
    /// ```
    /// # use domain::*;
    /// # let day = |m, d| chrono::NaiveDate::from_ymd_opt(2027, m, d).unwrap();
    /// # let details = ActionDetails::new(ObjectiveNumber(1), Title::new("Agree the rota")?);
    /// # let mut action = Action::new(ActionNumber(42), details, Due::Ongoing, day(1, 4)).unwrap();
    /// # action.reassign(Some(Lead { partner: PartnerNumber(1), member: None }), day(1, 4));
    /// let facts = Facts {
    ///     action: &action, // led by partner 1 since 4 January
    ///     heard: &Responses { response: Some(day(2, 20)), ..Responses::default() },
    ///     lead_left: false,
    ///     waited: None,
    ///     calendar: &Calendar::new([day(2, 2), day(3, 2), day(4, 6)]),
    ///     policy: &Policy::default(),
    /// };
    /// assert!(!facts.missed(day(3, 2)), "heard on 20 February");
    /// assert!(facts.missed(day(4, 6)));
    /// # Ok::<(), TextError>(())
    /// ```
    pub fn missed(&self, meeting: NaiveDate) -> bool {
        let standing = self.assess(meeting);
        let expected = standing.status.is_open()
            && standing.exempt.is_none()
            && self.action.lead.is_some()
            && !self.lead_left
            && self.has_settled(self.clock_start(meeting), meeting);
        expected && !self.responded_since_last_meeting(meeting)
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
        // The earliest ones do not count for a lead who was too new for them.
        let settled = missed.partition_point(|meeting| !self.has_settled(clock, *meeting));
        let missed = &missed[settled..];
        missed.first().map(|first| MissedInARow {
            meetings: missed.len(),
            first: *first,
        })
    }
}
