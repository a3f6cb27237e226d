//! Who is named in a cell.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::{one_line, pattern, plain, says_nothing};

/// Names that the file writes on their own, by which others are recognized.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known(BTreeSet<String>);

/// The names in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Named {
    /// Everybody, in order.
    pub names: Vec<String>,
    /// Whether somebody should look at how they were told apart.
    pub doubtful: bool,
}

/// Words with which the name of a body or a role ends: such a name stands on its own.
const ENDINGS: &[&str] = &[
    "agency",
    "agencies",
    "alliance",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "center",
    "centers",
    "centre",
    "chair",
    "chairs",
    "chamber",
    "church",
    "churches",
    "clinic",
    "clinics",
    "club",
    "clubs",
    "coalition",
    "college",
    "collaborative",
    "commission",
    "commissioners",
    "committee",
    "community",
    "consultant",
    "coordinator",
    "coordinators",
    "corps",
    "council",
    "county",
    "department",
    "dept",
    "director",
    "directors",
    "district",
    "dist",
    "districts",
    "division",
    "educator",
    "educators",
    "facilitator",
    "families",
    "federation",
    "foundation",
    "fund",
    "group",
    "groups",
    "health",
    "hospital",
    "hospitals",
    "hub",
    "initiative",
    "institute",
    "library",
    "libraries",
    "manager",
    "managers",
    "ministry",
    "museum",
    "network",
    "nurse",
    "nurses",
    "nursery",
    "office",
    "officer",
    "organization",
    "organizations",
    "parents",
    "partners",
    "partner",
    "partnership",
    "pediatricians",
    "police",
    "principal",
    "principals",
    "program",
    "programs",
    "project",
    "providers",
    "pta",
    "president",
    "school",
    "schools",
    "secretary",
    "services",
    "society",
    "specialist",
    "staff",
    "start",
    "superintendent",
    "supervisor",
    "task force",
    "force",
    "teachers",
    "teacher",
    "team",
    "teams",
    "treasurer",
    "trust",
    "university",
    "volunteers",
    "way",
    "workers",
    "workgroup",
    "ymca",
    "ywca",
    "wic",
    "liaison",
    "lead",
    "leads",
    "members",
    "member",
    "action",
];

/// Names with "and" in them that many communities have.
const JOINED: &[(&str, &str)] = &[
    ("health", "human"),
    ("parks", "recreation"),
    ("boys", "girls"),
    ("girls", "boys"),
    ("women", "infants"),
    ("women", "children"),
    ("children", "families"),
    ("children", "youth"),
    ("child", "family"),
    ("child", "adult"),
    ("family", "children"),
    ("family", "community"),
    ("families", "children"),
    ("maternal", "child"),
    ("mothers", "babies"),
    ("brothers", "big"),
    ("brothers", "sisters"),
    ("arts", "culture"),
    ("arts", "sciences"),
    ("food", "nutrition"),
    ("health", "wellness"),
    ("health", "welfare"),
    ("education", "care"),
    ("care", "education"),
    ("research", "evaluation"),
    ("research", "referral"),
    ("resource", "referral"),
    ("planning", "development"),
    ("housing", "urban"),
    ("early", "elementary"),
    ("youth", "family"),
    ("youth", "families"),
    ("alcohol", "drug"),
    ("substance", "mental"),
    ("training", "technical"),
    ("teaching", "learning"),
    ("human", "social"),
    ("public", "environmental"),
    ("science", "industry"),
    ("faith", "community"),
    ("diversity", "inclusion"),
    ("equity", "inclusion"),
    ("information", "referral"),
    ("marketing", "communications"),
    ("labor", "industries"),
    ("physical", "mental"),
    ("hearing", "vision"),
];

static CONNECTORS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\s+(?:in (?:partnership|collaboration|cooperation) with|with (?:help|support|assistance) from|with support of|together with|along with|as well as|plus)\s+",
    )
});
static AND: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\s+(?:and|&|\+|y|und)\s+"));
/// What follows a comma and still belongs to the name before it.
static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(inc|llc|ltd|co|corp|md|m\.d|do|rn|phd|ph\.d|msw|lcsw|mph|ed\.?d|jr|sr|esq|pc|p\.c|lpn|mba|ma|ms|cpa)\.?$",
    )
});

impl Known {
    /// Remembers the names of a cell that nothing joins.
    pub(crate) fn learn(&mut self, words: &str) {
        for part in hard_parts(words) {
            if !AND.is_match(&part) {
                self.0.insert(plain(&part));
            }
        }
    }

    /// Whether the file writes this name on its own.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains(&plain(name))
    }
}

/// The people and organizations that a cell names.
pub(crate) fn read(words: &str, known: &Known) -> Named {
    let mut named = Named::default();
    for part in hard_parts(words) {
        split_joined(&part, known, &mut named);
    }
    let mut seen = BTreeSet::new();
    named.names.retain(|name| seen.insert(plain(name)));
    named
}

/// A cell that says who leads and who helps: "Lead: City Clerk; Support: Library".
pub(crate) fn roles(words: &str) -> Option<(String, String)> {
    static ROLE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:^|[;,\n]\s*)(?:(?P<lead>lead(?:s|er| agency)?)|support(?:s|ers?|ing|ed by)?|partners?|with)\s*:\s*",
        )
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
            for connected in CONNECTORS.split(&part) {
                for slashed in slashes(connected) {
                    parts.extend(commas(&slashed));
                }
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
        plain(part).as_str(),
        "tbd" | "tba" | "to be determined" | "to be decided" | "unassigned" | "vacant"
    ) || part.chars().all(|c| c == '?')
}

