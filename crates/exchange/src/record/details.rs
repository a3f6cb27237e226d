//! Who, when and how it stands: the details of an action.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::DoubtReason;

use super::fields::{self, RecordField};
use super::{Doubts, RecordReading};
use crate::dates::{self, Habits, Order, ReadDate};
use crate::preview::{Ongoing, PreviewAction, PreviewDue};
use crate::sheet_table::SheetTable;
use crate::text::{plain_text, says_nothing};
use crate::{Meaning, WorkbookKind, headers, people, statuses};

/// Who leads and who helps.
pub(super) fn named_people(
    reading: &RecordReading<'_>,
    fields: &[RecordField<'_>],
    action: &mut PreviewAction,
    doubts: &mut Doubts,
) {
    for meaning in [Meaning::Lead, Meaning::Supporters] {
        for field in fields::field_of(fields, meaning) {
            let parts = match people::roles_of_people(&field.text) {
                Some((lead, support)) => {
                    vec![(Meaning::Lead, lead), (Meaning::Supporters, support)]
                }
                None => vec![(meaning, field.text.clone())],
            };
            for (who, words) in parts {
                let named = people::read_people(&words, reading.known);
                if named.doubtful {
                    let (key, words) = (field.column.key.clone(), field.text.clone());
                    doubts.push((key, words, DoubtReason::SeveralNames));
                }
                let names = if who == Meaning::Lead {
                    &mut action.lead
                } else {
                    &mut action.supporters
                };
                names.extend(named.names);
            }
        }
    }
    let mut seen = BTreeSet::new();
    action.lead.retain(|name| seen.insert(plain_text(name)));
    action
        .supporters
        .retain(|name| seen.insert(plain_text(name)));
}

/// Marks under "Q1 | Q2 | Q3": from the first to the last period that is marked.
pub(super) fn marked_periods(
    reading: &RecordReading<'_>,
    fields: &[RecordField<'_>],
    action: &mut PreviewAction,
    doubts: &mut Doubts,
) {
    let marked =
        fields::field_of(fields, Meaning::Kept).filter(|field| statuses::is_mark(&field.text));
    let periods: Vec<_> = marked
        .filter(|field| {
            field
                .column
                .words
                .as_deref()
                .is_some_and(dates::names_month_or_quarter)
        })
        .collect();
    let (Some(first), Some(last), None) = (periods.first(), periods.last(), &action.due_text)
    else {
        return;
    };
    let words = |field: &RecordField<'_>| {
        let heading = field.column.words.as_deref();
        heading
            .and_then(dates::month_or_quarter_of)
            .unwrap_or_default()
    };
    let text = match periods.len() {
        1 => words(last),
        _ => format!("{} - {}", words(first), words(last)),
    };
    let when = dates::read_date(&text, reading.habits);
    if let Some(reason) = when.doubt {
        doubts.push((last.column.key.clone(), text.clone(), reason));
    }
    action.start = action.start.or(when.start);
    action.due = when.due.map(PreviewDue::On);
    action.due_text = Some(text);
}

/// When it starts and when it is due.
pub(super) fn dated_details(
    reading: &RecordReading<'_>,
    table: &SheetTable,
    fields: &[RecordField<'_>],
    action: &mut PreviewAction,
    doubts: &mut Doubts,
) {
    let mut found = ReadDate::default();
    if let Some(field) = due_field(fields) {
        found = when(reading, table, field, doubts);
        action.due_text = Some(field.text.clone());
    }
    for field in fields::field_of(fields, Meaning::Start) {
        // Under "Start" a month means its first day.
        let when = when(reading, table, field, doubts);
        found.start = start_of(&when).or(found.start);
    }
    action.start = found.start;
    action.due = match found.due {
        Some(day) => Some(PreviewDue::On(day)),
        None => found
            .ongoing
            .then_some(PreviewDue::Ongoing(Ongoing::Ongoing)),
    };
}

/// The cell that says when it is due: a revised day counts before the first one.
fn due_field<'f, 'a>(fields: &'f [RecordField<'a>]) -> Option<&'f RecordField<'a>> {
    let words = |field: &&RecordField<'_>| field.column.words.clone().unwrap_or_default();
    let revised = |field: &&RecordField<'_>| headers::names_revised_days(&words(field));
    let mut due = fields::field_of(fields, Meaning::Due).filter(|field| !says_nothing(&field.text));
    let first = due.next()?;
    if revised(&first) {
        return Some(first);
    }
    due.find(revised).or(Some(first))
}

fn start_of(when: &ReadDate) -> Option<NaiveDate> {
    when.start.or(when.first).or(when.due)
}

fn when(
    reading: &RecordReading<'_>,
    table: &SheetTable,
    field: &RecordField<'_>,
    doubts: &mut Doubts,
) -> ReadDate {
    let mut doubt = |reason| doubts.push((field.column.key.clone(), field.text.clone(), reason));
    if let Some(day) = serial(field) {
        doubt(DoubtReason::BareNumber);
        return ReadDate {
            due: Some(day),
            ..ReadDate::default()
        };
    }
    let order = reading.grid.order(table.top, field.column.index);
    let when = dates::read_date(
        &field.text,
        Habits {
            order,
            ..reading.habits
        },
    );
    if let Some(reason) = when.doubt.clone() {
        doubt(reason);
    } else if order == Order::DayFirst
        && field.cell.kind == WorkbookKind::Text
        && Order::matters(&field.text)
        && !field.text.contains('.')
    {
        doubt(DoubtReason::DayFirst);
    }
    when
}

/// A day that lost its format: spreadsheets count days since 1900.
fn serial(field: &RecordField<'_>) -> Option<NaiveDate> {
    let days: u64 = field
        .text
        .parse()
        .ok()
        .filter(|days| (40_000..60_000).contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days))
}

/// How it stands.
pub(super) fn status_details(
    reading: &RecordReading<'_>,
    fields: &[RecordField<'_>],
    action: &mut PreviewAction,
    doubts: &mut Doubts,
) {
    for field in fields::field_of(fields, Meaning::Status) {
        let heading = field.column.words.as_deref().unwrap_or_default();
        let standing = statuses::read_status(&field.text, heading, reading.legend);
        if let Some(reason) = standing.doubt {
            doubts.push((field.column.key.clone(), field.text.clone(), reason));
        }
        action.status = action.status.or(standing.status);
        action.status_text.get_or_insert_with(|| field.text.clone());
    }
}
