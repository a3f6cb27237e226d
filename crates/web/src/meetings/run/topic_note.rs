use domain::{
    Aspect, Day, Due, DueAgreed, Lead, MemberNumber, Note, PartnerNumber, Percent, ProgressReport,
    ReportDraft, Roster, Says, TopicNote,
};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use wording::Mistake;

use crate::meetings::run::topic_page::SaidWords;
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

/// What the list of leads calls nobody; nothing stands for no change.
pub const NOBODY: &str = "nobody";

pub const SAYS: FormField = FormField::new("says", |wording| say!(wording, "how-is-it-going"));
pub const NOTE: FormField = FormField::new("note", |wording| say!(wording, "report-note"));
pub const PERCENT: FormField = FormField::new("percent", |wording| say!(wording, "percent-done"));
pub const DUE: FormField = FormField::new("due", |wording| say!(wording, "new-date"));
pub const DUE_REASON: FormField =
    FormField::new("due_reason", |wording| say!(wording, "why-it-moves"));
pub const LEAD: FormField = FormField::new("lead", |wording| say!(wording, "new-lead"));
pub const LEAD_MEMBER: FormField =
    FormField::new("lead_member", |wording| say!(wording, "aspect-lead-member"));

/// The form in which a coordinator writes down what is said of one action in a meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TopicNoteForm {
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

/// A new day that a report asks for, as the address of a topic has it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DueWanted {
    due: String,
    due_reason: String,
}

impl Form for TopicNoteForm {
    fn changes(&self, aspect: Aspect) -> bool {
        match aspect {
            Aspect::Due => self.moves(),
            Aspect::Lead | Aspect::LeadMember => self.reassigns(),
            _ => false,
        }
    }
}

impl From<DueWanted> for TopicNoteForm {
    fn from(wanted: DueWanted) -> Self {
        Self {
            due: wanted.due,
            due_reason: wanted.due_reason,
            ..Self::default()
        }
    }
}

impl TopicNoteForm {
    /// Reads what is to be written down, so that every mistake is shown at once.
    pub fn read(&self, roster: &Roster) -> Result<TopicNote, Corrections> {
        let mut wrong = Corrections::default();
        let note = TopicNote {
            report: self.report(&mut wrong),
            due: self.due(&mut wrong),
            lead: self.lead(roster, &mut wrong),
        };
        if wrong.is_empty() {
            Ok(note)
        } else {
            Err(wrong)
        }
    }

    /// What others said of the action since the form was filled in, where it would say so too.
    pub fn said_meanwhile(&self, standing: &[SaidWords]) -> Vec<ProgressReport> {
        let Ok(heard) = self.heard.parse::<i64>() else {
            return Vec::new();
        };
        let reports = standing.iter().map(|words| &words.report);
        let news = reports.filter(|report| self.tells() && report.number.0 > heard);
        news.cloned().collect()
    }

    /// Whether nothing was typed: then one only goes on.
    pub fn is_blank(&self) -> bool {
        !self.tells() && !self.moves() && !self.reassigns()
    }

    /// Whether more was typed than an answer and words: a percentage, a date, a lead.
    pub fn says_more(&self) -> bool {
        let more = [
            &self.percent,
            &self.due,
            &self.due_reason,
            &self.lead,
            &self.lead_member,
        ];
        more.iter().any(|typed| !typed.is_empty())
    }

    /// Whether it says how it is going.
    fn tells(&self) -> bool {
        let all = [&self.says, &self.note, &self.percent];
        all.iter().any(|typed| !typed.trim().is_empty())
    }

    /// Whether it gives a new date.
    fn moves(&self) -> bool {
        let both = [&self.due, &self.due_reason];
        both.iter().any(|typed| !typed.trim().is_empty())
    }

    /// Whether it gives a new lead.
    fn reassigns(&self) -> bool {
        !self.lead.is_empty() || !self.lead_member.is_empty()
    }

    fn report(&self, wrong: &mut Corrections) -> Option<ReportDraft> {
        if !self.tells() {
            return None;
        }
        let says = wrong.take(SAYS, self.answer().map_err(|_| Mistake::NotChosen));
        let percent = wrong.take(PERCENT, Percent::optional(&self.percent));
        let note = wrong.take(NOTE, Note::optional(&self.note));
        Some(ReportDraft {
            says: says?,
            percent: percent?,
            note: note?,
            proposal: None,
        })
    }

    /// Which of the four answers was chosen.
    fn answer(&self) -> Result<Says, Error> {
        let chosen: StrDeserializer<'_, Error> = self.says.as_str().into_deserializer();
        Says::deserialize(chosen)
    }

    fn due(&self, wrong: &mut Corrections) -> Option<DueAgreed> {
        if !self.moves() {
            return None;
        }
        let day = wrong.take(DUE, Day::read(&self.due));
        let why = wrong.take(DUE_REASON, Note::new(&self.due_reason));
        Some(DueAgreed {
            due: Due::On(day?),
            why: why?,
        })
    }

    /// The lead that was chosen, if there is one to be chosen. A person alone stands for the partner
    /// that the person is from.
    fn lead(&self, roster: &Roster, wrong: &mut Corrections) -> Option<Option<Lead>> {
        if !self.reassigns() {
            return None;
        }
        let member = self.lead_member.parse::<MemberNumber>().ok();
        let partner = match self.lead.as_str() {
            NOBODY if member.is_none() => return Some(None),
            "" => member.and_then(|member| roster.partner_of(member)),
            chosen => chosen.parse::<PartnerNumber>().ok(),
        };
        let partner = wrong.take(LEAD, partner.ok_or(Mistake::NotChosen))?;
        let lead = Lead { partner, member };
        if !roster.has_partner(partner) {
            wrong.add(LEAD, Mistake::Gone);
        } else if !roster.has_person_of(lead) {
            wrong.add(LEAD_MEMBER, Mistake::Gone);
        } else {
            return Some(Some(lead));
        }
        None
    }
}
