//! What is asked on an agenda: kind questions, never a verdict.

use chrono::NaiveDate;
use domain::{AgendaSection, Due, Flag, FlagName};

use crate::Wording;
use crate::loader::say;

/// What a question about an action depends on.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Why it is on the agenda.
    pub section: AgendaSection,
    pub flags: &'a [Flag],
    /// When it is due.
    pub due: Due,
    /// The due day that its lead asks for.
    pub wanted: Option<NaiveDate>,
}

impl Wording {
    /// The question to ask about an action in a meeting.
    pub fn question(&self, about: &Asked, today: NaiveDate) -> String {
        match about.section {
            AgendaSection::Wins => say!(self, "ask-wins"),
            AgendaSection::Help => say!(self, "ask-help"),
            AgendaSection::Overdue => say!(self, "ask-overdue"),
            AgendaSection::Silent => say!(self, "ask-silent"),
            AgendaSection::Due => match about.due.day() {
                Some(day) => say!(self, "ask-due", day = self.day_near(day, today)),
                None => say!(self, "ask-silent"),
            },
            AgendaSection::Decisions | AgendaSection::Other => self.decision_wanted(about, today),
        }
    }

    fn decision_wanted(&self, about: &Asked, today: NaiveDate) -> String {
        let flagged = |name| about.flags.iter().any(|flag| flag.name() == name);
        if let Some(day) = about.wanted {
            say!(self, "ask-new-day", day = self.day_near(day, today))
        } else if flagged(FlagName::NoLead) {
            say!(self, "ask-no-lead")
        } else if flagged(FlagName::NoDate) {
            say!(self, "ask-no-date")
        } else if flagged(FlagName::Drifting) {
            say!(self, "ask-drifting")
        } else {
            say!(self, "ask-other")
        }
    }
}
