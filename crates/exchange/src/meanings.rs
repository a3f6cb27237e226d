//! Settling what the columns of a table mean, by their headings and by what they hold.

use std::collections::BTreeMap;

use crate::dates::{self, Habits};
use crate::grid::Grid;
use crate::headers::Heading;
use crate::people::Known;
use crate::tables::{Table, TableColumn};
use crate::text::plain;
use crate::{Cell, Kind, Meaning, statuses};

/// Rows that are looked at to see what a column holds.
const SAMPLE: usize = 200;

/// Gives every column of a table its meaning.
pub(crate) fn settle(grid: &Grid<'_>, table: &mut Table, end: u32) {
    let first = table.header_end.map_or(table.top, |last| last + 1);
    let cells = contents(grid, first, end);
    for column in &mut table.columns {
        column.meaning = column
            .heading
            .map_or(Meaning::Kept, |heading| heading.meaning);
    }
    outcome_before_actions(&mut table.columns);
    one_of_each(&mut table.columns, &cells);
    told_otherwise(&mut table.columns, &cells);
    by_contents(&mut table.columns, &cells);
    something_to_do(&mut table.columns, &cells);
}

type Contents<'a> = BTreeMap<u32, Vec<&'a Cell>>;

/// What stands in each column, from the rows that fill several.
fn contents<'a>(grid: &Grid<'a>, first: u32, end: u32) -> Contents<'a> {
    let mut contents = Contents::new();
    let body = grid
        .rows()
        .filter(|(row, cells)| *row >= first && *row < end && cells.len() > 1);
    for (_, cells) in body.take(SAMPLE) {
        for cell in cells {
            contents.entry(cell.column).or_default().push(cell);
        }
    }
    contents
}

/// "Outcome | Objective | Activity": here an outcome is a goal, elsewhere it is a measure.
fn outcome_before_actions(columns: &mut [TableColumn]) {
    let has_goal = columns.iter().any(|column| column.meaning == Meaning::Goal);
    let lower = columns.iter().position(|column| {
        matches!(
            column.meaning,
            Meaning::Objective | Meaning::Strategy | Meaning::Action
        )
    });
    let Some(lower) = lower.filter(|_| !has_goal) else {
        return;
    };
    let outcome = columns[..lower].iter_mut().find(|column| {
        let words = plain(column.words.as_deref().unwrap_or_default());
        column.meaning == Meaning::Measure
            && (words.starts_with("outcome")
                || words.ends_with("outcome")
                || words.starts_with("result"))
    });
    if let Some(outcome) = outcome {
        outcome.meaning = Meaning::Goal;
    }
}

/// Where two columns claim a meaning that only one can have, the plainer heading keeps it.
fn one_of_each(columns: &mut [TableColumn], cells: &Contents<'_>) {
    use Meaning::{Action, Code, Due, Goal, Kept, Notes, Objective, Start, Status, Strategy};
    keep_plainest(columns, Action, &[Notes]);
    keep_fullest_action(columns, cells);
    for (meaning, instead) in [
        (Goal, [Objective, Kept].as_slice()),
        (Objective, &[Strategy, Kept]),
        (Strategy, &[Action, Kept]),
        (Due, &[Kept]),
        (Start, &[Kept]),
        (Code, &[Kept]),
    ] {
        keep_first(columns, meaning, instead);
    }
    let marks = columns
        .iter()
        .filter(|column| column.meaning == Status)
        .all(|column| column.words.as_deref().is_some_and(statuses::is_status));
    if !marks {
        keep_first(columns, Status, &[Notes]);
    }
}

