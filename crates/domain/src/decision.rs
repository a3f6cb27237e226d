use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::word::words;
use crate::{AmendmentNumber, DecisionNumber, MeetingNumber, MemberNumber, Note, Topic, Who};

/// What a meeting decided, or did not.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Decision {
    /// Its number in the partnership: people say "decision 7".
    pub number: DecisionNumber,
    pub meeting: MeetingNumber,
    /// What it was about, where that was on the agenda.
    pub topic: Option<Topic>,
    /// What was proposed.
    pub text: Note,
    /// Who proposed it.
    pub proposed_by: Option<Who>,
    /// What became of it.
    pub outcome: DecisionOutcome,
}

/// What somebody writes down about a decision.
#[derive(Clone, Debug)]
pub struct DecisionDraft {
    /// What it is about, where that is on the agenda.
    pub topic: Option<Topic>,
    /// What was proposed.
    pub text: Note,
    /// Who proposed it.
    pub proposed_by: Option<Who>,
    /// What became of it.
    pub outcome: DecisionOutcome,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum DecisionOutcome {
    /// It was agreed.
    Agreed,
    /// It was not.
    NotAgreed,
    /// It is talked about again another time.
    PutOff,
}

words! {
    /// Every outcome, in the order in which they are offered.
    DecisionOutcome {
        Agreed: "agreed",
        NotAgreed: "not_agreed",
        PutOff: "put_off",
    }
}

/// What was added to a meeting's minutes after it was closed. It is never changed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Amendment {
    /// Its number in the partnership.
    pub number: AmendmentNumber,
    pub meeting: MeetingNumber,
    /// What is to be read with the minutes.
    pub text: Note,
    /// When it was added.
    pub at: DateTime<Utc>,
    /// Who added it.
    pub by: Option<MemberNumber>,
}

impl Decision {
    /// Corrects what was written down; what it is about stays.
    pub fn correct(&mut self, draft: DecisionDraft) {
        self.text = draft.text;
        self.proposed_by = draft.proposed_by;
        self.outcome = draft.outcome;
    }
}
