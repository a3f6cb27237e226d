use application::reports::ReplyDraft;
use chrono::NaiveDate;
use domain::{
    Day, Member, MemberNumber, Note, PartnerNumber, Percent, Proposal, ReportDraft, Reporter, Says,
};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const SAYS: FormField = FormField::new("says", |wording| say!(wording, "how-is-it-going"));
pub const PERCENT: FormField = FormField::new("percent", |wording| say!(wording, "percent-done"));
pub const NOTE: FormField = FormField::new("note", |wording| say!(wording, "report-note"));
pub const NEW_DUE: FormField = FormField::new("new_due", |wording| say!(wording, "new-date"));
pub const NEW_DUE_REASON: FormField =
    FormField::new("new_due_reason", |wording| say!(wording, "why-it-moves"));
pub const AUTHOR: FormField = FormField::new("author", |wording| say!(wording, "report-for"));
pub const REPLY: FormField = FormField::new("text", |wording| say!(wording, "your-reply"));

/// The form in which somebody says how it is going.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
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
    pub text: String,
    /// `yes`, where it says that what was asked for is solved.
    pub solves: String,
}

impl Form for ReportForm {}

impl Form for ReplyForm {}

impl ReportForm {
    /// Reads the report, so that every mistake is shown at once.
    pub fn read(&self) -> Result<ReportDraft, Corrections> {
        let mut wrong = Corrections::default();
        let says = wrong.take(SAYS, self.chosen_answer().ok_or(Mistake::NotChosen));
        let percent = wrong.take(PERCENT, Percent::optional(&self.percent));
        let note = wrong.take(NOTE, Note::optional(&self.note));
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
    pub fn fill(&mut self, field: &str, value: &str) {
        let fields = [
            (SAYS, &mut self.says),
            (PERCENT, &mut self.percent),
            (NOTE, &mut self.note),
            (NEW_DUE, &mut self.new_due),
            (NEW_DUE_REASON, &mut self.new_due_reason),
        ];
        for (known, typed) in fields {
            if known.name == field {
                value.clone_into(typed);
            }
        }
    }

    fn proposal(&self, wrong: &mut Corrections) -> Option<Proposal> {
        let due: Option<NaiveDate> = wrong.take(NEW_DUE, Day::optional(&self.new_due))?;
        let reason = wrong.take(NEW_DUE_REASON, Note::optional(&self.new_due_reason))?;
        match (due, reason) {
            (Some(due), Some(reason)) => return Some(Proposal { due, reason }),
            (Some(_), None) => wrong.add(NEW_DUE_REASON, domain::TextError::Blank),
            (None, Some(_)) => wrong.add(NEW_DUE, domain::DayError::Blank),
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
    pub fn read(&self) -> Result<ReplyDraft, Corrections> {
        let text = Note::new(&self.text).map_err(|wrong| Corrections::one(REPLY, wrong))?;
        let solves = !self.solves.is_empty();
        Ok(ReplyDraft { text, solves })
    }
}
