//! One row of a table as actions.

use chrono::NaiveDate;

use crate::dates::{self, Habits, Order, When};
use crate::grid::Grid;
use crate::lists::{self, Items};
use crate::people::{self, Known};
use crate::preview::{Action, Due, Ongoing, Source};
use crate::statuses::{self, Legend};
use crate::tables::{Table, TableColumn};
use crate::text::{one_line, plain, says_nothing};
use crate::{Cell, Kind, Meaning, labels};

/// What is needed to understand the cells of a row.
pub(crate) struct Reading<'a> {
    /// The sheet.
    pub grid: &'a Grid<'a>,
    /// The names that the file writes on their own.
    pub known: &'a Known,
    /// The codes that the sheet explains.
    pub legend: &'a Legend,
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

/// The words of a column for one of the row's actions.
struct Field<'a> {
    column: &'a TableColumn,
    cell: &'a Cell,
    text: String,
    /// Whether this is a line of its own out of a list.
    own: bool,
}

/// More words than this are written once, with the first action of a row.
const SHARED_BY_ALL: usize = 2_000;

/// Reads a row whose actions stand in `cell`.
pub(crate) fn read(reading: &Reading<'_>, table: &Table, row: u32, cell: &Cell) -> Record {
    let Items {
        intro,
        parts,
        doubtful,
    } = lists::split(&cell.text);
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
        let fields = fields(reading, table, row, cell, part, (place, parts.len()));
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

fn fields<'a>(
    reading: &Reading<'a>,
    table: &'a Table,
    row: u32,
    actions: &Cell,
    part: &str,
    (place, count): (usize, usize),
) -> Vec<Field<'a>> {
    let all = table.columns.iter().filter_map(|column| {
        let cell = match column.meaning.is_heading() {
            true => reading.grid.cell(row, column.index),
            false => reading.grid.shared(row, column.index),
        }?;
        if column.index == actions.column {
            return Some(Field {
                column,
                cell,
                text: part.to_owned(),
                own: count > 1,
            });
        }
        let lines = if count > 1 && !column.meaning.is_heading() {
            lists::in_parallel(&cell.text, count)
        } else {
            None
        };
        let line = lines.and_then(|lines| lines.into_iter().nth(place));
        let shared = place == 0 || cell.text.len() <= SHARED_BY_ALL;
        match line {
            Some(text) => Some(Field {
                column,
                cell,
                text,
                own: true,
            }),
            None => shared.then(|| Field {
                column,
                cell,
                text: cell.text.clone(),
                own: false,
            }),
        }
    });
    all.filter(|field| !field.text.is_empty()).collect()
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

type Doubts = Vec<(String, String, &'static str)>;

fn action(
    reading: &Reading<'_>,
    table: &Table,
    row: u32,
    part: &str,
    fields: &[Field<'_>],
    doubts: &mut Doubts,
) -> Action {
    let heading = of(fields, Meaning::Action).next().is_none();
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
        lead: named(reading, fields, Meaning::Lead, doubts),
        supporters: named(reading, fields, Meaning::Supporters, doubts),
        resources: joined(fields, Meaning::Resources),
        measure: joined(fields, Meaning::Measure),
        notes: joined(fields, Meaning::Notes),
        short_win: fields.iter().any(is_short_win),
        source: source(reading, row, fields),
        ..Action::default()
    };
    action.supporters.retain(|name| !action.lead.contains(name));
    dated(reading, table, fields, &mut action, doubts);
    standing(reading, fields, &mut action, doubts);
    action
}

fn of<'f, 'a>(fields: &'f [Field<'a>], meaning: Meaning) -> impl Iterator<Item = &'f Field<'a>> {
    fields
        .iter()
        .filter(move |field| field.column.meaning == meaning)
}

