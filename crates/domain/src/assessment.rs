//! The rule that decides which actions need a word, in one place.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Action, ActionNumber, Calendar, Due, Flag, Note, Policy, Responses, Status, StatusName,
};

/// All that the rule looks at. Nothing else has a say.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub action: &'a Action,
    /// What was heard of it.
    pub heard: &'a Responses,
    /// Whether the person who leads it has left the partnership.
    pub lead_left: bool,
    /// The action that it waits for.
    pub waited: Option<Waited>,
    /// The meetings that count for it.
    pub calendar: &'a Calendar,
    /// The partnership's numbers.
    pub policy: &'a Policy,
}

/// The action that another waits for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Waited {
    pub number: ActionNumber,
    /// The day by which it was finished or dropped; none while it is open.
    pub ended: Option<NaiveDate>,
}

impl Waited {
    /// How the action of that number stands.
    pub fn of(number: ActionNumber, status: &Status) -> Self {
        Self {
            number,
            ended: status.ended_by(),
        }
    }
}

/// How an action stands on a day.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Assessment {
    /// Its status on that day.
    pub status: StatusName,
    /// Its flags, the most pressing first.
    pub flags: Vec<Flag>,
    /// What excuses it from some of the flags.
    pub exempt: Option<Exemption>,
}

/// What excuses an action.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "exempt")]
pub enum Exemption {
    /// It rests: from all flags but *no lead*.
    OnHold {
        /// The first day on which work goes on.
        until: NaiveDate,
        reason: Note,
    },
    /// It waits: from *stalled*, *quiet*, *never heard from* and *coming up*.
    Waiting {
        /// The action that has to end before.
        action: ActionNumber,
    },
    /// It has not begun: from the same as a waiting one.
    StartsOn {
        /// The first day of work.
        day: NaiveDate,
    },
    /// It is due too far ahead to be asked about yet: from the same as a waiting one.
    Later {
        /// The first day on which it may be asked about.
        from: NaiveDate,
    },
}