/// Without the bullet or number before a name and what a list leaves behind it.
fn clean(part: &str) -> &str {
    static MARK: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:\s|[-–*•·●▪]|\d{1,2}[.)]\s)+"));
    let part = MARK.find(part).map_or(part, |mark| &part[mark.end()..]);
    let part = part.trim().trim_end_matches([',', ';']);
    part.strip_prefix("and ")
        .or_else(|| part.strip_prefix("& "))
        .unwrap_or(part)
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
fn split_joined(part: &str, known: &Known, named: &mut Named) {
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
    match joined(left, right, known) {
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
fn keep_one(part: &str, from: usize, known: &Known, named: &mut Named) {
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

/// "Parks and Recreation": a whole name with one "and" in it.
fn is_joined_name(words: &str) -> bool {
    let words = plain(words);
    matches!(words.split(' ').collect::<Vec<_>>().as_slice(), [first, "and", second] if JOINED.contains(&(first, second)))
}

/// What an "and" does.
enum Joint {
    OneName,
    Perhaps,
    TwoPerhaps,
    TwoNames,
}

fn joined(left: &str, right: &str, known: &Known) -> Joint {
    let (before, after) = (plain(left), plain(right));
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
fn stands_alone(words: &str) -> bool {
    static INITIALS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[A-Z][A-Z0-9&-]{1,6}$"));
    let words = words.trim();
    if INITIALS.is_match(words) {
        return true;
    }
    let plain = plain(words.split('(').next().unwrap_or(words));
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
fn is_person(words: &str) -> bool {
    static PERSON: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?:Dr|Mr|Ms|Mrs|Rev)\.? )?\p{Lu}[\p{L}.'’-]* (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+$",
        )
    });
    PERSON.is_match(words.trim()) && !stands_alone(words)
}

fn inside_brackets(before: &str) -> bool {
    before.matches('(').count() > before.matches(')').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(words: &str) -> String {
        let mut known = Known::default();
        known.learn("Early Birds");
        known.learn("Stepping Stones");
        let named = read(words, &known);
        let doubt = if named.doubtful { " ?" } else { "" };
        format!("{}{doubt}", named.names.join(" | "))
    }

    #[test]
    fn owners_are_told_apart() {
        let cases = [
            (
                "Library; School District 12",
                "Library | School District 12",
            ),
            (
                "DHS\nCommunity Action\nHead Start",
                "DHS | Community Action | Head Start",
            ),
            ("Hub staff and Parent Council", "Hub staff | Parent Council"),
            ("Director and Co-Chairs", "Director | Co-Chairs"),
            (
                "Community Action (Head Start, home visiting)",
                "Community Action (Head Start, home visiting)",
            ),
            (
                "Parenting Hub, Extension Office",
                "Parenting Hub | Extension Office",
            ),
            ("Principals, PTA", "Principals | PTA"),
            ("Library / Head Start", "Library | Head Start"),
            (
                "City/County Health Department",
                "City/County Health Department",
            ),
            ("Director/Co-Chairs", "Director | Co-Chairs"),
            ("DHS, WIC, and Head Start", "DHS | WIC | Head Start"),
            ("Library & Head Start", "Library | Head Start"),
            ("• Library\n• WIC", "Library | WIC"),
            ("1. Library\n2. WIC", "Library | WIC"),
            ("Bright Futures, Inc.", "Bright Futures, Inc."),
            ("Ana Lopez, RN", "Ana Lopez, RN"),
            ("Ana Lopez and Ben Osei", "Ana Lopez | Ben Osei"),
            (
                "Early Birds and Stepping Stones",
                "Early Birds | Stepping Stones",
            ),
            (
                "Library in partnership with the Food Bank",
                "Library | the Food Bank",
            ),
        ];
        for (words, want) in cases {
            assert_eq!(named(words), want, "{words}");
        }
    }

    #[test]
    fn a_name_with_and_in_it_stays_whole() {
        let whole = [
            "Department of Health and Human Services",
            "Health and Human Services",
            "Parks and Recreation",
            "Parks & Recreation Department",
            "Boys & Girls Club",
            "Women, Infants and Children",
            "Office of Children and Families",
            "Child Care Resource and Referral",
            "Maternal and Child Health",
        ];
        for words in whole.into_iter().filter(|words| !words.contains(',')) {
            assert_eq!(named(words), words, "{words}");
        }
        assert_eq!(
            named("Health and Human Services and Library"),
            "Health and Human Services | Library"
        );
        assert_eq!(
            named("Parks and Recreation and Health and Human Services"),
            "Parks and Recreation | Health and Human Services ?"
        );
        assert_eq!(
            named("Library and Parks and Recreation"),
            "Library | Parks and Recreation ?"
        );
    }

    #[test]
    fn a_cell_may_say_who_leads_and_who_helps() {
        let (lead, support) = roles("Lead: City Clerk; Support: Library, Schools").unwrap();
        assert_eq!(
            (named(&lead).as_str(), named(&support).as_str()),
            ("City Clerk", "Library | Schools")
        );
        assert_eq!(roles("Library; Head Start"), None);
    }

    #[test]
    fn what_is_not_certain_is_doubted() {
        assert_eq!(
            named("Sunrise and Harvest Ministries United"),
            "Sunrise and Harvest Ministries United ?"
        );
        assert_eq!(named("Maria and Ben"), "Maria | Ben ?");
    }

    #[test]
    fn nobody_is_named_by_a_dash() {
        for words in ["", "-", "TBD", "n/a", "?", "To be determined"] {
            assert_eq!(named(words), "", "{words}");
        }
    }
}
