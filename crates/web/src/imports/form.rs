use exchange::{Choices, ColumnChoice, Meaning, PreviewColumn};
use serde::Deserialize;

use crate::request::submission::Form;

/// How a file is to be read, and which part of it to show: an address and a form alike.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ImportQuery {
    pub sheet: String,
    /// What columns mean, written as [`column_choice`] does.
    #[serde(rename = "column")]
    pub columns: Vec<String>,
    pub page: String,
    pub doubts: String,
}

impl Form for ImportQuery {}

impl ImportQuery {
    /// What was decided about the file. What cannot be read decides nothing.
    pub fn choices(&self) -> Choices {
        Choices {
            sheet: (!self.sheet.is_empty()).then(|| self.sheet.clone()),
            columns: self.columns.iter().filter_map(|text| read(text)).collect(),
        }
    }

    /// Which page of the actions, counted from 1.
    pub fn page(&self) -> usize {
        number(&self.page)
    }

    /// Which page of the doubts, counted from 1.
    pub fn doubts(&self) -> usize {
        number(&self.doubts)
    }

    /// The query for the same reading, at other pages.
    pub fn at(&self, page: usize, doubts: usize) -> String {
        let (page, doubts) = (page.to_string(), doubts.to_string());
        let mut query = vec![("page", page.as_str()), ("doubts", doubts.as_str())];
        query.retain(|(_, value)| *value != "1");
        query.extend((!self.sheet.is_empty()).then_some(("sheet", self.sheet.as_str())));
        query.extend(self.columns.iter().map(|text| ("column", text.as_str())));
        let query = serde_urlencoded::to_string(query).unwrap_or_default();
        if query.is_empty() {
            query
        } else {
            format!("?{query}")
        }
    }
}

/// A choice for a column: "8 G due Plan 2027", the sheet last because its name may hold anything.
pub fn column_choice(column: &PreviewColumn, meaning: Meaning) -> String {
    let (row, letter, sheet) = (column.row, &column.column, &column.sheet);
    let meaning = serde_json::to_value(meaning).unwrap_or_default();
    let meaning = meaning.as_str().unwrap_or_default();
    format!("{row} {letter} {meaning} {sheet}")
}

fn read(text: &str) -> Option<ColumnChoice> {
    let mut parts = text.splitn(4, ' ');
    Some(ColumnChoice {
        row: parts.next()?.parse().ok()?,
        column: parts.next()?.to_owned(),
        meaning: serde_json::from_value(parts.next()?.into()).ok()?,
        sheet: parts.next()?.to_owned(),
    })
}

fn number(text: &str) -> usize {
    text.parse().unwrap_or(1).clamp(1, 100_000)
}
