//! Lines of a sheet that explain its codes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::StatusName;
use regex::Regex;

use super::worded;
use crate::text::pattern;

/// The codes that a sheet explains: "1 = not started".
#[derive(Clone, Debug, Default)]
pub(crate) struct Legend(BTreeMap<String, StatusName>);

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

    /// What a cell stands for.
    pub(super) fn status(&self, words: &str) -> Option<StatusName> {
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
