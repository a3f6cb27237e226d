//! How an action stands, from the words, marks and codes of a cell.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::StatusName::{self, Complete, Dropped, InProgress, NotStarted, OnHold};
use regex::Regex;

use crate::text::{pattern, plain, says_nothing};

/// What a cell says about how an action stands.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Standing {
    /// The status, where there is one.
    pub status: Option<StatusName>,
    /// Why that is not certain.
    pub doubt: Option<&'static str>,
}

/// The codes that a sheet explains: "1 = not started".
#[derive(Clone, Debug, Default)]
pub(crate) struct Legend(BTreeMap<String, StatusName>);

/// Beginnings that say it plainly; the longest that fits counts.
const WORDS: &[(&str, StatusName)] = &[
    ("not started", NotStarted),
    ("not yet", NotStarted),
    ("not begun", NotStarted),
    ("hasn t started", NotStarted),
    ("has not", NotStarted),
    ("yet to start", NotStarted),
    ("to do", NotStarted),
    ("todo", NotStarted),
    ("to start", NotStarted),
    ("planned", NotStarted),
    ("planning to", NotStarted),
    ("upcoming", NotStarted),
    ("future", NotStarted),
    ("no progress", NotStarted),
    ("pending", NotStarted),
    ("scheduled", NotStarted),
    ("open", NotStarted),
    ("new", NotStarted),
    ("ns", NotStarted),
    ("in progress", InProgress),
    ("in process", InProgress),
    ("progressing", InProgress),
    ("progress", InProgress),
    ("in development", InProgress),
    ("under way", InProgress),
    ("underway", InProgress),
    ("started", InProgress),
    ("begun", InProgress),
    ("ongoing", InProgress),
    ("on going", InProgress),
    ("continuing", InProgress),
    ("continuous", InProgress),
    ("on track", InProgress),
    ("off track", InProgress),
    ("on schedule", InProgress),
    ("on target", InProgress),
    ("behind", InProgress),
    ("delayed", InProgress),
    ("late", InProgress),
    ("overdue", InProgress),
    ("at risk", InProgress),
    ("needs attention", InProgress),
    ("stuck", InProgress),
    ("active", InProgress),
    ("working", InProgress),
    ("partial", InProgress),
    ("partially", InProgress),
    ("partly", InProgress),
    ("mostly", InProgress),
    ("nearly", InProgress),
    ("almost", InProgress),
    ("half", InProgress),
    ("incomplete", InProgress),
    ("not complete", InProgress),
    ("not completed", InProgress),
    ("not finished", InProgress),
    ("not done", InProgress),
    ("ip", InProgress),
    ("wip", InProgress),
    ("on hold", OnHold),
    ("hold", OnHold),
    ("paused", OnHold),
    ("postponed", OnHold),
    ("deferred", OnHold),
    ("suspended", OnHold),
    ("tabled", OnHold),
    ("waiting", OnHold),
    ("oh", OnHold),
    ("complete", Complete),
    ("completed", Complete),
    ("completion", Complete),
    ("done", Complete),
    ("finished", Complete),
    ("accomplished", Complete),
    ("achieved", Complete),
    ("met", Complete),
    ("closed", Complete),
    ("fully", Complete),
    ("implemented", Complete),
    ("dropped", Dropped),
    ("cancelled", Dropped),
    ("canceled", Dropped),
    ("discontinued", Dropped),
    ("abandoned", Dropped),
    ("removed", Dropped),
    ("withdrawn", Dropped),
    ("no longer", Dropped),
    ("will not", Dropped),
];

/// Codes that most people read the same way, though a sheet may mean something else.
const CODES: &[(&str, StatusName)] = &[
    ("c", Complete),
    ("comp", Complete),
    ("d", Complete),
    ("x", Complete),
    ("yes", Complete),
    ("y", Complete),
    ("n", NotStarted),
    ("no", NotStarted),
    ("i", InProgress),
    ("p", InProgress),
    ("o", InProgress),
    ("h", OnHold),
    ("green", InProgress),
    ("g", InProgress),
    ("yellow", InProgress),
    ("amber", InProgress),
    ("red", InProgress),
    ("r", InProgress),
    ("blue", Complete),
    ("b", Complete),
];

const CODE: &str = "a code that the file does not explain: read as most people would";
const UNKNOWN: &str = "not a status that is known here: kept as words";

