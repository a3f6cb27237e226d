//! One row of a table as actions.

mod details;
mod fields;

use domain::DoubtReason;

use crate::dates::Habits;
use crate::grid::Grid;
use crate::lists::{self, Items};
use crate::people::{self, KnownPeople};
use crate::preview::{PreviewAction, PreviewTexts};
use crate::repeats::Repeats;
use crate::sheet_table::SheetTable;
use crate::statuses::Legend;
use crate::text::{one_line, plain_text, says_nothing};
use crate::{Cell, Meaning, labels};
use fields::RecordField;

/// What is needed to understand the cells of a row.
pub(crate) struct RecordReading<'a> {
    pub grid: &'a Grid<'a>,
    /// The names that the file writes on their own.
    pub known: &'a KnownPeople,
    /// The codes that the sheet explains.
    pub legend: &'a Legend,
    /// What may still be repeated.
    pub repeats: &'a Repeats,
    /// How dates are read where their column proves nothing else.
    pub habits: Habits,
}

/// The actions of a row, with what is not certain about them.
#[derive(Default)]
pub(crate) struct RowRecord {
    pub actions: Vec<PreviewAction>,
    /// The line above a list of actions.
    pub intro: Option<String>,
    /// Doubts: the column's name, the words, the reason.
    pub doubts: Doubts,
}

/// Reads a row whose actions stand in `cell`.
pub(crate) fn read_record(
    reading: &RecordReading<'_>,
    table: &SheetTable,
    row: u32,
    cell: &Cell,
) -> RowRecord {
    let items = lists::split_list(&cell.text);
    let Items {
        intro,
        parts,
        doubtful,
    } = if reading.repeats.allow_actions(items.parts.len()) {
        items
    } else {
        Items::whole(&cell.text)
    };
    let mut record = RowRecord {
        intro,
        ..RowRecord::default()
    };
    let key = |cell: &Cell| {
        table
            .at(cell.column)
            .map(|column| column.key.clone())
            .unwrap_or_default()
    };
    if doubtful {
        record
            .doubts
            .push((key(cell), cell.text.clone(), DoubtReason::SeveralLines));
    }
    for (place, part) in parts.iter().enumerate() {
        let actions = fields::PartOfCell {
            cell,
            part,
            place,
            count: parts.len(),
        };
        let fields = fields::of_action(reading, table, row, &actions);
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
    reading: &RecordReading<'_>,
    table: &SheetTable,
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
        .flat_map(|cell| people::read_people(&cell.text, reading.known).names)
        .collect()
}

/// Lists beside a list of actions that has another number of lines.
fn shared_lists(fields: &[RecordField<'_>]) -> Doubts {
    let several = |field: &&RecordField<'_>| {
        !field.own
            && field.text.contains('\n')
            && !matches!(field.column.meaning, Meaning::Kept)
            && !field.column.meaning.is_heading()
    };
    let doubts = fields.iter().filter(several).map(|field| {
        (
            field.column.key.clone(),
            field.text.clone(),
            DoubtReason::LinesDoNotMatch,
        )
    });
    doubts.collect()
}

/// The column's name, the words, the reason.
pub(crate) type Doubts = Vec<(String, String, DoubtReason)>;

fn action(
    reading: &RecordReading<'_>,
    table: &SheetTable,
    row: u32,
    part: &str,
    fields: &[RecordField<'_>],
    doubts: &mut Doubts,
) -> PreviewAction {
    let heading = fields::field_of(fields, Meaning::Action).next().is_none();
    let (number, title) = if heading {
        (None, labels::label_title(part))
    } else {
        labels::code_and_title(part)
    };
    let mut action = PreviewAction {
        title: if title.is_empty() {
            one_line(part)
        } else {
            title
        },
        code: joined(fields, Meaning::Code).or(number),
        texts: PreviewTexts::new(|text| joined(fields, Meaning::Text(text))),
        short_win: fields.iter().any(is_short_win),
        source: fields::source_of_row(reading, row, fields),
        ..PreviewAction::default()
    };
    details::named_people(reading, fields, &mut action, doubts);
    details::dated_details(reading, table, fields, &mut action, doubts);
    details::marked_periods(reading, fields, &mut action, doubts);
    details::status_details(reading, fields, &mut action, doubts);
    action
}

fn joined(fields: &[RecordField<'_>], meaning: Meaning) -> Option<String> {
    let words: Vec<String> = fields::field_of(fields, meaning)
        .map(|field| without_lone_mark(&field.text).to_owned())
        .filter(|words| !says_nothing(words))
        .collect();
    (!words.is_empty()).then(|| words.join("; "))
}

/// A mark before the only line is none; several lines are a list, and stay as they are written.
fn without_lone_mark(words: &str) -> &str {
    if words.contains('\n') {
        words
    } else {
        lists::without_mark(words)
    }
}

fn is_short_win(field: &RecordField<'_>) -> bool {
    let words = plain_text(&field.text);
    let says_so = matches!(
        words.as_str(),
        "short win" | "quick win" | "short wins" | "quick wins" | "early win"
    );
    let says_no = matches!(words.as_str(), "no" | "n" | "false") || says_nothing(&field.text);
    says_so || field.column.meaning == Meaning::ShortWin && !says_no
}
