//! The rule that decides which actions need a word, in one place.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Action, ActionNumber, Calendar, Due, Flag, Lead, Note, Policy, ProgressReport, Reply, Says,
    Silence, Status, StatusName,
};

/// All that the rule looks at. Nothing else has a say.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The action.
    pub action: &'a Action,
    /// What was heard of it.
    pub heard: &'a Heard,
    /// The action that it waits for.
    pub waited: Option<Waited>,
    /// The meetings that count for it.
    pub calendar: &'a Calendar,
    /// The partnership's numbers.
    pub policy: &'a Policy,
}

/// What was heard of an action, as far as the rule needs it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Heard {
    /// The day of the latest response: a report by the lead or a supporter, or for them.
    pub response: Option<NaiveDate>,
    /// The day of the latest report that a member of the present lead made.
    pub by_lead: Option<NaiveDate>,
    /// The day of the latest report, if that says *stuck* and nobody who can help has replied.
    pub stuck: Option<NaiveDate>,
}

/// The action that another waits for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Waited {
    /// Its number.
    pub number: ActionNumber,
    /// The day on which it was finished or dropped; none while it is open.
    pub ended: Option<NaiveDate>,
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
        /// Why.
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
}

/// An assessment, and until when it holds if nothing is recorded.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outlook {
    /// The assessment.
    pub assessment: Assessment,
    /// The first day for which it holds.
    pub from: NaiveDate,
    /// The last day for which it is known to hold.
    pub until: NaiveDate,
}

/// How many days an outlook reaches at most: even what stays as it is is looked at once a month.
const OUTLOOK_DAYS: u64 = 31;

/// The last day of an outlook that nothing but a record can change.
const FOR_GOOD: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("that day exists");

impl Heard {
    /// What the reports on an action come to.
    ///
    /// Each report comes with its replies.
    pub fn of<'a>(
        action: &Action,
        reports: impl IntoIterator<Item = (&'a ProgressReport, &'a [Reply])>,
    ) -> Self {
        let mut heard = Self::default();
        let mut latest = None;
        for (report, replies) in reports {
            if report.response {
                heard.response = heard.response.max(Some(report.on));
            }
            if is_by_lead(report, action.lead, action.lead_since) {
                heard.by_lead = heard.by_lead.max(Some(report.on));
            }
            if latest.is_none_or(|other| other < (report.at, report.number)) {
                latest = Some((report.at, report.number));
                let unanswered = report.says == Says::Stuck && !replies.iter().any(|r| r.answers);
                heard.stuck = unanswered.then_some(report.on);
            }
        }
        heard
    }
}

/// Whether a member of the lead made the report since the lead took the action. What somebody
/// else recorded for the lead does not count.
fn is_by_lead(report: &ProgressReport, lead: Option<Lead>, since: Option<NaiveDate>) -> bool {
    let own = report.author.member.is_some() && report.recorded_by.is_none();
    own && lead.is_some_and(|lead| report.author.partner == Some(lead.partner))
        && since.is_none_or(|since| report.on >= since)
}

impl Facts<'_> {
    /// How the action stands on the day `today`.
    ///
    /// ```
    /// # use domain::*;
    /// # let day = |m, d| chrono::NaiveDate::from_ymd_opt(2027, m, d).unwrap();
    /// # let details = ActionDetails { objective: ObjectiveNumber(1), title: Title::new("Agree the rota")?,
    /// #     kind: Kind::Action, code: None, strategy: None, group: None, supporters: vec![], start: None,
    /// #     resources: None, measure: None, notes: None };
    /// # let mut action = Action::new(ActionNumber(42), details, Due::On(day(3, 3)), day(1, 4)).unwrap();
    /// # action.reassign(Some(Lead { partner: PartnerNumber(1), member: None }), day(1, 4));
    /// let facts = Facts {
    ///     action: &action, // due on 3 March, led by partner 1 since 4 January
    ///     heard: &Heard { response: Some(day(2, 20)), ..Heard::default() },
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
            (true, Some(Exemption::OnHold { .. })) => self.no_lead().into_iter().collect(),
            (true, exempt) => self.flags(exempt.is_some(), today),
        };
        Assessment {
            status,
            flags,
            exempt,
        }
    }

    /// How the action stands on the day `today`, and until when that holds if nothing is recorded.
    ///
    /// The rule itself is asked day by day: no second rule says when the first will change its mind.
    pub fn outlook(&self, today: NaiveDate) -> Outlook {
        let assessment = self.assess(today);
        if !assessment.status.is_open() {
            return Outlook {
                assessment,
                from: NaiveDate::default(),
                until: FOR_GOOD,
            };
        }
        let ahead = (1..=OUTLOOK_DAYS).map_while(|n| today.checked_add_days(Days::new(n)));
        let same = ahead
            .take_while(|day| self.assess(*day) == assessment)
            .last();
        Outlook {
            assessment,
            from: today,
            until: same.unwrap_or(today),
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
        start.map(|day| Exemption::StartsOn { day })
    }

    fn flags(&self, exempt: bool, today: NaiveDate) -> Vec<Flag> {
        let clock = self
            .action
            .lead
            .filter(|_| !exempt)
            .map(|_| self.clock_start(today));
        let stalled = clock.and_then(|clock| self.stalled(clock, today));
        let quiet = clock
            .filter(|_| stalled.is_none())
            .and_then(|clock| self.quiet(clock, today));
        let coming_up = if exempt { None } else { self.coming_up(today) };
        let flags = [
            self.overdue(today),
            self.heard.stuck.map(|asked| Flag::Stuck { asked }),
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
    fn clock_start(&self, today: NaiveDate) -> NaiveDate {
        let action = self.action;
        let starts = [
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

    fn stalled(&self, clock: NaiveDate, today: NaiveDate) -> Option<Silence> {
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

    fn quiet(&self, clock: NaiveDate, today: NaiveDate) -> Option<Flag> {
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

    fn drifting(&self) -> Option<Flag> {
        let action = self.action;
        let first = action
            .first_due
            .filter(|_| action.later_moves >= self.policy.drifting_moves)?;
        let days = action.due.day().map(|due| (due - first).num_days());
        Some(Flag::Drifting {
            moves: action.later_moves,
            first,
            days,
        })
    }

    fn no_lead(&self) -> Option<Flag> {
        let since = self.action.on_plan;
        self.action.lead.is_none().then_some(Flag::NoLead { since })
    }

    fn no_date(&self) -> Option<Flag> {
        let since = self.action.on_plan;
        (self.action.due == Due::Unset).then_some(Flag::NoDate { since })
    }

    fn never_heard_from(&self, clock: NaiveDate, today: NaiveDate) -> Option<Flag> {
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

/// Meetings that passed one after another without a word.
struct MissedInARow {
    meetings: usize,
    first: NaiveDate,
}
