use domain::{Decision, DecisionDraft, DecisionOutcome, Note, Topic, Who};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const TEXT: FormField = FormField::new("text", |wording| say!(wording, "what-was-proposed"));
pub const PROPOSED_BY: FormField =
    FormField::new("proposed_by", |wording| say!(wording, "aspect-proposed-by"));
pub const OUTCOME: FormField = FormField::new("outcome", |wording| say!(wording, "aspect-outcome"));

/// The form in which a decision of a meeting is written down, or corrected.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// What it is about, where that is on the agenda.
    pub topic: String,
    pub text: String,
    /// `partner-3` or `member-7`; empty where nobody said.
    pub proposed_by: String,
    /// `agreed`, `not_agreed` or `put_off`.
    pub outcome: String,
}

impl Form for DecisionForm {}

impl DecisionForm {
    /// The form for a new decision about a topic.
    pub fn about(topic: Option<Topic>) -> Self {
        Self {
            topic: topic.map(String::from).unwrap_or_default(),
            outcome: DecisionOutcome::Agreed.word().to_owned(),
            ..Self::default()
        }
    }

    /// The form as it stands for a decision.
    pub fn of(decision: &Decision) -> Self {
        Self {
            text: decision.text.to_string(),
            proposed_by: decision.proposed_by.map(String::from).unwrap_or_default(),
            outcome: decision.outcome.word().to_owned(),
            ..Self::about(decision.topic)
        }
    }

    /// The topic that it is about.
    pub fn topic(&self) -> Option<Topic> {
        self.topic.parse().ok()
    }

    /// Reads the decision, so that every mistake is shown at once. `is_there` says whether who
    /// proposed it can be chosen.
    pub fn read(&self, is_there: impl Fn(Who) -> bool) -> Result<DecisionDraft, Corrections> {
        let mut wrong = Corrections::default();
        let text = wrong.take(TEXT, Note::new(&self.text));
        let proposed_by = wrong.take(PROPOSED_BY, self.proposer(is_there));
        let outcome = self.outcome.parse().map_err(|_| Mistake::NotChosen);
        let outcome = wrong.take(OUTCOME, outcome);
        match (text, proposed_by, outcome) {
            (Some(text), Some(proposed_by), Some(outcome)) => Ok(DecisionDraft {
                topic: self.topic(),
                text,
                proposed_by,
                outcome,
            }),
            _ => Err(wrong),
        }
    }

    fn proposer(&self, is_there: impl Fn(Who) -> bool) -> Result<Option<Who>, Mistake> {
        match self.proposed_by.as_str() {
            "" => Ok(None),
            typed => {
                let who: Option<Who> = typed.parse().ok();
                let there = who.filter(|who| is_there(*who));
                there.map(Some).ok_or(Mistake::Gone)
            }
        }
    }
}
