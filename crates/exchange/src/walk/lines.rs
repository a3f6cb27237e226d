//! What a line is, by its words alone.

use crate::labels::{self, Level};
use crate::text::{one_line, plain};

/// "Goal 2 – Housing" on the tab; any telling name where nothing else names goals.
pub(super) fn goal_of_tab(name: &str, any: bool) -> Option<String> {
    const GENERAL: [&str; 12] = [
        "sheet",
        "plan",
        "action",
        "tab",
        "table",
        "draft",
        "template",
        "current",
        "activities",
        "agenda",
        "copy",
        "year",
    ];
    if let Some(label) = labels::read(name).filter(|label| label.level == Level::Goal) {
        return Some(if label.title.is_empty() {
            one_line(name)
        } else {
            label.title
        });
    }
    let plain = plain(name);
    let telling = any
        && !GENERAL.iter().any(|word| plain.contains(word))
        && plain.chars().any(char::is_alphabetic);
    telling.then(|| one_line(name))
}

pub(super) fn is_total(words: &str) -> bool {
    let plain = plain(words);
    matches!(
        plain.as_str(),
        "total" | "totals" | "subtotal" | "grand total" | "sum"
    ) || plain.starts_with("total ") && plain.split(' ').count() <= 4
}

/// Instructions and footnotes.
pub(super) fn is_remark(words: &str) -> bool {
    let plain = plain(words);
    let begins = [
        "note",
        "notes",
        "instructions",
        "instruction",
        "example",
        "source",
        "see ",
        "please ",
        "last updated",
        "updated",
        "revised",
        "adapted",
        "page ",
        "prepared",
        "draft",
    ];
    let explains = [
        "background",
        "rationale",
        "context",
        "baseline",
        "data",
        "why",
        "justification",
    ];
    let label = words
        .split_once(':')
        .map(|(label, _)| crate::text::plain(label));
    let explains = label.is_some_and(|label| {
        let last = label.split(' ').next_back().unwrap_or_default();
        label.split(' ').count() <= 4 && (explains.contains(&last) || label.starts_with("why"))
    });
    explains
        || words.trim_start().starts_with(['*', '(', '†', '['])
        || begins.iter().any(|begin| plain.starts_with(begin))
        || words.split_whitespace().count() > 30
}

pub(super) fn reads_like_heading(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (1..=20).contains(&count)
        && !is_remark(words)
        && !words.contains('\n')
        && words.chars().any(char::is_alphabetic)
}

pub(super) fn is_short_wins(words: &str) -> bool {
    let plain = plain(words);
    plain.split(' ').count() <= 8
        && ["short win", "quick win", "early win"]
            .iter()
            .any(|win| plain.contains(win))
}

/// A sheet's own title, such as "Health Committee Workplan".
pub(super) fn names_a_plan(words: &str) -> bool {
    let plain = plain(words);
    let named = ["plan", "workplan", "agenda", "tracker"];
    plain.split(' ').count() <= 10 && plain.split(' ').any(|word| named.contains(&word))
}
