//! What a column means by what it holds.

use domain::{ActionText, DoubtReason};

use super::Contents;
use crate::dates::{self, Habits};
use crate::headers::Heading;
use crate::people::KnownPeople;
use crate::sheet_table::SheetColumn;
use crate::text::plain_text;
use crate::{Cell, Meaning, WorkbookKind, statuses};

/// Where what a column holds says something else than its heading.
pub(super) fn told_otherwise(columns: &mut [SheetColumn], cells: &Contents<'_>) {
    let no_status = columns
        .iter()
        .all(|column| column.meaning != Meaning::Status);
    let held = |column: &SheetColumn| cells.get(&column.index).cloned().unwrap_or_default();
    let about_status = |column: &&mut SheetColumn| {
        let words = plain_text(column.words.as_deref().unwrap_or_default());
        let tells = words.contains("status") || words.contains("progress");
        tells && column.meaning == Meaning::Text(ActionText::Notes)
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
        plain_text(words).as_str(),
        "high" | "medium" | "med" | "low" | "h" | "m" | "l" | "urgent" | "top" | "1" | "2" | "3"
    )
}

/// Columns whose heading says nothing are taken for what they hold.
pub(super) fn by_contents(columns: &mut [SheetColumn], cells: &Contents<'_>) {
    let names = names(columns, cells);
    let ticked = |column: &SheetColumn| {
        column
            .words
            .as_deref()
            .is_some_and(dates::names_month_or_quarter)
    };
    for place in 0..columns.len() {
        let column = &columns[place];
        if column.heading.is_none() && !ticked(column) {
            let held = cells
                .get(&column.index)
                .map_or([].as_slice(), Vec::as_slice);
            if let Some((meaning, doubt)) = guess(columns, place, held, &names) {
                columns[place].meaning = meaning;
                columns[place].doubt = Some(doubt);
            }
        }
    }
}

fn guess(
    columns: &[SheetColumn],
    place: usize,
    held: &[&Cell],
    names: &KnownPeople,
) -> Option<(Meaning, DoubtReason)> {
    let free = |meaning: Meaning| !columns.iter().any(|column| column.meaning == meaning);
    let headless = columns.iter().all(|column| column.words.is_none());
    if free(Meaning::Due) && most(held, is_date) {
        Some((Meaning::Due, DoubtReason::DueByContents))
    } else if free(Meaning::Status) && most(held, looks_like_status) {
        Some((Meaning::Status, DoubtReason::StatusByContents))
    } else if most(held, |cell| names.has(&cell.text)) {
        let who = if free(Meaning::Lead) {
            Meaning::Lead
        } else {
            Meaning::Supporters
        };
        Some((who, DoubtReason::PartnersByNames))
    } else if headless && free(Meaning::Lead) && place > 0 && most(held, is_name) {
        Some((Meaning::Lead, DoubtReason::LeadByNames))
    } else {
        None
    }
}

fn names(columns: &[SheetColumn], cells: &Contents<'_>) -> KnownPeople {
    let mut known = KnownPeople::default();
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
    cell.kind == WorkbookKind::Text
        && cell.text.split_whitespace().count() <= 5
        && first.is_some_and(char::is_uppercase)
}

fn looks_like_status(cell: &Cell) -> bool {
    statuses::is_status(&cell.text) || statuses::is_symbol(&cell.text)
}

fn is_date(cell: &Cell) -> bool {
    let when = || dates::read_date(&cell.text, Habits::default());
    cell.kind == WorkbookKind::Day
        || cell.kind == WorkbookKind::Text
            && cell.text.len() < 60
            && when().due.or(when().start).is_some()
}

/// Without a column for actions, the lowest heading holds them, or the column with the most words.
pub(super) fn something_to_do(columns: &mut [SheetColumn], cells: &Contents<'_>) {
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
    let words = |column: &SheetColumn| {
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
        longest.doubt = Some(DoubtReason::ActionsByLength);
    }
}

fn is_kept(heading: Heading) -> bool {
    heading.meaning == Meaning::Kept
}
