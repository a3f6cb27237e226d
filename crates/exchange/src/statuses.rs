//! How an action stands, from the words, marks and codes of a cell.

mod legend;
mod words;

use std::sync::LazyLock;

use domain::DoubtReason;
use domain::StatusName::{self, Complete, InProgress, NotStarted};
use regex::Regex;

use crate::text::{compile_pattern, plain_text, says_nothing};
pub(crate) use legend::{Legend, announces_legend, is_title_of_legend};
use words::{CODES, WORDS};

/// What a cell says about how an action stands.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct StatusReading {
    /// The status, where there is one.
    pub status: Option<StatusName>,
    /// Why that is not certain.
    pub doubt: Option<DoubtReason>,
}

/// Reads a cell under a heading such as "Status".
pub(crate) fn read_status(words: &str, heading: &str, legend: &Legend) -> StatusReading {
    if let Some(status) = legend.status(words) {
        return certain(status);
    }
    let words = color(words).unwrap_or(words);
    if says_nothing(words) {
        return StatusReading::default();
    }
    if is_mark(words) {
        return certain(worded(heading).unwrap_or(Complete));
    }
    let number = heading.contains('%') || plain_text(heading).contains("percent");
    let share = if number { share(words) } else { None };
    if let Some(status) = share.or_else(|| percent(words)).or_else(|| worded(words)) {
        return certain(status);
    }
    // Under "Completed?" a plain yes or no is the whole answer.
    let code = plain_text(words);
    match CODES.iter().find(|(known, _)| *known == code) {
        Some((_, status)) => StatusReading {
            status: Some(*status),
            doubt: doubt_of_code(&code, heading),
        },
        None => StatusReading {
            status: None,
            doubt: Some(DoubtReason::UnknownStatus),
        },
    }
}

/// Whether a cell plainly is a status, whatever its heading.
pub(crate) fn is_status(words: &str) -> bool {
    words.len() < 40
        && (is_mark(words)
            || words.contains('%') && percent(words).is_some()
            || worded(words).is_some())
}

/// Whether the words begin with a status, however they go on.
pub(crate) fn begins_with_status(words: &str) -> bool {
    is_mark(words) || percent(words).or_else(|| worded(words)).is_some()
}

fn certain(status: StatusName) -> StatusReading {
    StatusReading {
        status: Some(status),
        doubt: None,
    }
}

/// Whether a cell is ticked.
pub(crate) fn is_mark(words: &str) -> bool {
    let mark = words.trim();
    mark.starts_with(['✓', '✔', '☑', '✅', '●', '■', '√'])
        || matches!(mark, "x" | "X" | "[x]" | "[X]" | "☒")
}

/// The color of a light, in a word.
fn color(words: &str) -> Option<&'static str> {
    match words.trim().chars().next()? {
        '🟢' | '🟩' => Some("green"),
        '🟡' | '🟨' | '🟠' | '🟧' => Some("yellow"),
        '🔴' | '🟥' => Some("red"),
        '🔵' | '🟦' => Some("blue"),
        _ => None,
    }
}

/// Whether a cell holds a sign that a legend may explain.
pub(crate) fn is_symbol(words: &str) -> bool {
    let mut signs = words.trim().chars();
    let sign = signs.next();
    sign.is_some_and(|sign| "○◯◔◑◐◒◕●▲▼◆◇□■✗✘✕🟢🟡🔴🔵⚪⚫".contains(sign))
        && signs.next().is_none()
}

/// What the words begin with, as far as whole words go.
fn worded(words: &str) -> Option<StatusName> {
    let said = plain_text(words);
    let begins = |known: &str| {
        said.strip_prefix(known)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let fitting = WORDS.iter().filter(|(known, _)| begins(known));
    fitting
        .max_by_key(|(known, _)| known.len())
        .map(|(_, status)| *status)
}

/// "50%", "75 % complete", and 0.5 where a spreadsheet keeps a percentage.
fn percent(words: &str) -> Option<StatusName> {
    static PERCENT: LazyLock<Regex> =
        LazyLock::new(|| compile_pattern(r"^\W*(\d{1,3}(?:\.\d+)?)\s*(?:%|percent)"));
    static SHARE: LazyLock<Regex> = LazyLock::new(|| compile_pattern(r"^0?\.\d+$"));
    if SHARE.is_match(words.trim()) {
        return Some(InProgress);
    }
    let share: f64 = PERCENT.captures(words)?[1].parse().ok()?;
    match share {
        share if share <= 0.0 => Some(NotStarted),
        share if share < 100.0 => Some(InProgress),
        _ => Some(Complete),
    }
}

/// A bare number under "% complete": 0.5 or 50.
fn share(words: &str) -> Option<StatusName> {
    let share: f64 = words.trim().parse().ok()?;
    match share {
        share if share <= 0.0 => Some(NotStarted),
        1.0 | 100.0 => Some(Complete),
        _ => Some(InProgress),
    }
}

fn doubt_of_code(code: &str, heading: &str) -> Option<DoubtReason> {
    let answers = matches!(code, "yes" | "y" | "no" | "n") && worded(heading) == Some(Complete);
    let usual = matches!(code, "c" | "comp");
    (!answers && !usual).then_some(DoubtReason::UnexplainedCode)
}

#[cfg(test)]
mod tests;
