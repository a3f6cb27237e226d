//! Who is named in a cell.

mod joints;
mod names;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::{compile_pattern, one_line, plain_text, says_nothing};
use joints::{Joint, is_joined_name, joined_names, stands_alone};

/// Names that the file writes on their own, by which others are recognized.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownPeople(BTreeSet<String>);

/// The names in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Named {
    /// Everybody, in order.
    pub names: Vec<String>,
    /// Whether somebody should look at how they were told apart.
    pub doubtful: bool,
}

static CONNECTORS: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"(?i)\s+(?:in (?:partnership|collaboration|cooperation) with|with (?:help|",
        r"support|assistance) from|with support of|together with|along with|as well as|",
        r"plus)\s+",
    ))
});
static AND: LazyLock<Regex> = LazyLock::new(|| compile_pattern(r"(?i)\s+(?:and|&|\+|y|und)\s+"));
/// What follows a comma and still belongs to the name before it.
static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"(?i)^(inc|llc|ltd|co|corp|md|m\.d|do|rn|phd|ph\.d|msw|lcsw|mph|ed\.?d|jr|sr|",
        r"esq|pc|p\.c|lpn|mba|ma|ms|cpa)\.?$",
    ))
});

impl KnownPeople {
    /// Remembers the names of a cell that nothing joins.
    pub(crate) fn learn(&mut self, words: &str) {
        for part in hard_parts(words) {
            if !AND.is_match(&part) {
                self.0.insert(plain_text(&part));
            }
        }
    }

    /// Whether the file writes this name on its own.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains(&plain_text(name))
    }
}

/// The people and organizations that a cell names.
pub(crate) fn read_people(words: &str, known: &KnownPeople) -> Named {
    let mut named = Named::default();
    for part in hard_parts(words) {
        split_joined(&part, known, &mut named);
    }
    let mut seen = BTreeSet::new();
    named.names.retain(|name| seen.insert(plain_text(name)));
    named
}

/// A cell that says who leads and who helps: "Lead: City Clerk; Support: Library".
pub(crate) fn roles_of_people(words: &str) -> Option<(String, String)> {
    static ROLE: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(concat!(
            r"(?i)(?:^|[;,\n]\s*)(?:(?P<lead>lead(?:s|er| agency)?)|support(?:s|ers?|",
            r"ing|ed by)?|partners?|with)(?:\s*:\s*|\s+[–—-]\s+)",
        ))
    });
    let marks: Vec<_> = ROLE
        .captures_iter(words)
        .filter_map(|mark| Some((mark.get(0)?, mark.name("lead").is_some())))
        .collect();
    if marks.first().is_none_or(|(mark, _)| mark.start() > 0) {
        return None;
    }
    let (mut lead, mut support) = (String::new(), String::new());
    let ends = marks
        .iter()
        .skip(1)
        .map(|(mark, _)| mark.start())
        .chain([words.len()]);
    for ((mark, leads), end) in marks.iter().zip(ends) {
        let part = if *leads { &mut lead } else { &mut support };
        part.push_str(&words[mark.end()..end]);
        part.push('\n');
    }
    Some((lead, support))
}

/// Cut where a name certainly ends: lines, semicolons, slashes between spaces, commas.
fn hard_parts(words: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for line in words.split('\n') {
        for part in outside_brackets(line, &[';', '|', '•', '·', '●', '▪']) {
            let connected = CONNECTORS.split(&part).flat_map(helped_by);
            for slashed in connected.flat_map(slashes) {
                parts.extend(commas(&slashed));
            }
        }
    }
    let parts = parts.iter().map(|part| one_line(clean(part)));
    parts
        .filter(|part| !says_nothing(part) && !names_nobody(part))
        .collect()
}

fn names_nobody(part: &str) -> bool {
    matches!(
        plain_text(part).as_str(),
        "tbd" | "tba" | "to be determined" | "to be decided" | "unassigned" | "vacant"
    ) || part.chars().all(|c| c == '?')
}

/// Without the bullet or number before a name and what a list leaves behind it.
fn clean(part: &str) -> &str {
    static MARK: LazyLock<Regex> =
        LazyLock::new(|| compile_pattern(r"^(?:\s|[-–*•·●▪]|\d{1,2}[.)]\s)+"));
    let part = MARK.find(part).map_or(part, |mark| &part[mark.end()..]);
    let part = part.trim().trim_end_matches([',', ';']);
    part.strip_prefix("and ")
        .or_else(|| part.strip_prefix("& "))
        .unwrap_or(part)
}

/// "Parks Dept. with PTA" names two; "Families with children" does not.
fn helped_by(words: &str) -> Vec<&str> {
    let helped = words.split_once(" with ").filter(|(left, right)| {
        right.starts_with(char::is_uppercase) && stands_alone(left) && !inside_brackets(left)
    });
    match helped {
        Some((left, right)) => vec![left, right],
        None => vec![words],
    }
}

fn outside_brackets(words: &str, separators: &[char]) -> Vec<String> {
    let mut depth = 0_u32;
    let mut parts = vec![String::new()];
    for c in words.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && separators.contains(&c) {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts
}

/// "Library / Head Start" names two; "City/County Health" is one name.
fn slashes(words: &str) -> Vec<String> {
    let parts = outside_brackets(words, &['/']);
    let two = parts.len() > 1
        && (words.contains(" / ") || parts.iter().all(|part| stands_alone(part)))
        && !words.contains("w/");
    if two { parts } else { vec![words.to_owned()] }
}

fn commas(words: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in outside_brackets(words, &[',']) {
        match parts.last_mut() {
            Some(last) if SUFFIX.is_match(part.trim()) => {
                last.push(',');
                last.push_str(&part);
            }
            _ => parts.push(part),
        }
    }
    parts
}

/// Cut at "and" where both sides are names of their own.
fn split_joined(part: &str, known: &KnownPeople, named: &mut Named) {
    if known.has(part) {
        named.names.push(part.to_owned());
        return;
    }
    let joint = AND
        .find_iter(part)
        .find(|joint| !inside_brackets(&part[..joint.start()]));
    let Some(joint) = joint else {
        named.names.push(part.to_owned());
        return;
    };
    let (left, right) = (&part[..joint.start()], &part[joint.end()..]);
    match joined_names(left, right, known) {
        Joint::OneName => keep_one(part, joint.end(), known, named),
        Joint::Perhaps => {
            named.doubtful = true;
            keep_one(part, joint.end(), known, named);
        }
        Joint::TwoNames => {
            named.names.push(left.trim().to_owned());
            split_joined(right.trim(), known, named);
        }
        Joint::TwoPerhaps => {
            named.doubtful = true;
            named.names.push(left.trim().to_owned());
            split_joined(right.trim(), known, named);
        }
    }
}

/// The first "and" belongs to a name; another one after it may still part two names.
fn keep_one(part: &str, from: usize, known: &KnownPeople, named: &mut Named) {
    let next = AND
        .find_at(part, from)
        .filter(|joint| !inside_brackets(&part[..joint.start()]));
    let left = next.map(|joint| &part[..joint.start()]);
    match (next, left) {
        (Some(joint), Some(left))
            if known.has(left) || stands_alone(left) || is_joined_name(left) =>
        {
            named.doubtful |= is_joined_name(left);
            named.names.push(left.trim().to_owned());
            split_joined(part[joint.end()..].trim(), known, named);
        }
        _ => named.names.push(part.to_owned()),
    }
}

fn inside_brackets(before: &str) -> bool {
    before.matches('(').count() > before.matches(')').count()
}

#[cfg(test)]
mod tests;
