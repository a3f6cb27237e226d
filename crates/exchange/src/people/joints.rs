//! What an "and" between names does.

use std::sync::LazyLock;

use regex::Regex;

use super::KnownPeople;
use super::names::{ENDINGS, JOINED};
use crate::text::{compile_pattern, plain_text};

/// What an "and" does.
pub(super) enum Joint {
    OneName,
    Perhaps,
    TwoPerhaps,
    TwoNames,
}

pub(super) fn joined_names(left: &str, right: &str, known: &KnownPeople) -> Joint {
    let (before, after) = (plain_text(left), plain_text(right));
    let last = before.split(' ').next_back().unwrap_or_default();
    let first = after.split(' ').next().unwrap_or_default();
    if known.has(left) && (known.has(right) || stands_alone(right)) {
        return Joint::TwoNames;
    }
    if JOINED.contains(&(last, first))
        || before.contains("department of")
        || before.contains("office of")
    {
        return Joint::OneName;
    }
    if stands_alone(left) && (stands_alone(right) || known.has(right)) {
        return Joint::TwoNames;
    }
    if is_person(left) && is_person(right) {
        return Joint::TwoNames;
    }
    if stands_alone(left) || known.has(right) || !right.contains(' ') && !left.contains(' ') {
        return Joint::TwoPerhaps;
    }
    Joint::Perhaps
}

/// Whether the words end like the name of a body or a role, or are its initials.
pub(super) fn stands_alone(words: &str) -> bool {
    static INITIALS: LazyLock<Regex> = LazyLock::new(|| compile_pattern(r"^[A-Z][A-Z0-9&-]{1,6}$"));
    let words = words.trim();
    if INITIALS.is_match(words) {
        return true;
    }
    let plain = plain_text(words.split('(').next().unwrap_or(words));
    let named = plain.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#'));
    let last = named.split(' ').next_back().unwrap_or_default();
    // "Community" or "Health" alone is only the first half of a name.
    let half = matches!(
        named,
        "community" | "health" | "family" | "families" | "action" | "services" | "start"
    );
    !half && ENDINGS.contains(&last)
}

/// "Maria Lopez", "Dr. J. Smith".
pub(super) fn is_person(words: &str) -> bool {
    static PERSON: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(
            r"^(?:(?:Dr|Mr|Ms|Mrs|Rev)\.? )?\p{Lu}[\p{L}.'’-]* (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+$",
        )
    });
    PERSON.is_match(words.trim()) && !stands_alone(words)
}

/// "Parks and Recreation": a whole name with one "and" in it.
pub(super) fn is_joined_name(words: &str) -> bool {
    let words = plain_text(words);
    let joined = words.split_once(" and ");
    joined.is_some_and(|names| JOINED.contains(&names))
}