/// A weak heading gives way where a plain one has the same meaning.
fn keep_plainest(columns: &mut [TableColumn], meaning: Meaning, instead: &[Meaning]) {
    let plain = |column: &TableColumn| {
        column.meaning == meaning && column.heading.is_some_and(|heading| !heading.weak)
    };
    if !columns.iter().any(plain) {
        return keep_first(columns, meaning, instead);
    }
    for column in columns {
        if column.meaning == meaning && column.heading.is_some_and(|heading| heading.weak) {
            column.meaning = if numbers_only(column) {
                Meaning::Code
            } else {
                Meaning::Notes
            };
        }
    }
}

fn numbers_only(column: &TableColumn) -> bool {
    matches!(
        plain(column.words.as_deref().unwrap_or_default()).as_str(),
        "item" | "step"
    )
}

/// "Activity | Action steps": the one with fewer cells is a heading over the other.
fn keep_fullest_action(columns: &mut [TableColumn], cells: &Contents<'_>) {
    let count = |column: &TableColumn| cells.get(&column.index).map_or(0, Vec::len);
    let actions: Vec<usize> = (0..columns.len())
        .filter(|place| columns[*place].meaning == Meaning::Action)
        .collect();
    let [left, right] = actions.as_slice() else {
        return keep_first(columns, Meaning::Action, &[Meaning::Notes]);
    };
    let has_strategy = columns
        .iter()
        .any(|column| column.meaning == Meaning::Strategy);
    if count(&columns[*left]) < count(&columns[*right]) && !has_strategy {
        columns[*left].meaning = Meaning::Strategy;
    } else {
        columns[*right].meaning = Meaning::Notes;
    }
}

/// All but the first take the first free meaning of `instead`; the last of these is always free.
fn keep_first(columns: &mut [TableColumn], meaning: Meaning, instead: &[Meaning]) {
    let places: Vec<usize> = (0..columns.len())
        .filter(|place| columns[*place].meaning == meaning)
        .collect();
    for place in places.into_iter().skip(1) {
        let free = |wanted: &Meaning| !columns.iter().any(|column| column.meaning == *wanted);
        let next = instead
            .iter()
            .find(|wanted| free(wanted))
            .or(instead.last());
        columns[place].meaning = next.copied().unwrap_or(Meaning::Kept);
    }
}

/// Where what a column holds says something else than its heading.
fn told_otherwise(columns: &mut [TableColumn], cells: &Contents<'_>) {
    let no_status = columns
        .iter()
        .all(|column| column.meaning != Meaning::Status);
    let held = |column: &TableColumn| cells.get(&column.index).cloned().unwrap_or_default();
    let about_status = |column: &&mut TableColumn| {
        let words = plain(column.words.as_deref().unwrap_or_default());
        column.meaning == Meaning::Notes && (words.contains("status") || words.contains("progress"))
    };
    let told = columns.iter_mut().filter(about_status).find(|column| {
        let held = held(column);
        !held.is_empty() && most_of(&held, |cell| statuses::begins_with_status(&cell.text))
    });
    if let Some(column) = told.filter(|_| no_status) {
        column.meaning = Meaning::Status;
    }
    for column in columns
        .iter_mut()
        .filter(|column| column.meaning == Meaning::Goal)
    {
        if most_of(&held(column), |cell| is_rank(&cell.text)) {
            column.meaning = Meaning::Kept;
        }
    }
}

/// "High" under "Priority" ranks an action; it names no goal.
fn is_rank(words: &str) -> bool {
    matches!(
        plain(words).as_str(),
        "high" | "medium" | "med" | "low" | "h" | "m" | "l" | "urgent" | "top" | "1" | "2" | "3"
    )
}

