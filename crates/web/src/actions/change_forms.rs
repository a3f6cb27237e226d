use chrono::NaiveDate;
use domain::{ActionNumber, Aspect, Day, Due, Lead, Note};
use serde::Deserialize;
use wording::Mistake;

use crate::actions::lead_and_due::{read_due, read_lead};
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const NEW_DUE: FormField = FormField::new("due", |wording| say!(wording, "new-date"));
pub const DUE_REASON: FormField =
    FormField::new("due_reason", |wording| say!(wording, "why-it-moves"));
pub const UNTIL: FormField = FormField::new("until", |wording| say!(wording, "until"));
pub const HOLD_REASON: FormField =
    FormField::new("hold_reason", |wording| say!(wording, "hold-reason"));
pub const WAITING_FOR: FormField =
    FormField::new("waiting_for", |wording| say!(wording, "number-of-action"));
pub const DROP_REASON: FormField = FormField::new("drop_reason", |wording| say!(wording, "why"));

/// The form that lets an action go on, after a hold or after its end: it needs nothing but the wish.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoOnForm {}

/// The form that gives an action to another lead.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LeadForm {
    pub lead: String,
    pub lead_member: String,
}

/// The form that moves an action's due day.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DueForm {
    pub due: String,
    pub ongoing: String,
    pub due_reason: String,
}

/// The form that lets an action rest.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HoldForm {
    pub until: String,
    pub hold_reason: String,
}

/// The form that lets an action wait for another.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WaitForm {
    pub waiting_for: String,
}

/// The form that gives an action up.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DropForm {
    pub drop_reason: String,
}

impl Form for GoOnForm {
    fn changes(&self, aspect: Aspect) -> bool {
        is_status(aspect)
    }
}

impl Form for LeadForm {
    fn changes(&self, aspect: Aspect) -> bool {
        matches!(aspect, Aspect::Lead | Aspect::LeadMember)
    }
}

impl Form for DueForm {
    fn changes(&self, aspect: Aspect) -> bool {
        aspect == Aspect::Due
    }
}

impl Form for HoldForm {
    fn changes(&self, aspect: Aspect) -> bool {
        is_status(aspect)
    }
}

impl Form for WaitForm {
    fn changes(&self, aspect: Aspect) -> bool {
        aspect == Aspect::WaitingFor
    }
}

impl Form for DropForm {
    fn changes(&self, aspect: Aspect) -> bool {
        is_status(aspect)
    }
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
        let due = wrong.take(NEW_DUE, read_due(&self.due, &self.ongoing));
        let reason = wrong.take(DUE_REASON, Note::new(&self.due_reason));
        due.zip(reason).ok_or(wrong)
    }
}

impl HoldForm {
    /// Reads until when it rests, and why.
    pub fn read(&self) -> Result<(NaiveDate, Note), Corrections> {
        let mut wrong = Corrections::default();
        let until = wrong.take(UNTIL, Day::read(&self.until));
        let reason = wrong.take(HOLD_REASON, Note::new(&self.hold_reason));
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
                read.map_err(|_| Corrections::one(WAITING_FOR, Mistake::Gone))
            }
        }
    }
}

impl DropForm {
    /// Reads why it is given up.
    pub fn read(&self) -> Result<Note, Corrections> {
        Note::new(&self.drop_reason).map_err(|wrong| Corrections::one(DROP_REASON, wrong))
    }
}

fn is_status(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Status | Aspect::HoldUntil)
}
