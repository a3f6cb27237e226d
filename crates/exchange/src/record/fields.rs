//! The words of a row, column by column, for one of its actions.

use super::RecordReading;
use crate::lists;
use crate::preview::RowSource;
use crate::sheet_table::{SheetColumn, SheetTable};
use crate::{Cell, Meaning};

/// The words of a column for one of the row's actions.
pub(super) struct RecordField<'a> {
    pub column: &'a SheetColumn,
    /// The cell that holds them.
    pub cell: &'a Cell,
    /// The words, without the mark that a line of a list begins with.
    pub text: String,
    /// The words as they are written.
    written: String,
    /// Whether this is a line of its own out of a list.
    pub own: bool,
}

/// One of the actions in a cell.
pub(super) struct PartOfCell<'a> {
    pub cell: &'a Cell,
    /// The words of the action.
    pub part: &'a str,
    /// How many stand before it.
    pub place: usize,
    /// How many there are.
    pub count: usize,
}

/// The words that belong to one of the actions in the cell `actions`: its own lines out of lists
/// beside it, and what all of them share.
pub(super) fn of_action<'a>(
    reading: &RecordReading<'a>,
    table: &'a SheetTable,
    row: u32,
    actions: &PartOfCell<'_>,
) -> Vec<RecordField<'a>> {
    let PartOfCell {
        part, place, count, ..
    } = *actions;
    let all = table.columns.iter().filter_map(|column| {
        let heading = column.meaning.is_heading();
        let cell = if heading {
            reading.grid.cell(row, column.index)
        } else {
            reading.grid.shared(row, column.index)
        }?;
        if column.index == actions.cell.column {
            return Some(whole(column, cell, part));
        }
        let lines = if count > 1 && !heading {
            lists::in_parallel(&cell.text, count)
        } else {
            None
        };
        match lines.and_then(|lines| lines.into_iter().nth(place)) {
            Some(line) => Some(RecordField {
                text: unmarked(&line, part).to_owned(),
                written: line,
                own: true,
                column,
                cell,
            }),
            None => (place == 0 && cell.row == row || reading.repeats.allow(&cell.text))
                .then(|| whole(column, cell, &cell.text)),
        }
    });
    all.filter(|field| !field.written.is_empty()).collect()
}

/// The fields of one meaning.
pub(super) fn field_of<'f, 'a>(
    fields: &'f [RecordField<'a>],
    meaning: Meaning,
) -> impl Iterator<Item = &'f RecordField<'a>> {
    fields
        .iter()
        .filter(move |field| field.column.meaning == meaning)
}

/// Where the words stand in the file.
pub(super) fn source_of_row(
    reading: &RecordReading<'_>,
    row: u32,
    fields: &[RecordField<'_>],
) -> RowSource {
    let cells = fields
        .iter()
        .map(|field| (field.column.key.clone(), field.written.clone()));
    RowSource {
        sheet: reading.grid.sheet.name.clone(),
        row: row + 1,
        cells: cells.collect(),
    }
}

fn whole<'a>(column: &'a SheetColumn, cell: &'a Cell, text: &str) -> RecordField<'a> {
    RecordField {
        column,
        cell,
        text: text.to_owned(),
        written: text.to_owned(),
        own: false,
    }
}

/// "A." before a name may be an initial, unless the action beside it is marked alike.
fn unmarked<'l>(line: &'l str, part: &str) -> &'l str {
    let mark = lists::list_mark(line);
    let initial = mark.starts_with(char::is_alphabetic) && mark != lists::list_mark(part);
    if initial {
        line
    } else {
        lists::without_mark(line)
    }
}
