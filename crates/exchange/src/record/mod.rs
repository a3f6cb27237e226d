//! One row of a table as actions.

mod details;
mod fields;

use crate::dates::Habits;
use crate::grid::Grid;
use crate::lists::{self, Items};
use crate::people::{self, Known};
use crate::preview::Action;
use crate::repeats::Repeats;
use crate::statuses::Legend;
use crate::tables::Table;
use crate::text::{one_line, plain, says_nothing};
use crate::{Cell, Meaning, labels};
use fields::Field;

/// What is needed to understand the cells of a row.
pub(crate) struct Reading<'a> {
    /// The sheet.
    pub grid: &'a Grid<'a>,
    /// The names that the file writes on their own.
    pub known: &'a Known,
    /// The codes that the sheet explains.
    pub legend: &'a Legend,
    /// What may still be repeated.
    pub repeats: &'a Repeats,
    /// How dates are read where their column proves nothing else.
    pub habits: Habits,
}

/// The actions of a row, with what is not certain about them.
#[derive(Default)]
pub(crate) struct Record {
    /// The actions.
    pub actions: Vec<Action>,
    /// The line above a list of actions.
    pub intro: Option<String>,
    /// Doubts: the column's name, the words, the reason.
    pub doubts: Vec<(String, String, &'static str)>,
}

/// Reads a row whose actions stand in `cell`.
pub(crate) fn read(reading: &Reading<'_>, table: &Table, row: u32, cell: &Cell) -> Record {
    let items = lists::split(&cell.text);
    let Items {
        intro,
        parts,
        doubtful,
    } = match reading.repeats.allow_actions(items.parts.len()) {
        true => items,
        false => Items::whole(&cell.text),
    };
    let mut record = Record {
        intro,
        ..Record::default()
    };
    let key = |cell: &Cell| {
        table
            .at(cell.column)
            .map(|column| column.key.clone())
            .unwrap_or_default()
    };
    if doubtful {
        record.doubts.push((
            key(cell),
            cell.text.clone(),
            "several lines: look whether each is an action of its own",
        ));
    }
    for (place, part) in parts.iter().enumerate() {
        let fields = fields::of_action(reading, table, row, cell, (part, place, parts.len()));
        if place == 0 && parts.len() > 1 {
            record.doubts.extend(shared_lists(&fields));
        }
        let action = action(reading, table, row, part, &fields, &mut record.doubts);
        record.actions.push(action);
    }
    record.doubts.dedup();
    record
}

/// The people whom the cells of a row name, where the row carries on the action above.
pub(crate) fn more_people(
    reading: &Reading<'_>,
    table: &Table,
    cells: &[&Cell],
    meaning: Meaning,
) -> Vec<String> {
    let of_meaning = |cell: &&&Cell| {
        table
            .at(cell.column)
            .is_some_and(|column| column.meaning == meaning)
    };
    cells
        .iter()
        .filter(of_meaning)
        .flat_map(|cell| people::read(&cell.text, reading.known).names)
        .collect()
}

/// Lists beside a list of actions that has another number of lines.
fn shared_lists(fields: &[Field<'_>]) -> Vec<(String, String, &'static str)> {
    let several = |field: &&Field<'_>| {
        !field.own
            && field.text.contains('\n')
            && !matches!(field.column.meaning, Meaning::Kept)
            && !field.column.meaning.is_heading()
    };
    let doubts = fields.iter().filter(several).map(|field| {
        (
            field.column.key.clone(),
            field.text.clone(),
            "its lines do not match the actions: all of it was given to each",
        )
    });
    doubts.collect()
}

/// The column's name, the words, the reason.
type Doubts = Vec<(String, String, &'static str)>;

fn action(
    reading: &Reading<'_>,
    table: &Table,
    row: u32,
    part: &str,
    fields: &[Field<'_>],
    doubts: &mut Doubts,
) -> Action {
    let heading = fields::of(fields, Meaning::Action).next().is_none();
    let (number, title) = if heading {
        (None, labels::title(part))
    } else {
        labels::code_and_title(part)
    };
    let mut action = Action {
        title: if title.is_empty() {
            one_line(part)
        } else {
            title
        },
        code: joined(fields, Meaning::Code).or(number),
        resources: joined(fields, Meaning::Resources),
        measure: joined(fields, Meaning::Measure),
        notes: joined(fields, Meaning::Notes),
        short_win: fields.iter().any(is_short_win),
        source: fields::source(reading, row, fields),
        ..Action::default()
    };
    details::named(reading, fields, &mut action, doubts);
    details::dated(reading, table, fields, &mut action, doubts);
    details::marked_periods(reading, fields, &mut action, doubts);
    details::standing(reading, fields, &mut action, doubts);
    action
}

fn joined(fields: &[Field<'_>], meaning: Meaning) -> Option<String> {
    let words: Vec<String> = fields::of(fields, meaning)
        .map(|field| without_lone_mark(&field.text).to_owned())
        .filter(|words| !says_nothing(words))
        .collect();
    (!words.is_empty()).then(|| words.join("; "))
}

/// A mark before the only line is none; several lines are a list, and stay as they are written.
fn without_lone_mark(words: &str) -> &str {
    match words.contains('\n') {
        true => words,
        false => lists::unmarked(words),
    }
}

fn is_short_win(field: &Field<'_>) -> bool {
    let words = plain(&field.text);
    let says_so = matches!(
        words.as_str(),
        "short win" | "quick win" | "short wins" | "quick wins" | "early win"
    );
    let says_no = matches!(words.as_str(), "no" | "n" | "false") || says_nothing(&field.text);
    says_so || field.column.meaning == Meaning::ShortWin && !says_no
}
