//! Settling what the columns of a table mean, by their headings and by what they hold.

mod contents;

use std::collections::BTreeMap;

use domain::ActionText;

use crate::grid::Grid;
use crate::sheet_table::{SheetColumn, SheetTable};
use crate::text::plain_text;
use crate::{Cell, Meaning, headers, statuses};

/// Rows that are looked at to see what a column holds.
const SAMPLE: usize = 200;

/// Gives every column of a table its meaning.
pub(crate) fn settle_meanings(grid: &Grid<'_>, table: &mut SheetTable, end: u32) {
    let first = table.header_end.map_or(table.top, |last| last + 1);
    let cells = contents(grid, first, end);
    for column in &mut table.columns {
        column.meaning = column
            .heading
            .map_or(Meaning::Kept, |heading| heading.meaning);
    }
    outcome_before_actions(&mut table.columns);
    milestones_after_actions(&mut table.columns);
    one_of_each(&mut table.columns, &cells);
    contents::told_otherwise(&mut table.columns, &cells);
    contents::by_contents(&mut table.columns, &cells);
    contents::something_to_do(&mut table.columns, &cells);
}

type Contents<'a> = BTreeMap<u32, Vec<&'a Cell>>;

/// What stands in each column, from the rows that fill several.
fn contents<'a>(grid: &Grid<'a>, first: u32, end: u32) -> Contents<'a> {
    let mut contents = Contents::new();
    let body = grid
        .rows_in(first..end)
        .filter(|(_, cells)| cells.len() > 1);
    for (_, cells) in body.take(SAMPLE) {
        for cell in cells {
            contents.entry(cell.column).or_default().push(cell);
        }
    }
    contents
}

/// "Outcome | Objective | Activity": here an outcome is a goal, in "Goal | Outcome | Activity" an
/// objective, and elsewhere it is a measure.
fn outcome_before_actions(columns: &mut [SheetColumn]) {
    use Meaning::{Action, Goal, Objective, Strategy};
    let first = |meanings: &[Meaning]| {
        let mut places = columns.iter();
        places.position(|column| meanings.contains(&column.meaning))
    };
    let (from, to, instead) = match (first(&[Goal]), first(&[Objective])) {
        (None, _) => (Some(0), first(&[Objective, Strategy, Action]), Goal),
        (goal, None) => (goal, first(&[Strategy, Action]), Objective),
        _ => return,
    };
    let Some(between) = from
        .zip(to)
        .and_then(|(from, to)| columns.get_mut(from..to))
    else {
        return;
    };
    let outcome = between.iter_mut().find(|column| {
        let words = plain_text(column.words.as_deref().unwrap_or_default());
        let names_result =
            |word: &str| matches!(word, "outcome" | "outcomes" | "result" | "results");
        column.meaning == Meaning::Text(ActionText::Measure) && words.split(' ').any(names_result)
    });
    if let Some(outcome) = outcome {
        outcome.meaning = instead;
    }
}

/// "Activity | Milestones": here milestones tell how far an action is, elsewhere they are objectives.
fn milestones_after_actions(columns: &mut [SheetColumn]) {
    let named = |column: &SheetColumn, word: &str| {
        plain_text(column.words.as_deref().unwrap_or_default()).contains(word)
    };
    let action = columns
        .iter()
        .position(|column| column.meaning == Meaning::Action);
    let Some(action) = action else {
        return;
    };
    for column in &mut columns[action..] {
        if column.meaning == Meaning::Objective && named(column, "milestone") {
            column.meaning = Meaning::Text(ActionText::Measure);
        }
    }
}

/// "Priority area | Goal | Objective": the one that is called a goal is the goal.
fn goal_by_name(columns: &mut [SheetColumn]) {
    let is = |meaning: Meaning| move |column: &&SheetColumn| column.meaning == meaning;
    let called_goal = |column: &&SheetColumn| {
        plain_text(column.words.as_deref().unwrap_or_default())
            .split(' ')
            .any(|word| matches!(word, "goal" | "goals"))
    };
    let named = columns.iter().filter(is(Meaning::Goal)).find(called_goal);
    let named = named.map(|column| column.index);
    if named.is_none() || !columns.iter().any(|column| is(Meaning::Objective)(&column)) {
        return;
    }
    for column in columns {
        if column.meaning == Meaning::Goal && Some(column.index) != named {
            column.meaning = Meaning::Kept;
        }
    }
}

