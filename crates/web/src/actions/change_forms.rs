use chrono::NaiveDate;
use domain::{ActionNumber, Day, Due, Lead, Note};
use serde::Deserialize;
use wording::Mistake;

use crate::actions::form::{read_due, read_lead};
use crate::request::corrections::Corrections;

/// The form of a change that needs nothing but the wish.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlainForm {
    pub key: String,
    pub version: String,
}

/// The form that gives an action to another lead.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LeadForm {
    pub key: String,
    pub version: String,
    pub lead: String,
    pub lead_member: String,
}

/// The form that moves an action's due day.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DueForm {
    pub key: String,
    pub version: String,
    pub due: String,
    pub ongoing: String,
    pub due_reason: String,
}

/// The form that lets an action rest.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HoldForm {
    pub key: String,
    pub version: String,
    pub until: String,
    pub hold_reason: String,
}

/// The form that lets an action wait for another.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WaitForm {
    pub key: String,
    pub version: String,
    pub waiting_for: String,
}

/// The form that gives an action up.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DropForm {
    pub key: String,
    pub version: String,
    pub drop_reason: String,
}

impl LeadForm {
    /// Reads who answers for it from now on.
    pub fn read(&self) -> Option<Lead> {
        read_lead(&self.lead, &self.lead_member)
    }
}

impl DueForm {
    /// Reads when it is due from now on, and why.
    pub fn read(&self) -> Result<(Due, Note), Corrections> {
        let mut wrong = Corrections::default();
        let due = read_due(&self.due, &self.ongoing, &mut wrong);
        let reason = wrong.take("due_reason", Note::new(&self.due_reason));
        due.zip(reason).ok_or(wrong)
    }
}

impl HoldForm {
    /// Reads until when it rests, and why.
    pub fn read(&self) -> Result<(NaiveDate, Note), Corrections> {
        let mut wrong = Corrections::default();
        let until = wrong.take("until", Day::read(&self.until));
        let reason = wrong.take("hold_reason", Note::new(&self.hold_reason));
        until.zip(reason).ok_or(wrong)
    }
}

impl WaitForm {
    /// Reads what it waits for; nothing typed stands for nothing.
    pub fn read(&self) -> Result<Option<ActionNumber>, Corrections> {
        match self.waiting_for.trim().trim_start_matches('#') {
            "" => Ok(None),
            number => {
                let read = number.parse().map(Some);
                read.map_err(|_| Corrections::one("waiting_for", Mistake::Gone))
            }
        }
    }
}

impl DropForm {
    /// Reads why it is given up.
    pub fn read(&self) -> Result<Note, Corrections> {
        Note::new(&self.drop_reason).map_err(|wrong| Corrections::one("drop_reason", wrong))
    }
}
