//! What a line is, by its words alone.

use std::sync::LazyLock;

use regex::Regex;

use crate::labels::{self, Level};
use crate::text::{compile_pattern, one_line, plain_text};

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
    if let Some(label) = labels::read_label(name).filter(|label| label.level == Level::Goal) {
        return Some(if label.title.is_empty() {
            one_line(name)
        } else {
            label.title
        });
    }
    let plain = plain_text(name);
    let telling = any
        && !GENERAL.iter().any(|word| plain.contains(word))
        && plain.chars().any(char::is_alphabetic);
    telling.then(|| one_line(name))
}

pub(super) fn is_total(words: &str) -> bool {
    let plain = plain_text(words);
    matches!(
        plain.as_str(),
        "total" | "totals" | "subtotal" | "grand total" | "sum"
    ) || plain.starts_with("total ") && plain.split(' ').count() <= 4
}

/// Instructions, explanations and footnotes.
pub(super) fn is_remark(words: &str) -> bool {
    let plain = plain_text(words);
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
    words.trim_start().starts_with(['*', '(', '†', '['])
        || begins.iter().any(|begin| plain.starts_with(begin))
        || words.split_whitespace().count() > 30
        || explains(words)
}

/// "Background: nobody does it today."
fn explains(words: &str) -> bool {
    const LABELS: [&str; 7] = [
        "background",
        "baseline",
        "context",
        "data",
        "justification",
        "rationale",
        "why",
    ];
    let Some((label, _)) = words.split_once(':') else {
        return false;
    };
    let label = plain_text(label);
    let mut words = label.split(' ');
    let ends = words.next_back().is_some_and(|last| LABELS.contains(&last));
    words.count() < 4 && (ends || label.starts_with("why "))
}

pub(super) fn reads_like_heading(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (1..=20).contains(&count)
        && !is_remark(words)
        && !words.contains('\n')
        && words.chars().any(char::is_alphabetic)
}

pub(super) fn is_short_wins(words: &str) -> bool {
    let plain = plain_text(words);
    plain.split(' ').count() <= 8
        && ["short win", "quick win", "early win"]
            .iter()
            .any(|win| plain.contains(win))
}

/// "Days 1-30", "Phase 2", "Longer-term steps": a stretch of time, which is no goal.
pub(super) fn names_a_time(words: &str) -> bool {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(concat!(
            r"^(?:(?:first|next|last|the) )*(?:\d{1,3} )?(?:days?|weeks?|months?|years?|",
            r"phase|stage|quarter|q[1-4]|immediate|short(?:er)? ?(?:term|range)|",
            r"mid(?:dle)? ?term|medium ?term|long(?:er)? ?(?:term|range)|ongoing|",
            r"fy ?\d\d)\b",
        ))
    });
    TIME.is_match(&plain_text(words))
}

/// A sheet's own title, such as "Health Committee Workplan".
pub(super) fn names_a_plan(words: &str) -> bool {
    let plain = plain_text(words);
    let named = ["plan", "workplan", "agenda", "tracker"];
    plain.split(' ').count() <= 10 && plain.split(' ').any(|word| named.contains(&word))
}
