use domain::{
    Aspect, Day, Due, Lead, Member, MemberNumber, Note, PartnerNumber, Percent, ReportNumber,
};
use serde::Deserialize;
use wording::Mistake;

use crate::reports::form::{ReportDraft, ReportForm};
use crate::request::corrections::Corrections;

/// What the list of leads calls nobody; nothing stands for no change.
pub const NOBODY: &str = "nobody";

/// The form in which a coordinator writes down what is said of one action in a meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RollCallForm {
    pub key: String,
    pub version: String,
    /// The newest report there was when it was filled in.
    pub heard: String,
    /// `going_well`, `no_change`, `stuck` or `finished`.
    pub says: String,
    pub note: String,
    pub percent: String,
    pub due: String,
    pub due_reason: String,
    pub lead: String,
    pub lead_member: String,
}

/// What is to be written down about an action: any of it, or nothing.
#[derive(Clone, Debug, Default)]
pub struct TopicNote {
    pub told: Option<ReportDraft>,
    /// When it is due from now on, and why.
    pub due: Option<(Due, Note)>,
    /// Who answers for it from now on, if that was chosen: a lead, or nobody.
    pub lead: Option<Option<Lead>>,
}

impl RollCallForm {
    /// Reads what is to be written down, so that every mistake is shown at once.
    pub fn read(&self, people: &[Member]) -> Result<TopicNote, Corrections> {
        let mut wrong = Corrections::default();
        let told = self.told(&mut wrong);
        let due = self.due(&mut wrong);
        let lead = self.lead(people, &mut wrong);
        match wrong.is_empty() {
            true => Ok(TopicNote { told, due, lead }),
            false => Err(wrong),
        }
    }

    /// Whether a report came after those that there were when it was filled in.
    pub fn has_not_heard(&self, report: ReportNumber) -> bool {
        let heard = self.heard.parse::<i64>();
        heard.is_ok_and(|heard| report.0 > heard)
    }

    /// Whether nothing was typed: then one only goes on.
    pub fn is_blank(&self) -> bool {
        !self.tells() && !self.moves() && !self.reassigns()
    }

    /// Whether it would change an aspect of the action itself.
    pub fn changes(&self, aspect: Aspect) -> bool {
        match aspect {
            Aspect::Due => self.moves(),
            Aspect::Lead | Aspect::LeadMember => self.reassigns(),
            _ => false,
        }
    }

    /// Whether it says how it is going.
    pub fn tells(&self) -> bool {
        let all = [&self.says, &self.note, &self.percent];
        all.iter().any(|typed| !typed.trim().is_empty())
    }

    /// Whether it gives a new date.
    pub fn moves(&self) -> bool {
        let both = [&self.due, &self.due_reason];
        both.iter().any(|typed| !typed.trim().is_empty())
    }

    /// Whether it gives a new lead.
    pub fn reassigns(&self) -> bool {
        !self.lead.is_empty() || !self.lead_member.is_empty()
    }

    fn told(&self, wrong: &mut Corrections) -> Option<ReportDraft> {
        if !self.tells() {
            return None;
        }
        let answer = ReportForm {
            says: self.says.clone(),
            ..ReportForm::default()
        };
        let chosen = answer.chosen_answer().ok_or(Mistake::NotChosen);
        let says = wrong.take("says", chosen);
        let percent = wrong.take("percent", Percent::optional(&self.percent));
        let note = wrong.take("note", Note::optional(&self.note));
        Some(ReportDraft {
            says: says?,
            percent: percent?,
            note: note?,
            proposal: None,
        })
    }

    fn due(&self, wrong: &mut Corrections) -> Option<(Due, Note)> {
        if !self.moves() {
            return None;
        }
        let day = wrong.take("due", Day::read(&self.due));
        let reason = wrong.take("due_reason", Note::new(&self.due_reason));
        Some((Due::On(day?), reason?))
    }

    /// The lead that was chosen. A person alone stands for the partner that the person is from.
    fn lead(&self, people: &[Member], wrong: &mut Corrections) -> Option<Option<Lead>> {
        if !self.reassigns() {
            return None;
        }
        let member = self.lead_member.parse::<MemberNumber>().ok();
        let person = people.iter().find(|person| Some(person.number) == member);
        let partner = match self.lead.as_str() {
            NOBODY if member.is_none() => return Some(None),
            "" => person.and_then(|person| person.partner),
            chosen => chosen.parse::<PartnerNumber>().ok(),
        };
        let partner = wrong.take("lead", partner.ok_or(Mistake::NotChosen))?;
        Some(Some(Lead { partner, member }))
    }
}
