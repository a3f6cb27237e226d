//! What the words above a column mean.

mod words;

use std::sync::LazyLock;

use domain::ActionText;
use regex::{Regex, RegexSet};

use crate::Meaning::{self, *};
use crate::labels;
use crate::text::{compile_pattern, compile_patterns, plain_text};
use words::{SYNONYMS, VOCABULARY, WEAK};

/// What the words above a column say.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Heading {
    pub meaning: Meaning,
    /// Whether another column with the same meaning is more likely to have it.
    pub weak: bool,
}

static RULES: LazyLock<RegexSet> =
    LazyLock::new(|| compile_patterns(SYNONYMS.iter().map(|(written, _)| *written)));
static WEAK_RULE: LazyLock<RegexSet> = LazyLock::new(|| compile_patterns(WEAK.iter().copied()));

/// The meaning of a heading, where its words have one.
pub(crate) fn heading_of(words: &str) -> Option<Heading> {
    let whole = plain_text(words);
    // What stands in brackets explains; it seldom names.
    let outside = plain_text(words.split('(').next().unwrap_or(words));
    let meaning = first_rule(&outside).or_else(|| first_rule(&whole))?;
    Some(Heading {
        meaning,
        weak: WEAK_RULE.is_match(&outside),
    })
}

/// The meaning of a cell that reads like a heading and not like a plan's content.
pub(crate) fn certain_heading(words: &str) -> Option<Heading> {
    let named = plain_text(words);
    let count = named.split(' ').count();
    if named.is_empty() || count > 14 || words.len() > 140 || is_numbered(words) {
        return None;
    }
    let known = named.split(' ').filter(|word| is_vocabulary(word)).count();
    if known * 10 < count * 6 {
        return None;
    }
    heading_of(words)
}

/// The meaning of a heading that has another one below it.
pub(crate) fn refined_meaning(above: Option<Heading>, below: &str) -> Option<Heading> {
    let question = below.contains('?') || below.split_whitespace().count() > 5;
    let below = heading_of(below);
    let Some(above) = above else {
        return below.filter(|_| !question);
    };
    match (above.meaning, below.map(|below| below.meaning)) {
        (Due | Start, Some(Due | Start | Status | Kept))
        | (Lead | Supporters, Some(Lead | Supporters))
        | (Action | Status | Text(ActionText::Notes), Some(_))
            if !question =>
        {
            below
        }
        _ => Some(above),
    }
}

/// Whether a heading announces the days that count since others were given up: "Revised due date".
pub(crate) fn names_revised_days(words: &str) -> bool {
    static REVISED: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(concat!(
            r"^(revised|new|current|extended|adjusted|updated)\b.*\b(date|due|deadline|",
            r"completion|timeline)\b",
        ))
    });
    REVISED.is_match(&plain_text(words))
}

/// Whether a heading announces the days that were set at first: "Original due date".
pub(crate) fn names_first_days(words: &str) -> bool {
    static FIRST: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(
            r"^(original|initial|previous)\b.*\b(date|due|deadline|completion|timeline)\b",
        )
    });
    FIRST.is_match(&plain_text(words))
}

fn is_numbered(words: &str) -> bool {
    labels::is_numbered(words) || labels::code_and_title(words).0.is_some()
}

fn first_rule(plain: &str) -> Option<Meaning> {
    let rule = RULES.matches(plain).into_iter().next()?;
    SYNONYMS.get(rule).map(|(_, meaning)| *meaning)
}

fn is_vocabulary(word: &str) -> bool {
    static WORDS: LazyLock<std::collections::BTreeSet<&str>> =
        LazyLock::new(|| VOCABULARY.split_whitespace().collect());
    WORDS.contains(word) || word.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests;