/// Where two columns claim a meaning that only one can have, the plainer heading keeps it.
fn one_of_each(columns: &mut [SheetColumn], cells: &Contents<'_>) {
    use Meaning::{Action, Due, Goal, Kept, Objective, Start, Status, Strategy};
    const NOTES: Meaning = Meaning::Text(ActionText::Notes);
    keep_plainest(columns, Action, &[NOTES]);
    keep_fullest_action(columns, cells);
    goal_by_name(columns);
    keep_nearest_code(columns);
    for (meaning, instead) in [
        (Goal, [Objective, Kept].as_slice()),
        (Objective, &[Strategy, Kept]),
        (Strategy, &[Action, Kept]),
        (Due, &[Kept]),
        (Start, &[Kept]),
    ] {
        keep_first(columns, meaning, instead);
    }
    days_that_count(columns);
    let marks = columns
        .iter()
        .filter(|column| column.meaning == Status)
        .all(|column| column.words.as_deref().is_some_and(statuses::is_status));
    if !marks {
        keep_clearest_status(columns, cells);
    }
}

/// "Goal # | Goal | Action # | Action": the number next to the action is the action's.
fn keep_nearest_code(columns: &mut [SheetColumn]) {
    let place = |meaning: Meaning| columns.iter().position(|column| column.meaning == meaning);
    let action = place(Meaning::Action).unwrap_or(0);
    let before = columns[..action]
        .iter()
        .rposition(|column| column.meaning == Meaning::Code);
    let nearest = before.or(place(Meaning::Code));
    for (place, column) in columns.iter_mut().enumerate() {
        if column.meaning == Meaning::Code && Some(place) != nearest {
            column.meaning = Meaning::Kept;
        }
    }
}

/// A revised day counts instead of the one before; the one before counts where none was revised.
fn days_that_count(columns: &mut [SheetColumn]) {
    let no_due = columns.iter().all(|column| column.meaning != Meaning::Due);
    for column in columns {
        let words = column.words.as_deref().unwrap_or_default();
        let counts =
            headers::names_revised_days(words) || no_due && headers::names_first_days(words);
        if counts && column.meaning == Meaning::Kept {
            column.meaning = Meaning::Due;
        }
    }
}

/// "Progress to date | % complete": the one that holds statuses is the status, the other tells more.
fn keep_clearest_status(columns: &mut [SheetColumn], cells: &Contents<'_>) {
    let clear = |column: &SheetColumn| {
        let held = cells
            .get(&column.index)
            .map_or([].as_slice(), Vec::as_slice);
        let clear = held.iter().filter(|cell| says_status(column, cell)).count();
        clear * 100 / held.len().max(1)
    };
    let claims = columns
        .iter()
        .filter(|column| column.meaning == Meaning::Status);
    let Some(clearest) = claims.rev().max_by_key(|column| clear(column)) else {
        return;
    };
    let clearest = clearest.index;
    for column in columns {
        if column.meaning == Meaning::Status && column.index != clearest {
            column.meaning = Meaning::Text(ActionText::Notes);
        }
    }
}

fn says_status(column: &SheetColumn, cell: &Cell) -> bool {
    let heading = column.words.as_deref().unwrap_or_default();
    statuses::begins_with_status(&cell.text)
        || heading.contains('%') && cell.text.parse::<f64>().is_ok()
}

/// A weak heading gives way where a plain one has the same meaning.
fn keep_plainest(columns: &mut [SheetColumn], meaning: Meaning, instead: &[Meaning]) {
    let plain = |column: &SheetColumn| {
        column.meaning == meaning && column.heading.is_some_and(|heading| !heading.weak)
    };
    if !columns.iter().any(plain) {
        return keep_first(columns, meaning, instead);
    }
    for column in columns {
        if column.meaning == meaning && column.heading.is_some_and(|heading| heading.weak) {
            column.meaning = beside_actions(column);
        }
    }
}

/// What a column means that might have held the actions, where another one does.
fn beside_actions(column: &SheetColumn) -> Meaning {
    match plain_text(column.words.as_deref().unwrap_or_default()).as_str() {
        "item" | "step" => Meaning::Code,
        "deliverable" | "deliverables" => Meaning::Text(ActionText::Measure),
        _ => Meaning::Text(ActionText::Notes),
    }
}

/// "Activity | Action steps": the one with fewer cells is a heading over the other.
fn keep_fullest_action(columns: &mut [SheetColumn], cells: &Contents<'_>) {
    let count = |column: &SheetColumn| cells.get(&column.index).map_or(0, Vec::len);
    let actions: Vec<usize> = (0..columns.len())
        .filter(|place| columns[*place].meaning == Meaning::Action)
        .collect();
    let [left, right] = actions.as_slice() else {
        return keep_first(
            columns,
            Meaning::Action,
            &[Meaning::Text(ActionText::Notes)],
        );
    };
    let has_strategy = columns
        .iter()
        .any(|column| column.meaning == Meaning::Strategy);
    if count(&columns[*left]) < count(&columns[*right]) && !has_strategy {
        columns[*left].meaning = Meaning::Strategy;
    } else {
        columns[*right].meaning = Meaning::Text(ActionText::Notes);
    }
}

/// All but the first take the first free meaning of `instead`; the last of these is always free.
fn keep_first(columns: &mut [SheetColumn], meaning: Meaning, instead: &[Meaning]) {
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
