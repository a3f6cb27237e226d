use chrono::NaiveDate;
use domain::{
    Day, Member, MemberNumber, Note, PartnerNumber, Percent, Proposal, ReportDraft, Reporter, Says,
};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;

/// The form in which somebody says how it is going.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    pub key: String,
    /// `going_well`, `no_change`, `stuck` or `finished`.
    pub says: String,
    pub percent: String,
    pub note: String,
    pub new_due: String,
    pub new_due_reason: String,
    /// For whom it is recorded: `partner-3` or `member-7`; empty for oneself.
    pub author: String,
}

/// The form in which somebody answers a report.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    pub key: String,
    pub text: String,
}

impl ReportForm {
    /// Reads the report, so that every mistake is shown at once.
    pub fn read(&self) -> Result<ReportDraft, Corrections> {
        let mut wrong = Corrections::default();
        let says = wrong.take("says", self.chosen_answer().ok_or(Mistake::NotChosen));
        let percent = wrong.take("percent", Percent::optional(&self.percent));
        let note = wrong.take("note", Note::optional(&self.note));
        let proposal = self.proposal(&mut wrong);
        match (says, percent, note) {
            (Some(says), Some(percent), Some(note)) if wrong.is_empty() => Ok(ReportDraft {
                says,
                percent,
                note,
                proposal,
            }),
            _ => Err(wrong),
        }
    }

    /// Which of the four answers was chosen.
    pub fn chosen_answer(&self) -> Option<Says> {
        self.says.parse().ok()
    }

    /// Whether nothing was said.
    pub fn is_blank(&self) -> bool {
        let all = [&self.says, &self.percent, &self.note, &self.new_due];
        let typed = |text: &&String| !text.trim().is_empty();
        !all.iter().any(typed) && !typed(&&self.new_due_reason)
    }

    /// Puts a value into the field of that name.
    pub fn fill(&mut self, field: &str, value: String) {
        match field {
            "says" => self.says = value,
            "percent" => self.percent = value,
            "note" => self.note = value,
            "new_due" => self.new_due = value,
            "new_due_reason" => self.new_due_reason = value,
            _ => {}
        }
    }

    fn proposal(&self, wrong: &mut Corrections) -> Option<Proposal> {
        let due: Option<NaiveDate> = wrong.take("new_due", Day::optional(&self.new_due))?;
        let reason = wrong.take("new_due_reason", Note::optional(&self.new_due_reason))?;
        match (due, reason) {
            (Some(due), Some(reason)) => return Some(Proposal { due, reason }),
            (Some(_), None) => wrong.add("new_due_reason", domain::TextError::Blank),
            (None, Some(_)) => wrong.add("new_due", domain::DayError::Blank),
            (None, None) => {}
        }
        None
    }

    /// For whom it is recorded, if somebody was chosen: a partner, or one of these people.
    pub fn chosen_author(&self, people: &[Member]) -> Option<Reporter> {
        let number = |prefix: &str| self.author.strip_prefix(prefix)?.parse().ok();
        if let Some(partner) = number("partner-") {
            return Some(PartnerNumber(partner).into());
        }
        let chosen = MemberNumber(number("member-")?);
        let member = people.iter().find(|member| member.number == chosen);
        member.map(Reporter::from)
    }
}

impl ReplyForm {
    /// Reads the answer.
    pub fn read(&self) -> Result<Note, Corrections> {
        Note::new(&self.text).map_err(|wrong| Corrections::one("text", wrong))
    }
}

/// What a form calls an answer.
pub fn says_value(says: Says) -> &'static str {
    says.word()
}
