//! When an action starts and is due, from the words of a cell.
mod order;
mod pieces;
mod plan_period;

use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::DoubtReason;
use regex::Regex;

use crate::text::{compile_pattern, one_line, says_nothing};
pub(crate) use order::Order;
use pieces::{DatePiece, FoundPieces};
pub(crate) use plan_period::PlanPeriod;

/// What a cell says about time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ReadDate {
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The first day of what is named, though it may be due on the last.
    pub first: Option<NaiveDate>,
    /// The last day.
    pub due: Option<NaiveDate>,
    /// Whether it goes on all the time.
    pub ongoing: bool,
    /// Why the words are kept without being understood as one certain day.
    pub doubt: Option<DoubtReason>,
}

/// How the dates of a column are to be read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Habits {
    /// Whether the month or the day comes first.
    pub order: Order,
    /// The time that the plan covers.
    pub period: Option<PlanPeriod>,
}

static ONGOING: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"\b(on-?\s?going|continu(?:ous(?:ly)?|ing|al(?:ly)?|es?)|always|",
        r"permanent(?:ly)?|throughout|no end date)\b",
    ))
});
/// Words that stand for a stretch of time or for many days.
static VAGUE: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"\b(fy|sfy|ffy|fiscal|school year|program year|grant year|year (?:one|two|",
        r"three|four|five|\d)|yr\.? ?\d|y[1-5]|spring|summer|fall|autumn|winter|",
        r"annual(?:ly)?|yearly|monthly|quarterly|weekly|biweekly|bi-?monthly|",
        r"bi-?annual(?:ly)?|semi-?annual(?:ly)?|daily|every|each|early|mid|middle|",
        r"as needed|holiday|semester)",
    ))
});
static UNCERTAIN: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"\?|\b(or|tentative(?:ly)?|approx(?:imately)?|approx|around|about|circa|ca|",
        r"hopefully|earliest|latest)\b|~",
    ))
});
static NOT_YET: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"^\W*(tbd|tba|tbc|to be (?:determined|decided|announced|confirmed|set|",
        r"scheduled)|not (?:yet )?(?:set|scheduled|determined|known)|unknown|pending|",
        r"date\?|\?+)\b|^\?+$",
    ))
});
static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"^\W*(?:[-–—]+|to|through|thru|thro|until|till?|",
        r"up to)\W*(?:the )?(?:end of )?(?:the )?(?:due|end|ends|ending|finish)?\W*$|",
        r"^[\s;,]*(?:due|end|ends|ending|end date|finish|complete(?:d)?)(?: by|",
        r" date)?[:\s]*$",
    ))
});
static STARTING: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"\b(start(?:s|ed|ing)?|begin(?:s|ning)?|began|from|since|after|as of|",
        r"launch(?:es)?|effective)\b[\s\w:]{0,12}$",
    ))
});
static BEFORE: LazyLock<Regex> =
    LazyLock::new(|| compile_pattern(r"\b(before|prior to)\s*(?:the )?$"));

/// Reads the words of a cell under a heading such as "Timeline".
pub(crate) fn read_date(words: &str, habits: Habits) -> ReadDate {
    let words = one_line(&words.to_lowercase()).replace(['’', '‘'], "'");
    let words = pieces::spelled_out(&words);
    if says_nothing(&words) {
        return ReadDate::default();
    }
    if NOT_YET.is_match(&words) {
        return kept(DoubtReason::NoDayYet);
    }
    let found = spread_years(
        &words,
        pieces::find_pieces(&words, habits.order),
        habits.period,
    );
    if found
        .iter()
        .any(|found| found.piece == DatePiece::Impossible)
    {
        return kept(DoubtReason::NoSuchDay);
    }
    if ONGOING.is_match(&words) {
        return without_end(&words, &found);
    }
    if UNCERTAIN.is_match(&words) && !found.is_empty() {
        return kept(DoubtReason::UncertainDay);
    }
    match found.as_slice() {
        [] if VAGUE.is_match(&words) || words.contains(|c: char| c.is_ascii_digit()) => {
            kept(DoubtReason::NoSingleDay)
        }
        [] => kept(DoubtReason::NoDate),
        [one] => single(&words, one),
        [first, second] => pair(&words, first, second),
        _ => kept(DoubtReason::SeveralDays),
    }
}

/// Whether a heading names a quarter or a month, under which cells are ticked.
pub(crate) fn names_month_or_quarter(words: &str) -> bool {
    month_or_quarter_of(words).is_some()
}

