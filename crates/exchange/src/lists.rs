//! Lists inside a cell.

use std::sync::LazyLock;

use regex::{Match, Regex};

use crate::text::{compile_pattern, one_line};

/// The parts of a cell that may hold a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Items {
    /// A line above the list, such as "Recruit families:".
    pub intro: Option<String>,
    /// Each part as it is written, mark included.
    pub parts: Vec<String>,
    /// Whether somebody should look at how the parts were told apart.
    pub doubtful: bool,
}

/// The most parts that are told apart: more is a text, not a list.
const MOST: usize = 40;

static MARKED: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"^\s*(?:[•·●○▪■◦‣➢➤✓✔*\u{f0b7}\u{f0a7}]|[-–—]\s|(?:step\s+)?\(?(?:\d{1,2}|",
        r"[a-zA-Z]|[ivx]{1,4})[.)]\s|(?:step|action|activity|task)\s+\d{1,2}\s*[:.)–-]|",
        r"\d{1,2}(?:\.\d{1,2}|\.[A-Z])+\.?\s|\d{1,2}[A-Za-z]\.\s)\s*",
    ))
});
static INLINE: LazyLock<Regex> =
    LazyLock::new(|| compile_pattern(r"(?:^|[\s;,.])(?:(\()?(\d{1,2}|[a-h])\)|([•●▪]))\s+"));

/// The actions in a cell: one for each part of a list.
pub(crate) fn split_list(words: &str) -> Items {
    let lines: Vec<&str> = words
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let items = match lines.as_slice() {
        [] => Items::default(),
        [one] => inline(one),
        several if several.iter().any(|line| MARKED.is_match(line)) => marked(several),
        several => sentences(words, several),
    };
    if items.parts.len() > MOST {
        return Items::whole(words);
    }
    items
}

impl Items {
    /// All the words as one part, though they may be several.
    pub(crate) fn whole(words: &str) -> Self {
        Self {
            parts: vec![words.to_owned()],
            intro: None,
            doubtful: true,
        }
    }
}

/// The lines of a cell that goes along with a list of `count` actions, one for each.
pub(crate) fn in_parallel(words: &str, count: usize) -> Option<Vec<String>> {
    let as_written: Vec<&str> = words.split('\n').map(str::trim).collect();
    if as_written.len() == count {
        return Some(as_written.into_iter().map(str::to_owned).collect());
    }
    let filled: Vec<&str> = as_written
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    if filled.len() == count {
        return Some(filled.into_iter().map(str::to_owned).collect());
    }
    let one_line = filled.len() == 1;
    let Items { intro, parts, .. } = if one_line {
        inline(filled[0])
    } else {
        marked(&filled)
    };
    let marked = one_line || filled.iter().any(|line| MARKED.is_match(line));
    (intro.is_none() && marked && parts.len() == count && count > 1).then_some(parts)
}

/// The bullet or number before a line.
pub(crate) fn list_mark(line: &str) -> &str {
    MARKED.find(line).map_or("", |mark| mark.as_str().trim())
}

/// A line without its bullet or number.
pub(crate) fn without_mark(line: &str) -> &str {
    MARKED
        .find(line)
        .map_or(line, |mark| &line[mark.end()..])
        .trim()
}

fn marked(lines: &[&str]) -> Items {
    let mut items = Items::default();
    for line in lines {
        if MARKED.is_match(line) {
            items.parts.push((*line).to_owned());
        } else if let Some(last) = items.parts.last_mut() {
            last.push('\n');
            last.push_str(line);
        } else {
            items.intro = Some(one_line(&format!(
                "{} {line}",
                items.intro.unwrap_or_default()
            )));
        }
    }
    fragments(items, lines)
}

/// Bullets of a word or two under a line belong to that line: they are no actions of their own.
fn fragments(items: Items, lines: &[&str]) -> Items {
    let short = items
        .parts
        .iter()
        .filter(|part| without_mark(part).split_whitespace().count() < 3)
        .count();
    match &items.intro {
        Some(_) if short * 2 > items.parts.len() => Items {
            parts: vec![lines.join("\n")],
            ..Items::default()
        },
        Some(_) => Items {
            doubtful: true,
            ..items
        },
        None => items,
    }
}

/// Lines without marks are actions where each reads like one.
fn sentences(words: &str, lines: &[&str]) -> Items {
    let like_one = |line: &&str| {
        line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && line.split_whitespace().count() >= 3
            && !line.ends_with([',', ':', '-', '&'])
    };
    if lines.iter().all(like_one) {
        let parts = lines.iter().map(|line| (*line).to_owned()).collect();
        return Items {
            intro: None,
            parts,
            doubtful: true,
        };
    }
    Items {
        parts: vec![words.to_owned()],
        ..Items::default()
    }
}

/// "a) Ask around b) Write it up", on one line.
fn inline(line: &str) -> Items {
    let marks: Vec<_> = INLINE
        .captures_iter(line)
        .filter_map(|found| {
            let label = found.get(2).or(found.get(3))?;
            Some((found.get(1).or(Some(label))?.start(), label))
        })
        .collect();
    let in_order = marks
        .iter()
        .enumerate()
        .all(|(place, (_, label))| is_number(*label, place));
    let whole = Items {
        parts: vec![line.to_owned()],
        ..Items::default()
    };
    if marks.len() < 2 || !in_order {
        return whole;
    }
    let starts: Vec<usize> = marks.iter().map(|(start, _)| *start).collect();
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    let parts = starts.iter().zip(ends).map(|(start, end)| {
        line[*start..end]
            .trim()
            .trim_end_matches([';', ','])
            .to_owned()
    });
    let intro = Some(line[..starts[0]].trim().to_owned()).filter(|intro| !intro.is_empty());
    let items = Items {
        doubtful: intro.is_some(),
        intro,
        parts: parts.collect(),
    };
    if items.intro.is_some() {
        fragments(items, &[line])
    } else {
        items
    }
}

/// Whether a label is the one that a list has in this place, counted from 0.
fn is_number(label: Match<'_>, place: usize) -> bool {
    let label = label.as_str();
    let letter = u8::try_from(place)
        .ok()
        .and_then(|place| b'a'.checked_add(place))
        .map(char::from);
    label == (place + 1).to_string()
        || letter.is_some_and(|letter| label == letter.to_string())
        || label.starts_with(['•', '●', '▪'])
}

#[cfg(test)]
mod tests;
