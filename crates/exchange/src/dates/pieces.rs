//! Finding the days, months and quarters that a few words name.

use std::sync::LazyLock;

use chrono::{Datelike, Months, NaiveDate};
use regex::{Captures, Regex};

use super::Order;
use crate::text::compile_pattern;

/// A stretch of time that is named in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum DatePiece {
    /// From the first to the last of its days.
    Span(NaiveDate, NaiveDate),
    /// A month, perhaps a day of it, in a year that is not said.
    Yearless(u32, Option<u32>),
    /// The numbers look like a day, but there is none.
    Impossible,
}

/// A piece with where it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundPieces {
    pub piece: DatePiece,
    pub start: usize,
    pub end: usize,
}

const MONTH: &str = concat!(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|",
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?",
);
const YEAR: &str = r"(?:20\d\d|'\d\d)\b";

static PIECES: LazyLock<Regex> = LazyLock::new(|| {
    let quarter = concat!(
        r"(?:q(?:uarter|tr)?\.?\s*(?P<q1>[1-4])|(?P<q2>1st|first|2nd|second|3rd|third|4th|",
        r"fourth)\s+(?:quarter|qtr\.?))",
    );
    compile_pattern(&format!(
        r"(?x)
          \b(?P<iy>(?:19|20)\d\d)[-/.](?P<im>\d{{1,2}})[-/.](?P<id>\d{{1,2}})\b
          (?:[\ t]\d{{1,2}}:\d\d(?::\d\d)?)?
        | \b(?P<na>\d{{1,2}})(?:/|-|\.\ ?)(?P<nb>\d{{1,2}})(?:/|-|\.\ ?)(?P<ny>\d{{4}}|\d\d)\b
        | \b(?P<dd>\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-]+(?:of\s+)?(?P<dm>{MONTH})[,\s-]*(?P<dy>{YEAR}|\d\d\b)?
        | \b(?P<mm>{MONTH})\s*(?P<md>\d{{1,2}})(?:st|nd|rd|th)?\b
          (?:\s*,?\s*(?P<my>{YEAR})|,\s*(?P<my2>\d\d)\b)?
        | \b(?P<om>{MONTH})(?:(?:-|[,\s]*(?:of\s+)?)(?P<oy>{YEAR}|\d\d\b))?
        | \b(?:{quarter})[,\s/-]*(?:of\s+)?(?P<qy>{YEAR}|\d\d\b)
        | \b(?P<ry>20\d\d)[\s-]*q(?P<rq>[1-4])\b
        | \b(?P<sm>\d{{1,2}})/(?P<sy>20\d\d)\b
        | \b(?P<ty>20\d\d)-(?P<tm>0[1-9]|1[0-2])\b
        | \b(?P<xm>\d{{1,2}})/(?P<xd>\d{{1,2}})\b
        | \b(?:end\s+of|eoy|by\s+the\s+end\s+of|december\s+31|year\s*-?\s*end)
          \s+(?:the\s+)?(?:calendar\s+)?(?:year\s+)?(?P<ey>20\d\d)\b
        "
    ))
});

/// Every piece in `words`, which are in small letters, from left to right.
pub(super) fn find_pieces(words: &str, order: Order) -> Vec<FoundPieces> {
    let found = PIECES.captures_iter(words).filter_map(|captures| {
        let whole = captures.get(0)?;
        let piece = piece(&captures, order)?;
        Some(FoundPieces {
            piece,
            start: whole.start(),
            end: whole.end(),
        })
    });
    found.collect()
}

/// "May 3-7, 2027" with both days in full: "may 3, 2027 - may 7, 2027".
pub(super) fn spelled_out(words: &str) -> String {
    static DAYS: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(&format!(
            r"(?x)\b(?P<month>{MONTH})\s*(?P<from>\d{{1,2}})\s*[-–—]\s*(?P<to>\d{{1,2}})\b
              (?P<year>\s*,?\s*{YEAR})?"
        ))
    });
    let both = "${month} ${from}${year} - ${month} ${to}${year}";
    DAYS.replace_all(words, both).into_owned()
}

