//! Lines of a sheet that explain its codes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::StatusName;
use regex::Regex;

use super::worded;
use crate::text::{compile_pattern, plain_text};

/// The codes that a sheet explains: "1 = not started".
#[derive(Clone, Debug, Default)]
pub(crate) struct Legend(BTreeMap<String, StatusName>);

static PAIR: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(
        r"(?:^|[\s,;:|/(•·])([\w✓✔☑✗✘●○◐]{1,12}|[^\w\s]{1,2})\s*(?:=|:|–|—| - )\s*([^=,;|/\n:–—]+)",
    )
});

impl Legend {
    /// Learns from a line such as "Key: 1 = not started, 2 = under way, 3 = done"; says whether
    /// the line is a legend.
    pub(crate) fn learn(&mut self, line: &str) -> bool {
        let words = strip_title(line);
        let announced = words.len() < line.len();
        self.learn_pairs(words, if announced { 1 } else { 2 })
    }

    /// Learns from a cell beside or below one that announces a legend: "1 = not started".
    pub(crate) fn learn_announced(&mut self, words: &str) -> bool {
        self.learn_pairs(words, 1)
    }

    fn learn_pairs(&mut self, words: &str, least: usize) -> bool {
        let pairs: Vec<_> = PAIR
            .captures_iter(words)
            .filter_map(|pair| Some((key(&pair[1]), worded(&pair[2])?)))
            .collect();
        let learned = pairs.len() >= least;
        if learned {
            self.0.extend(pairs);
        }
        learned
    }

    /// Learns from two neighbouring cells: a code and what it stands for.
    pub(crate) fn learn_pair(&mut self, code: &str, meaning: &str) -> bool {
        let Some(status) = worded(meaning).filter(|_| code.chars().count() <= 3) else {
            return false;
        };
        self.0.insert(key(code), status);
        true
    }

    /// Takes over what another sheet explains and this one does not.
    pub(crate) fn add(&mut self, other: &Self) {
        for (code, status) in &other.0 {
            self.0.entry(code.clone()).or_insert(*status);
        }
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

/// Whether a cell is the title of a legend and nothing else: "Status key", "Legend".
pub(crate) fn is_title_of_legend(words: &str) -> bool {
    let rest = strip_title(words);
    rest.is_empty()
        && !matches!(
            plain_text(words).as_str(),
            "status" | "statuses" | "code" | "codes"
        )
}

fn strip_title(line: &str) -> &str {
    static TITLE: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(concat!(
            r"(?i)^\W*(?:(?:status|progress|color|colour)\s*)?(?:codes?|key|legend|",
            r"status(?:es)?)(?:\s+(?:key|codes?|legend))?\s*(?:[:–—-]|$)\s*",
        ))
    });
    TITLE.find(line).map_or(line, |title| &line[title.end()..])
}

fn key(code: &str) -> String {
    code.trim().trim_end_matches(['.', ':', ')']).to_lowercase()
}
