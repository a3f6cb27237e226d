use std::collections::BTreeMap;

use axum::http::StatusCode;
use domain::{ActionNumber, ReportDraft};
use serde::Deserialize;
use wording::Mistake;

use crate::reports::form::{AUTHOR, ReportForm, SAYS};
use crate::request::corrections::Corrections;
use crate::request::submission::Form;

/// The form in which somebody says how it is going with several actions at once. Its fields are
/// those of a report, each with the number of its action: `says-42`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct AnswersForm {
    /// Who said it: `member-7`; empty for nobody in particular.
    pub author: String,
    typed: BTreeMap<ActionNumber, ReportForm>,
}

/// Several answers as they were typed, with what stands in the way of recording them.
#[derive(Debug, Default)]
pub struct Answering {
    pub form: AnswersForm,
    /// What is to be corrected, action by action.
    pub wrong: BTreeMap<ActionNumber, Corrections>,
    /// What was answered about actions that are no longer there to be answered.
    pub lapsed: Vec<ReportForm>,
}

impl From<Vec<(String, String)>> for AnswersForm {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            form.fill(&name, value);
        }
        form
    }
}

impl Form for AnswersForm {}

impl AnswersForm {
    /// What was typed about an action.
    pub fn about(&self, action: ActionNumber) -> ReportForm {
        self.typed.get(&action).cloned().unwrap_or_default()
    }

    /// The actions about which anything was said.
    pub fn answered(&self) -> impl Iterator<Item = (ActionNumber, &ReportForm)> {
        let answered = self.typed.iter().filter(|(_, form)| !form.is_blank());
        answered.map(|(number, form)| (*number, form))
    }

    /// Reads every answer, so that every mistake is shown at once. One at least has to be given;
    /// where none is, what was asked `first` is named.
    pub fn read(
        &self,
        first: Option<ActionNumber>,
    ) -> Result<Vec<(ActionNumber, ReportDraft)>, BTreeMap<ActionNumber, Corrections>> {
        let mut wrong = BTreeMap::new();
        let mut told = Vec::new();
        for (number, form) in self.answered() {
            match form.read() {
                Ok(read) => told.push((number, read)),
                Err(why) => drop(wrong.insert(number, why)),
            }
        }
        if let Some(first) = first.filter(|_| told.is_empty() && wrong.is_empty()) {
            let nothing = Corrections::one(SAYS, Mistake::NothingAnswered);
            wrong.insert(first, nothing);
        }
        if wrong.is_empty() {
            Ok(told)
        } else {
            Err(wrong)
        }
    }

    fn fill(&mut self, name: &str, value: String) {
        if name == AUTHOR.name {
            self.author = value;
        } else if let Some((field, number)) = name.rsplit_once('-')
            && let Ok(number) = number.parse()
        {
            self.typed.entry(number).or_default().fill(field, &value);
        }
    }
}

impl Answering {
    /// Whether nothing of it can be recorded as it is.
    pub fn stands_in_the_way(&self) -> bool {
        !self.lapsed.is_empty() || !self.wrong.is_empty()
    }

    /// The status of the page that shows them.
    pub fn status(&self) -> StatusCode {
        match (self.lapsed.is_empty(), self.wrong.is_empty()) {
            (false, _) => StatusCode::CONFLICT,
            (true, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (true, true) => StatusCode::OK,
        }
    }
}

/// The answer that the button in a mail has chosen already.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SaysQuery {
    pub says: String,
}

/// How many answers were just recorded, as the address of the page that says so has it.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct RecordedQuery {
    pub recorded: Option<u32>,
}
