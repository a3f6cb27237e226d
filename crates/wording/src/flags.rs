//! Why an action needs a word, in a sentence: a question or a fact, never a verdict.

use chrono::NaiveDate;
use domain::{Due, Exemption, Flag, FlagName, FlagNames, Silence};

use crate::Wording;
use crate::loader::say;

impl Wording {
    /// What a flag is called.
    pub fn flag(&self, flag: FlagName) -> String {
        match flag {
            FlagName::Overdue => say!(self, "overdue"),
            FlagName::Stuck => say!(self, "stuck"),
            FlagName::Stalled => say!(self, "stalled"),
            FlagName::Quiet => say!(self, "quiet"),
            FlagName::Drifting => say!(self, "drifting"),
            FlagName::NoLead => say!(self, "no-lead"),
            FlagName::NoDate => say!(self, "no-date"),
            FlagName::NeverHeardFrom => say!(self, "never-heard-from"),
            FlagName::ComingUp => say!(self, "coming-up"),
        }
    }

    /// Why a flag is raised on the day `today`.
    pub fn why(&self, flag: &Flag, names: FlagNames<'_>, today: NaiveDate) -> String {
        let day = |day| self.day_near(day, today);
        match flag {
            Flag::Overdue { due } => {
                let days = (today - *due).num_days();
                say!(self, "overdue-why", days = days, due = day(*due))
            }
            Flag::Stuck {
                asked,
                answered: Some(answer),
            } => {
                let (asked, answered) = (day(*asked), day(answer.on));
                let helper = names.helper.unwrap_or_default();
                say!(
                    self,
                    "stuck-why-answered",
                    day = asked,
                    helper = helper,
                    answered = answered
                )
            }
            Flag::Stuck { asked, .. } => say!(self, "stuck-why", day = day(*asked)),
            Flag::Stalled(silence) => self.why_stalled(silence, today),
            Flag::Quiet { since } => say!(self, "quiet-why", day = day(*since)),
            Flag::Drifting {
                moves,
                days: Some(days),
                ..
            } => {
                say!(
                    self,
                    "drifting-why",
                    moves = moves.to_owned(),
                    days = days.to_owned()
                )
            }
            Flag::Drifting { moves, .. } => {
                say!(self, "drifting-why-no-day", moves = moves.to_owned())
            }
            Flag::NoLead { left: true, .. } => say!(self, "no-lead-why-left"),
            Flag::NoLead { .. } => say!(self, "no-lead-why"),
            Flag::NoDate { .. } => say!(self, "no-date-why"),
            Flag::NeverHeardFrom { .. } => say!(self, "never-heard-from-why", lead = names.lead),
            Flag::ComingUp {
                due,
                meeting: Some(meeting),
            } => {
                let near = self.month_near(*meeting, today);
                if due == meeting {
                    say!(self, "coming-up-why-that-day", meeting = near)
                } else {
                    say!(self, "coming-up-why", meeting = near)
                }
            }
            Flag::ComingUp { due, meeting: None } => {
                say!(self, "coming-up-why-no-meeting", due = day(*due))
            }
        }
    }

    /// The same for a list that shows the due day beside it.
    pub fn why_brief(&self, flag: &Flag, names: FlagNames<'_>, today: NaiveDate) -> String {
        match flag {
            Flag::Overdue { due } => {
                say!(self, "overdue-why-brief", days = (today - *due).num_days())
            }
            flag => self.why(flag, names, today),
        }
    }

    /// What excuses an action that is due then from flags.
    pub fn exemption(&self, exemption: &Exemption, due: Due, today: NaiveDate) -> String {
        let day = |day| self.day_near(day, today);
        match exemption {
            Exemption::OnHold { until, reason } => {
                say!(
                    self,
                    "exempt-on-hold",
                    day = day(*until),
                    reason = reason.as_str()
                )
            }
            Exemption::Waiting { action } => say!(self, "exempt-waiting", action = action.0),
            Exemption::StartsOn { day: start } => say!(self, "exempt-starts", day = day(*start)),
            Exemption::Later { from } => {
                // Only what is due on a day can be later.
                let due = self.month_near(due.day().unwrap_or(*from), today);
                let from = self.month_near(*from, today);
                say!(self, "exempt-later", due = due, from = from)
            }
        }
    }

    fn why_stalled(&self, silence: &Silence, today: NaiveDate) -> String {
        let day = |day| self.day_near(day, today);
        match silence {
            Silence::Missed {
                meetings, first, ..
            } => {
                let meeting = self.month_near(*first, today);
                say!(
                    self,
                    "stalled-why-missed",
                    meeting = meeting,
                    meetings = meetings.to_owned()
                )
            }
            Silence::Unmoved { meetings, since } => {
                say!(
                    self,
                    "stalled-why-unmoved",
                    day = day(*since),
                    meetings = meetings.to_owned()
                )
            }
            Silence::Days { since } => say!(self, "stalled-why-days", day = day(*since)),
        }
    }
}