/// Reads a cell under a heading such as "Status".
pub(crate) fn read(words: &str, heading: &str, legend: &Legend) -> Standing {
    if let Some(status) = legend.status(words) {
        return certain(status);
    }
    if says_nothing(words) {
        return Standing::default();
    }
    if is_mark(words) {
        return certain(worded(heading).unwrap_or(Complete));
    }
    let number = heading.contains('%') || plain(heading).contains("percent");
    let share = if number { share(words) } else { None };
    if let Some(status) = share.or_else(|| percent(words)).or_else(|| worded(words)) {
        return certain(status);
    }
    // Under "Completed?" a plain yes or no is the whole answer.
    let code = plain(words);
    match CODES.iter().find(|(known, _)| *known == code) {
        Some((_, status)) => Standing {
            status: Some(*status),
            doubt: doubt_of_code(&code, heading),
        },
        None => Standing {
            status: None,
            doubt: Some(UNKNOWN),
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

fn certain(status: StatusName) -> Standing {
    Standing {
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

/// What the words begin with, as far as whole words go.
fn worded(words: &str) -> Option<StatusName> {
    let said = plain(words);
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
        LazyLock::new(|| pattern(r"^\W*(\d{1,3}(?:\.\d+)?)\s*(?:%|percent)"));
    static SHARE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^0?\.\d+$"));
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

fn doubt_of_code(code: &str, heading: &str) -> Option<&'static str> {
    let answers = matches!(code, "yes" | "y" | "no" | "n") && worded(heading) == Some(Complete);
    let usual = matches!(code, "c" | "comp");
    (!answers && !usual).then_some(CODE)
}

impl Legend {
    /// Learns from a line such as "Key: 1 = not started, 2 = under way, 3 = done"; says whether
    /// the line is a legend.
    pub(crate) fn learn(&mut self, line: &str) -> bool {
        static PAIR: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?:^|[\s,;:|/(•·])([\w✓✔☑✗✘●○◐]{1,12}|[^\w\s]{1,2})\s*(?:=|:|–|—| - )\s*([^=,;|/\n:–—]+)",
            )
        });
        let words = strip_title(line);
        let pairs: Vec<_> = PAIR
            .captures_iter(words)
            .filter_map(|pair| Some((key(&pair[1]), worded(&pair[2])?)))
            .collect();
        let announced = words.len() < line.len();
        if pairs.len() < if announced { 1 } else { 2 } {
            return false;
        }
        self.0.extend(pairs);
        true
    }

    /// Learns from two neighbouring cells: a code and what it stands for.
    pub(crate) fn learn_pair(&mut self, code: &str, meaning: &str) -> bool {
        let Some(status) = worded(meaning).filter(|_| code.chars().count() <= 3) else {
            return false;
        };
        self.0.insert(key(code), status);
        true
    }

    fn status(&self, words: &str) -> Option<StatusName> {
        self.0.get(&key(words)).copied().or_else(|| {
            // "IP 2/3/27": the code comes first.
            let first = words.split_whitespace().next()?;
            self.0.get(&key(first)).copied()
        })
    }
}

/// Whether a line announces a legend: "Status key:".
pub(crate) fn announces_legend(line: &str) -> bool {
    strip_title(line).len() < line.len()
}

fn strip_title(line: &str) -> &str {
    static TITLE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:status|progress|color|colour)\s*)?(?:codes?|key|legend|status(?:es)?)(?:\s+(?:key|codes?|legend))?\s*(?:[:–—-]|$)\s*",
        )
    });
    TITLE.find(line).map_or(line, |title| &line[title.end()..])
}

fn key(code: &str) -> String {
    code.trim().trim_end_matches(['.', ':', ')']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_marks_and_percentages_say_how_it_stands() {
        let cases = [
            ("Not started", Some(NotStarted)),
            ("NS", Some(NotStarted)),
            ("Not yet started", Some(NotStarted)),
            ("0%", Some(NotStarted)),
            ("In progress", Some(InProgress)),
            ("In process 4/2/27 – first session held", Some(InProgress)),
            ("IP 2/3/27", Some(InProgress)),
            ("Behind", Some(InProgress)),
            ("Delayed until fall", Some(InProgress)),
            ("On track", Some(InProgress)),
            ("50%", Some(InProgress)),
            ("0.5", Some(InProgress)),
            ("75 % complete", Some(InProgress)),
            ("Not complete", Some(InProgress)),
            ("On hold", Some(OnHold)),
            ("Postponed", Some(OnHold)),
            ("Complete 3/12/27", Some(Complete)),
            ("Done!", Some(Complete)),
            ("✓", Some(Complete)),
            ("X", Some(Complete)),
            ("100%", Some(Complete)),
            ("C", Some(Complete)),
            ("Cancelled", Some(Dropped)),
            ("No longer needed", Some(Dropped)),
            ("", None),
            ("n/a", None),
            ("see minutes", None),
        ];
        for (words, want) in cases {
            assert_eq!(
                read(words, "Status", &Legend::default()).status,
                want,
                "{words}"
            );
        }
    }

    #[test]
    fn a_bare_number_under_a_percent_sign_is_a_share() {
        let cases = [
            ("0", NotStarted),
            ("0.25", InProgress),
            ("50", InProgress),
            ("1", Complete),
            ("100", Complete),
        ];
        for (words, want) in cases {
            assert_eq!(
                read(words, "% Complete", &Legend::default()).status,
                Some(want),
                "{words}"
            );
        }
    }

    #[test]
    fn a_bare_code_is_doubted_unless_the_sheet_explains_it() {
        assert!(read("G", "Status", &Legend::default()).doubt.is_some());
        let cases = [
            "Key: 1 = not started, 2 = under way, 3 = done",
            "1 = Not started; 2 = In progress; 3 = Complete",
            "Legend: 1: not started / 2: started / 3: completed",
            "Status codes: 1 - Not started  2 - In progress, 3 - Complete",
        ];
        for line in cases {
            let mut legend = Legend::default();
            assert!(legend.learn(line), "{line}");
            assert_eq!(read("1", "Status", &legend), certain(NotStarted), "{line}");
            assert_eq!(read("3", "Status", &legend), certain(Complete), "{line}");
        }
    }

    #[test]
    fn an_ordinary_line_is_no_legend() {
        for line in [
            "Goal: Families are well",
            "Status",
            "Meet at 9: bring lunch",
            "Key partners: Library",
        ] {
            assert!(!Legend::default().learn(line), "{line}");
        }
    }

    #[test]
    fn a_mark_under_a_status_means_that_status() {
        assert_eq!(
            read("x", "Not started", &Legend::default()).status,
            Some(NotStarted)
        );
        assert_eq!(
            read("✓", "In progress", &Legend::default()).status,
            Some(InProgress)
        );
    }
}
