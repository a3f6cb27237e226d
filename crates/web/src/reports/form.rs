use chrono::NaiveDate;
use domain::{
    Action, Day, Lead, Member, MemberNumber, Note, PartnerNumber, Percent, Proposal, Reporter, Says,
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

/// What a report says, read.
#[derive(Clone, Debug)]
pub struct ReportDraft {
    pub says: Says,
    pub percent: Option<Percent>,
    pub note: Option<Note>,
    pub proposal: Option<Proposal>,
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

    /// Whose word the report on `action` is when `member` sends it, and whether it is a response.
    ///
    /// A lead or supporter speaks for itself, and for its own people; whoever may record for others
    /// records the word of any, the lead's if nothing else was chosen. Where there is neither, one
    /// can only speak for oneself.
    pub fn reporter(
        &self,
        action: &Action,
        (member, for_others): (&Member, bool),
        people: &[Member],
    ) -> (Reporter, bool) {
        let (own, _) = action.word_of(member);
        let carries = |partner| action.is_carried_by(partner);
        let own_people = |chosen: &Reporter| for_others || chosen.partner == member.partner;
        let chosen = self
            .chosen(people)
            .filter(|chosen| chosen.partner.is_some_and(carries) && own_people(chosen));
        let speaks_for_itself = member.partner.is_some_and(carries);
        match (chosen, speaks_for_itself, stand_in(action)) {
            (Some(chosen), _, _) => (chosen, true),
            (None, true, _) => (own, true),
            (None, false, Some(lead)) => (lead, true),
            (None, false, None) => (own, false),
        }
    }

    fn chosen(&self, people: &[Member]) -> Option<Reporter> {
        let number = |prefix: &str| self.author.strip_prefix(prefix)?.parse().ok();
        if let Some(partner) = number("partner-") {
            return Some(Reporter {
                partner: Some(PartnerNumber(partner)),
                member: None,
            });
        }
        let chosen = MemberNumber(number("member-")?);
        let member = people.iter().find(|member| member.number == chosen)?;
        Some(Reporter {
            partner: member.partner,
            member: Some(member.number),
        })
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

/// For whom a word is recorded when nobody was chosen.
fn stand_in(action: &Action) -> Option<Reporter> {
    let of_lead = |lead: Lead| Reporter {
        partner: Some(lead.partner),
        member: lead.member,
    };
    let of_supporter = |partner: &PartnerNumber| Reporter {
        partner: Some(*partner),
        member: None,
    };
    action
        .lead
        .map(of_lead)
        .or_else(|| action.details.supporters.first().map(of_supporter))
}
