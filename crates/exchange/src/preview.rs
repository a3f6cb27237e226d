//! What would come in from a file, before anybody accepts it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{ActionText, DoubtReason, StatusName};
use serde::{Deserialize, Serialize};

use crate::Meaning;

/// The plan as it was read, with every word that could not be placed.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Preview {
    /// The only sheet that was read, where somebody chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// What the file says about the partnership.
    pub context: Context,
    /// Every column of every table, with what it was taken to mean.
    pub columns: Vec<PreviewColumn>,
    /// The goals, in the file's order.
    pub goals: Vec<PreviewGoal>,
    /// What somebody should look at.
    pub doubts: Vec<Remark>,
    /// Words that belong to no action.
    pub unplaced: Vec<Unplaced>,
}

/// What the lines around the tables say.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Context {
    /// The partnership's name.
    pub partnership: Option<String>,
    /// The time the plan covers, as written.
    pub period: Option<String>,
    /// Organizations named above the tables.
    pub organizations: Vec<String>,
    /// The plan's title.
    #[serde(default)]
    pub title: Option<String>,
    /// The vision or mission.
    #[serde(default)]
    pub vision: Option<String>,
    /// Every such line as it stands in the file.
    #[serde(default)]
    pub lines: Vec<PreviewLine>,
}

/// A line of the file outside its tables.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PreviewLine {
    pub sheet: String,
    /// Its row, counted from 1.
    pub row: u32,
    pub text: String,
}

/// A column of a table.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PreviewColumn {
    pub sheet: String,
    /// The row of its header, counted from 1.
    pub row: u32,
    /// Its letter.
    pub column: String,
    /// The words of its header; none where it has no header.
    pub header: Option<String>,
    /// What it was taken to mean.
    pub meaning: Meaning,
}

/// A goal with its objectives.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct PreviewGoal {
    /// None where the file implies a goal without naming it.
    pub title: Option<String>,
    /// The words in the file.
    pub source_text: Option<String>,
    pub objectives: Vec<PreviewObjective>,
}

/// An objective with its actions.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct PreviewObjective {
    /// None where the file implies an objective without naming it.
    pub title: Option<String>,
    /// How its success is measured.
    pub measure: Option<String>,
    /// The words in the file.
    pub source_text: Option<String>,
    pub actions: Vec<PreviewAction>,
}

#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct PreviewAction {
    /// What is to be done.
    pub title: String,
    /// Its number in the file, such as "1.A.1".
    pub code: Option<String>,
    /// The strategy heading above it.
    pub strategy: Option<String>,
    /// Everybody whom the lead's cell names; the first leads.
    pub lead: Vec<String>,
    /// Everybody whom the partners' cells name.
    pub supporters: Vec<String>,
    /// Its first day.
    pub start: Option<NaiveDate>,
    /// When it is due.
    pub due: Option<PreviewDue>,
    /// The words about its dates.
    pub due_text: Option<String>,
    /// How it stands; none where the file says nothing.
    pub status: Option<StatusName>,
    /// The words about how it stands.
    pub status_text: Option<String>,
    /// What is written about it besides.
    #[serde(flatten)]
    pub texts: PreviewTexts,
    /// Whether the file calls it a short win.
    #[serde(default)]
    pub short_win: bool,
    /// Where it stands in the file.
    pub source: RowSource,
}

/// What is written about an action besides what it is called.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(transparent)]
pub struct PreviewTexts(BTreeMap<ActionText, Option<String>>);

impl PreviewTexts {
    /// The words that `written` finds.
    pub fn new(written: impl Fn(ActionText) -> Option<String>) -> Self {
        let texts = ActionText::ALL.map(|text| (text, written(text)));
        Self(texts.into())
    }

    /// The words there.
    pub fn get(&self, text: ActionText) -> Option<&str> {
        self.0.get(&text)?.as_deref()
    }
}

/// When an action is due.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(untagged)]
pub enum PreviewDue {
    /// On a day.
    On(NaiveDate),
    /// All the time.
    Ongoing(Ongoing),
}

/// The word for what has no end.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ongoing {
    /// All the time.
    Ongoing,
}

/// A row of the file.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct RowSource {
    pub sheet: String,
    /// Its row, counted from 1.
    pub row: u32,
    /// Its words, by the header above them.
    pub cells: BTreeMap<String, String>,
}

/// Something that is not certain.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Remark {
    pub sheet: String,
    /// The row, counted from 1.
    pub row: u32,
    /// The header of the column.
    pub column: Option<String>,
    /// The words in question.
    pub text: String,
    /// Why they are in question.
    pub reason: DoubtReason,
}

/// Words that belong to no action.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Unplaced {
    pub sheet: String,
    /// The row, counted from 1.
    pub row: u32,
    /// The column's header or letter.
    pub column: Option<String>,
    pub text: String,
}