/// Columns whose heading says nothing are taken for what they hold.
fn by_contents(columns: &mut [TableColumn], cells: &Contents<'_>) {
    let names = names(columns, cells);
    let headless = columns.iter().all(|column| column.words.is_none());
    let unknown: Vec<usize> = (0..columns.len())
        .filter(|place| columns[*place].heading.is_none())
        .collect();
    for place in unknown {
        if columns[place]
            .words
            .as_deref()
            .is_some_and(dates::names_period)
        {
            continue;
        }
        let held = cells
            .get(&columns[place].index)
            .map_or([].as_slice(), Vec::as_slice);
        let free = |meaning: Meaning| !columns.iter().any(|column| column.meaning == meaning);
        let (meaning, doubt) = if free(Meaning::Due) && most(held, is_date) {
            (
                Meaning::Due,
                "no heading that is known: taken for due dates by what it holds",
            )
        } else if free(Meaning::Status) && most(held, |cell| statuses::is_status(&cell.text)) {
            (
                Meaning::Status,
                "no heading that is known: taken for statuses by what it holds",
            )
        } else if most(held, |cell| names.has(&cell.text)) {
            let who = if free(Meaning::Lead) {
                Meaning::Lead
            } else {
                Meaning::Supporters
            };
            (
                who,
                "no heading that is known: taken for partners by the names in it",
            )
        } else if headless && free(Meaning::Lead) && place > 0 && most(held, is_name) {
            (
                Meaning::Lead,
                "no heading: taken for the lead by the names in it",
            )
        } else {
            continue;
        };
        columns[place].meaning = meaning;
        columns[place].doubt = Some(doubt);
    }
}

fn names(columns: &[TableColumn], cells: &Contents<'_>) -> Known {
    let mut known = Known::default();
    for column in columns
        .iter()
        .filter(|column| matches!(column.meaning, Meaning::Lead | Meaning::Supporters))
    {
        for cell in cells.get(&column.index).into_iter().flatten() {
            known.learn(&cell.text);
        }
    }
    known
}

fn most(cells: &[&Cell], is: impl Fn(&Cell) -> bool) -> bool {
    cells.len() >= 2 && most_of(cells, is)
}

fn most_of(cells: &[&Cell], is: impl Fn(&Cell) -> bool) -> bool {
    let fitting = cells.iter().filter(|cell| is(cell)).count();
    !cells.is_empty() && fitting * 10 >= cells.len() * 6
}

/// A few words with a capital, as names are.
fn is_name(cell: &Cell) -> bool {
    let first = cell.text.chars().next();
    cell.kind == Kind::Text
        && cell.text.split_whitespace().count() <= 5
        && first.is_some_and(char::is_uppercase)
}

fn is_date(cell: &Cell) -> bool {
    let when = || dates::read(&cell.text, Habits::default());
    cell.kind == Kind::Day
        || cell.kind == Kind::Text && cell.text.len() < 60 && when().due.or(when().start).is_some()
}

/// Without a column for actions, the lowest heading holds them, or the column with the most words.
fn something_to_do(columns: &mut [TableColumn], cells: &Contents<'_>) {
    if columns
        .iter()
        .any(|column| column.meaning == Meaning::Action)
    {
        return;
    }
    for lowest in [Meaning::Strategy, Meaning::Objective, Meaning::Goal] {
        if let Some(column) = columns
            .iter_mut()
            .rev()
            .find(|column| column.meaning == lowest)
        {
            column.meaning = Meaning::Action;
            return;
        }
    }
    let words = |column: &TableColumn| {
        let held = cells
            .get(&column.index)
            .map_or([].as_slice(), Vec::as_slice);
        let count: usize = held
            .iter()
            .map(|cell| cell.text.split_whitespace().count())
            .sum();
        if held.is_empty() {
            0
        } else {
            count / held.len()
        }
    };
    let unknown = columns
        .iter_mut()
        .filter(|column| column.meaning == Meaning::Kept && column.heading.is_none_or(is_kept));
    if let Some(longest) = unknown
        .max_by_key(|column| words(column))
        .filter(|column| words(column) >= 3)
    {
        longest.meaning = Meaning::Action;
        longest.doubt =
            Some("no heading that is known: taken for actions because it has the most words");
    }
}

fn is_kept(heading: Heading) -> bool {
    heading.meaning == Meaning::Kept
}