/// The quarter or month that a heading names: "Mar 2027", also where it says "2027 – Mar".
pub(crate) fn month_or_quarter_of(words: &str) -> Option<String> {
    const YEAR: &str =
        r"(?:(?:fy|cy|sfy|ffy|year|fiscal year)\s*)?'?(?:20)?\d\d(?:\s*[-/]\s*(?:20)?\d\d)?";
    static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(&format!(
            r"(?xi)^\s*(?:(?P<year>{YEAR})(?:\s*[–—:,-]\s*|\s+))?
            (?P<part>(?:
                q(?:uarter|tr)?\.?\s*[1-4]
                | (?:1st|2nd|3rd|4th|first|second|third|fourth)\s+(?:quarter|qtr\.?)
                | (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?
            )(?:[\s,/-]*{YEAR})?)\s*$"
        ))
    });
    let found = PERIOD.captures(words)?;
    let part = found["part"].to_owned();
    Some(match found.name("year") {
        Some(year) => format!("{part} {}", year.as_str()),
        None => part,
    })
}

fn kept(reason: DoubtReason) -> ReadDate {
    ReadDate {
        doubt: Some(reason),
        ..ReadDate::default()
    }
}

fn single(words: &str, found: &FoundPieces) -> ReadDate {
    let DatePiece::Span(first, last) = found.piece else {
        return kept(DoubtReason::NoYear);
    };
    let before = &words[..found.start];
    let exact = first == last;
    let vague = if exact {
        VAGUE.is_match(before) && !duration(before)
    } else {
        VAGUE.is_match(words)
    };
    if vague {
        return kept(DoubtReason::NoSingleDay);
    }
    if STARTING.is_match(before) {
        return ReadDate {
            start: Some(first),
            ..ReadDate::default()
        };
    }
    if BEFORE.is_match(before) && !exact {
        return kept(DoubtReason::UncertainDay);
    }
    ReadDate {
        due: Some(last),
        first: Some(first),
        ..ReadDate::default()
    }
}

/// "3 months- 4/1/27": how long it takes, then when it is due.
fn duration(before: &str) -> bool {
    static DURATION: LazyLock<Regex> =
        LazyLock::new(|| compile_pattern(r"^\s*\d+ (?:days?|weeks?|months?|years?)\W*$"));
    DURATION.is_match(before)
}

fn pair(words: &str, first: &FoundPieces, second: &FoundPieces) -> ReadDate {
    let (DatePiece::Span(start, _), DatePiece::Span(_, end)) = (first.piece, second.piece) else {
        return kept(DoubtReason::NoYear);
    };
    let between = &words[first.end..second.start];
    if !RANGE.is_match(between) {
        return kept(DoubtReason::SeveralDays);
    }
    if end < start {
        return kept(DoubtReason::EndBeforeStart);
    }
    if VAGUE.is_match(words) {
        return kept(DoubtReason::NoSingleDay);
    }
    ReadDate {
        start: Some(start),
        due: Some(end),
        ..ReadDate::default()
    }
}

fn without_end(words: &str, found: &[FoundPieces]) -> ReadDate {
    static UNTIL: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(
            r"\b(?:until|till?|through|thru|to|by|ends?|throughout)\W*(?:the )?(?:end of )?$",
        )
    });
    let ongoing = ReadDate {
        ongoing: true,
        ..ReadDate::default()
    };
    match found {
        [] if VAGUE.is_match(words) && words.contains(|c: char| c.is_ascii_digit()) => {
            kept(DoubtReason::NoSingleDay)
        }
        [] if words.contains("throughout") && !words.contains("going") => {
            kept(DoubtReason::NoSingleDay)
        }
        [] => ongoing,
        [one] => match one.piece {
            DatePiece::Span(_, last) if UNTIL.is_match(&words[..one.start]) => ReadDate {
                due: Some(last),
                doubt: Some(DoubtReason::OngoingWithEnd),
                ..ReadDate::default()
            },
            DatePiece::Span(first, _) => ReadDate {
                start: Some(first),
                ..ongoing
            },
            _ => ReadDate {
                doubt: Some(DoubtReason::NoYear),
                ..ongoing
            },
        },
        _ => kept(DoubtReason::SeveralDays),
    }
}

/// Gives a year to what has none: that of the other end of a range, or the only year of the
/// plan's period in which it can lie.
fn spread_years(
    words: &str,
    mut found: Vec<FoundPieces>,
    period: Option<PlanPeriod>,
) -> Vec<FoundPieces> {
    if let [first, second] = found.as_mut_slice()
        && let (DatePiece::Yearless(month, day), DatePiece::Span(end, _)) =
            (first.piece, second.piece)
        && words[first.end..second.start].len() < 20
    {
        first.piece = plan_period::dated_before(month, day, end).unwrap_or(first.piece);
    }
    for found in &mut found {
        if let (DatePiece::Yearless(month, day), Some(period)) = (found.piece, period) {
            found.piece = period.only(month, day).unwrap_or(found.piece);
        }
    }
    found
}

#[cfg(test)]
mod tests;