/// The month that a word names.
pub(super) fn month_named(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let position = NAMES.iter().position(|name| word.starts_with(name))?;
    u32::try_from(position + 1).ok()
}

/// The whole of a month.
pub(super) fn whole_month(year: i32, month: u32) -> Option<DatePiece> {
    months(year, month, 1)
}

fn piece(captures: &Captures<'_>, order: Order) -> Option<DatePiece> {
    let text = |name: &str| captures.name(name).map(|part| part.as_str());
    let number = |name: &str| text(name)?.parse::<u32>().ok();
    if let Some(year) = text("iy") {
        return Some(day(full_year(year)?, number("im")?, number("id")?));
    }
    if let (Some(a), Some(b), Some(year)) = (number("na"), number("nb"), text("ny")) {
        let (month, number) = if order == Order::DayFirst {
            (b, a)
        } else {
            (a, b)
        };
        return Some(day(full_year(year)?, month, number));
    }
    if let (Some(a), Some(b)) = (number("xm"), number("xd")) {
        let (month, number) = if order == Order::DayFirst {
            (b, a)
        } else {
            (a, b)
        };
        return yearless(month, Some(number));
    }
    named_month(captures).or_else(|| longer(captures))
}

/// A month by its name, with or without a day and a year.
fn named_month(captures: &Captures<'_>) -> Option<DatePiece> {
    let text = |name: &str| captures.name(name).map(|part| part.as_str());
    let number = |name: &str| text(name)?.parse::<u32>().ok();
    let name = text("dm").or(text("mm")).or(text("om"))?;
    let month = month_named(name)?;
    let day_of_month = number("dd").or(number("md"));
    let year = ["dy", "my", "my2", "oy"]
        .into_iter()
        .find_map(text)
        .and_then(full_year);
    match (year, day_of_month) {
        (Some(year), Some(number)) => Some(day(year, month, number)),
        (Some(year), None) => whole_month(year, month),
        // "may" alone is more often a verb; the caller sees no year and keeps the words.
        (None, number) => yearless(month, number),
    }
}

/// Months by number, quarters and the ends of years.
fn longer(captures: &Captures<'_>) -> Option<DatePiece> {
    let text = |name: &str| captures.name(name).map(|part| part.as_str());
    let number = |name: &str| text(name)?.parse::<u32>().ok();
    if let Some(year) = text("qy").or(text("ry")) {
        let quarter = number("q1")
            .or(number("rq"))
            .or_else(|| text("q2").and_then(ordinal))?;
        return months(full_year(year)?, quarter * 3 - 2, 3);
    }
    if let Some(year) = text("ey") {
        return months(full_year(year)?, 12, 1);
    }
    let year = text("sy").or(text("ty")).and_then(full_year)?;
    whole_month(year, number("sm").or(number("tm"))?)
}

fn ordinal(word: &str) -> Option<u32> {
    match word {
        "1st" | "first" => Some(1),
        "2nd" | "second" => Some(2),
        "3rd" | "third" => Some(3),
        "4th" | "fourth" => Some(4),
        _ => None,
    }
}

fn full_year(written: &str) -> Option<i32> {
    let number: i32 = written.trim_start_matches('\'').parse().ok()?;
    Some(if number < 100 { 2000 + number } else { number })
}

fn day(year: i32, month: u32, number: u32) -> DatePiece {
    match NaiveDate::from_ymd_opt(year, month, number) {
        Some(day) if (1990..2100).contains(&year) => DatePiece::Span(day, day),
        _ => DatePiece::Impossible,
    }
}

fn yearless(month: u32, number: Option<u32>) -> Option<DatePiece> {
    // A leap year, so that every day that some year has is let through.
    NaiveDate::from_ymd_opt(2028, month, number.unwrap_or(1))?;
    Some(DatePiece::Yearless(month, number))
}

fn months(year: i32, first: u32, how_many: u32) -> Option<DatePiece> {
    let start = NaiveDate::from_ymd_opt(year, first, 1)?;
    let end = start
        .checked_add_months(Months::new(how_many))?
        .pred_opt()?;
    (1990..2100)
        .contains(&start.year())
        .then_some(DatePiece::Span(start, end))
}