fn joined(fields: &[Field<'_>], meaning: Meaning) -> Option<String> {
    let words: Vec<String> = of(fields, meaning)
        .map(|field| lists::unmarked(&field.text).to_owned())
        .filter(|words| !says_nothing(words))
        .collect();
    (!words.is_empty()).then(|| words.join("; "))
}

fn named(
    reading: &Reading<'_>,
    fields: &[Field<'_>],
    meaning: Meaning,
    doubts: &mut Doubts,
) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in of(fields, meaning) {
        let named = people::read(&field.text, reading.known);
        if named.doubtful {
            doubts.push((
                field.column.key.clone(),
                field.text.clone(),
                "one name or several: look whether they were told apart rightly",
            ));
        }
        names.extend(
            named
                .names
                .into_iter()
                .filter(|name| !names.contains(name))
                .collect::<Vec<_>>(),
        );
    }
    names
}

fn dated(
    reading: &Reading<'_>,
    table: &Table,
    fields: &[Field<'_>],
    action: &mut Action,
    doubts: &mut Doubts,
) {
    let mut found = When::default();
    for meaning in [Meaning::Due, Meaning::Start] {
        for field in of(fields, meaning) {
            let when = when(reading, table, field, doubts);
            match meaning {
                Meaning::Due => {
                    found = When {
                        start: found.start.or(when.start),
                        due: found.due.or(when.due),
                        ongoing: when.ongoing,
                        ..found
                    };
                    action.due_text = Some(field.text.clone());
                }
                // Under "Start" a month means its first day.
                _ => found.start = start_of(&when).or(found.start),
            }
        }
    }
    action.start = found.start;
    action.due = match found.due {
        Some(day) => Some(Due::On(day)),
        None => found.ongoing.then_some(Due::Ongoing(Ongoing::Ongoing)),
    };
}

fn start_of(when: &When) -> Option<NaiveDate> {
    when.start.or(when.first).or(when.due)
}

fn when(reading: &Reading<'_>, table: &Table, field: &Field<'_>, doubts: &mut Doubts) -> When {
    let mut doubt = |reason| doubts.push((field.column.key.clone(), field.text.clone(), reason));
    if let Some(day) = serial(field) {
        doubt("a bare number: read as the day for which a spreadsheet keeps it");
        return When {
            due: Some(day),
            ..When::default()
        };
    }
    let order = order(reading.grid, table, field.column.index);
    let when = dates::read(
        &field.text,
        Habits {
            order,
            ..reading.habits
        },
    );
    if let Some(reason) = when.doubt {
        doubt(reason);
    } else if order == Order::DayFirst
        && field.cell.kind == Kind::Text
        && Order::matters(&field.text)
        && !field.text.contains('.')
    {
        doubt("read as day/month/year, as other dates of the column must be");
    }
    when
}

/// A day that lost its format: spreadsheets count days since 1900.
fn serial(field: &Field<'_>) -> Option<NaiveDate> {
    let days: u64 = field
        .text
        .parse()
        .ok()
        .filter(|days| (40_000..60_000).contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days))
}

fn order(grid: &Grid<'_>, table: &Table, column: u32) -> Order {
    let cells = grid
        .rows()
        .filter(|(row, _)| *row >= table.top)
        .take(500)
        .filter_map(|(row, _)| grid.cell(row, column));
    Order::of(
        cells
            .filter(|cell| cell.kind == Kind::Text)
            .map(|cell| cell.text.as_str()),
    )
}

fn standing(reading: &Reading<'_>, fields: &[Field<'_>], action: &mut Action, doubts: &mut Doubts) {
    for field in of(fields, Meaning::Status) {
        let heading = field.column.words.as_deref().unwrap_or_default();
        let standing = statuses::read(&field.text, heading, reading.legend);
        if let Some(reason) = standing.doubt {
            doubts.push((field.column.key.clone(), field.text.clone(), reason));
        }
        action.status = action.status.or(standing.status);
        action.status_text.get_or_insert_with(|| field.text.clone());
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

fn source(reading: &Reading<'_>, row: u32, fields: &[Field<'_>]) -> Source {
    let cells = fields
        .iter()
        .map(|field| (field.column.key.clone(), field.text.clone()));
    Source {
        sheet: reading.grid.sheet.name.clone(),
        row: row + 1,
        cells: cells.collect(),
    }
}