impl Facts<'_> {
    /// How the action stands on the day `today`.
    ///
    /// ```
    /// # use domain::*;
    /// # let day = |m, d| chrono::NaiveDate::from_ymd_opt(2027, m, d).unwrap();
    /// # let details = ActionDetails::new(ObjectiveNumber(1), Title::new("Agree the rota")?);
    /// # let mut action = Action::new(ActionNumber(42), details, Due::On(day(3, 3)), day(1, 4)).unwrap();
    /// # action.reassign(Some(Lead { partner: PartnerNumber(1), member: None }), day(1, 4));
    /// let facts = Facts {
    ///     action: &action, // due on 3 March, led by partner 1 since 4 January
    ///     heard: &Responses { response: Some(day(2, 20)), ..Responses::default() },
    ///     lead_left: false,
    ///     waited: None,
    ///     calendar: &Calendar::new([day(2, 2), day(3, 2), day(4, 6)]),
    ///     policy: &Policy::default(),
    /// };
    /// assert_eq!(facts.assess(day(3, 4)).flags[0], Flag::Overdue { due: day(3, 3) });
    /// # Ok::<(), TextError>(())
    /// ```
    pub fn assess(&self, today: NaiveDate) -> Assessment {
        let status = self.action.status.name(today);
        let exempt = self.exemption(today);
        let flags = match (status.is_open(), &exempt) {
            (false, _) => Vec::new(),
            // Somebody has to answer for an action also while it rests; nothing else is asked of it.
            (true, Some(Exemption::OnHold { .. })) => self.no_lead().into_iter().collect(),
            (true, exempt) => self.flags(exempt.is_some(), today),
        };
        Assessment {
            status,
            flags,
            exempt,
        }
    }

    fn exemption(&self, today: NaiveDate) -> Option<Exemption> {
        let action = self.action;
        match &action.status {
            status if !status.is_open() => return None,
            Status::OnHold(hold) if today < hold.until => {
                let (until, reason) = (hold.until, hold.reason.clone());
                return Some(Exemption::OnHold { until, reason });
            }
            _ => {}
        }
        if let Some(waited) = self.waited.filter(|waited| waited.ended.is_none()) {
            return Some(Exemption::Waiting {
                action: waited.number,
            });
        }
        let start = action.details.start.filter(|start| *start > today);
        let later = action.later_until.filter(|day| *day > today);
        start
            .map(|day| Exemption::StartsOn { day })
            .or(later.map(|from| Exemption::Later { from }))
    }

    fn flags(&self, exempt: bool, today: NaiveDate) -> Vec<Flag> {
        // Nobody is asked about what nobody has; whoever takes it next begins anew.
        let clock = self
            .action
            .lead
            .filter(|_| !exempt && !self.lead_left)
            .map(|_| self.clock_start(today));
        let stalled = clock.and_then(|clock| self.stalled(clock, today));
        // Stalled says more of the same silence: it stands instead of quiet, not beside it.
        let quiet = clock
            .filter(|_| stalled.is_none())
            .and_then(|clock| self.quiet(clock, today));
        let coming_up = if exempt { None } else { self.coming_up(today) };
        let flags = [
            self.overdue(today),
            self.heard.stuck.map(Flag::from),
            stalled.map(Flag::Stalled),
            quiet,
            self.drifting(),
            self.no_lead(),
            self.no_date(),
            clock.and_then(|clock| self.never_heard_from(clock, today)),
            coming_up,
        ];
        flags.into_iter().flatten().collect()
    }

    /// The day from which silence counts: whatever excused it, the count begins anew afterwards.
    pub(crate) fn clock_start(&self, today: NaiveDate) -> NaiveDate {
        let action = self.action;
        let starts = [
            action.later_until,
            action.details.start,
            action.lead_since,
            action.last_hold_ended(today),
            action.wait_ended,
            self.waited.and_then(|waited| waited.ended),
            action.reopened,
        ];
        starts
            .into_iter()
            .flatten()
            .fold(action.on_plan, NaiveDate::max)
    }

    fn overdue(&self, today: NaiveDate) -> Option<Flag> {
        let due = self.action.due.day()?;
        self.action
            .due
            .is_past(today)
            .then_some(Flag::Overdue { due })
    }

    fn drifting(&self) -> Option<Flag> {
        let action = self.action;
        let first = action
            .first_due
            .filter(|_| action.later_moves >= self.policy.drifting_moves)?;
        let days = action.due.day().map(|due| (due - first).num_days());
        let days = days.filter(|days| *days > 0);
        Some(Flag::Drifting {
            moves: action.later_moves,
            first,
            days,
        })
    }

    fn no_lead(&self) -> Option<Flag> {
        let since = self.action.on_plan;
        let left = self.lead_left;
        (left || self.action.lead.is_none()).then_some(Flag::NoLead { since, left })
    }

    fn no_date(&self) -> Option<Flag> {
        let since = self.action.on_plan;
        (self.action.due == Due::Unset).then_some(Flag::NoDate { since })
    }

    fn coming_up(&self, today: NaiveDate) -> Option<Flag> {
        let action = self.action;
        let due = action.due.day().filter(|due| *due >= today)?;
        let meeting = self.calendar.next(today);
        let ahead = Days::new(u64::from(self.policy.coming_up_days));
        let soon = due <= meeting.unwrap_or(today + ahead);
        let begun = action.status.name(today) != StatusName::NotStarted;
        (soon && !(begun && self.is_far_enough(due, today)))
            .then_some(Flag::ComingUp { due, meeting })
    }

    /// Whether enough is done, or enough time left, on a day `today` up to `due`.
    fn is_far_enough(&self, due: NaiveDate, today: NaiveDate) -> bool {
        let action = self.action;
        let days = (due - action.details.start.unwrap_or(action.on_plan)).num_days();
        let left = (due - today).num_days();
        let little_time = left * 100 < days * i64::from(self.policy.coming_up_time);
        u32::from(action.percent.number()) >= self.policy.coming_up_percent || !little_time
    }
}
