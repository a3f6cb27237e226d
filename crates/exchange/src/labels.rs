//! Lines and cells that name a goal, an objective or a strategy: "Goal 1: …", "A. Objective: …".

use std::sync::LazyLock;

use regex::Regex;

use crate::text::{compile_pattern, one_line, plain_text};

/// Where a named line stands in a plan.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Level {
    Goal,
    /// An objective below it.
    Objective,
    /// A strategy below that.
    Strategy,
    /// How an objective is measured.
    Measure,
}

/// A line that says what it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Label {
    /// Where it stands.
    pub level: Level,
    /// Its kind in the file's own word: "outcome", "priority area".
    pub kind: String,
    /// Its number, as written.
    pub number: Option<String>,
    /// What it says, without the label; empty where the words stand in another cell.
    pub title: String,
}

const NUMBER: &str = concat!(
    r"\d{1,2}(?:[.-](?:\d{1,2}|[A-Za-z]\b))*[A-Za-z]?|[A-Za-z](?:[.-]?\d{1,2})*|",
    r"[IVXivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten",
);
const ADJECTIVES: &str = concat!(
    r"(?:(?:strategic|plan|overarching|overall|long[- ]?(?:term|range)|short[- ]?term|",
    r"intermediate|annual|smart|broad|program|key|primary|main|major|our|the|community|",
    r"measurable|desired|big|hub|coalition|impact|system|result|learning|process|",
    r"performance|project(?:\s+period)?|budget\s+period|work\s*plan|(?:two|three|four|five|",
    r"\d)[- ]year|organizational|cross[- ]?cutting|county|state|grant|health|",
    r"population)\s+)*",
);

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let kinds = concat!(
        "goal area|goal|outcome|priority area|priority|focus area|area of focus|pillar|",
        "result|aim|theme|domain|direction|objective|change to be sought|target|strategy|",
        "strategies|initiative|approach|tactic|(?:key )?metrics?(?: this will move)?|",
        "(?:success |progress )?measures?(?: of success)?|(?:key |success )?indicators?|",
        "how will we know(?: we succeeded)?",
    );
    let before = format!(r"(?P<lead>(?:{NUMBER})[.):]?\s+)?(?P<adjectives>{ADJECTIVES})");
    let of = format!(r"(?P<of>(?:#|no\.?|number)?\s*(?P<number>{NUMBER})\b)?");
    let end = r"(?P<end>\s*\??\s*[\])]?\s*(?P<separator>[:.)–—-]|$))";
    compile_pattern(&format!(
        r"(?is)^[\s•·●▪*\[(-]*{before}(?P<kind>{kinds})(?:\(?s\)?)?\s*{of}{end}?\s*(?P<rest>.*)$"
    ))
});
static ENUMERATED: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"(?s)^\s*(?:\(?(?:\d{1,2}(?:[.-]\d{1,2}|[.-][A-Za-z]\b)*[A-Za-z]?|",
        r"[A-Z]\d{0,2}(?:\.\d{1,2})*|[a-z]|[IVXivx]{1,5})[.):]|\d{1,2}\s+[–—-]|",
        r"\d{1,2}(?:\.\d{1,2}|\.[A-Z])+(?:\s+[–—-])?|[•·●▪*–-])\s+(?P<rest>\S.*)$",
    ))
});
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"(?s)^\s*(?i:(?:action|activity|step|",
        r"task)(?:\s+step)?\s*#?\s*)?\(?(?P<code>\d{1,2}(?:[.-]?[A-Za-z](?:[.-]?\d{1,2}[a-z]?)?|",
        r"(?:[.-]\d{1,2})+(?:[.-]?[A-Za-z])?)(?:[.-]\d{1,2})*|",
        r"[A-Z]{1,3}-?\d{1,3}(?:\.\d{1,3})*|[A-Z](?:[.-]\d{1,2})+)\)?(?:[.):]|",
        r"\s*[–-])?\s+(?P<rest>\S.*)$",
    ))
});
static STEP: LazyLock<Regex> = LazyLock::new(|| {
    compile_pattern(concat!(
        r"(?is)^\s*(?:[•·●○▪■◦‣➢➤✓✔*\u{f0b7}\u{f0a7}]|[-–—]\s|(?:action\s+)?(?:step|",
        r"action|activity|task)\s+(?:#\s*)?(?:\d{1,2}|[a-z]|one|two|three|four|",
        r"five)\s*[:.)–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)\s*(?P<rest>\S.*)$",
    ))
});

/// Reads a line that says what it is.
pub(crate) fn read_label(words: &str) -> Option<Label> {
    let found = LABEL.captures(words)?;
    let text = |name: &str| {
        found
            .name(name)
            .map(|part| part.as_str().trim())
            .filter(|part| !part.is_empty())
    };
    let number = text("number");
    let rest = text("rest").unwrap_or_default();
    let separated = found.name("end").is_some();
    // "Goal 2 Families thrive" needs no colon, but a letter might be the next word.
    let counted = number.is_some_and(|number| {
        number.starts_with(|c: char| c.is_ascii_digit())
            || number.len() > 1 && number.chars().all(|c| c.is_ascii_uppercase())
    });
    let alone = rest.is_empty() && number.is_none() && text("separator").is_none();
    if alone || !separated && !counted || words.len() > 2_000 {
        return None;
    }
    let kind = format!(
        "{} {}",
        text("adjectives").unwrap_or_default(),
        text("kind")?
    )
    .to_lowercase();
    let level = level(&plain_text(&kind))?;
    if level == Level::Measure && (text("separator") != Some(":") || number.is_some()) {
        return None;
    }
    let number = number.or(text("lead")).map(str::to_owned);
    Some(Label {
        level,
        kind: one_line(&kind),
        number,
        title: one_line(rest),
    })
}

/// The level that a cell names without saying more: "Goal", its words being in the next cell.
pub(crate) fn bare_label(words: &str) -> Option<Label> {
    let named = read_label(&format!("{}:", words.trim().trim_end_matches(':')))?;
    (words.split_whitespace().count() <= 4 && named.title.is_empty()).then_some(named)
}

/// Whether the words are a label with a number, such as "Strategy 2 – Visit".
pub(crate) fn is_numbered(words: &str) -> bool {
    read_label(words).is_some_and(|label| label.number.is_some())
}

/// The words of a goal, an objective or a strategy without their label or number.
pub(crate) fn label_title(words: &str) -> String {
    let label =
        read_label(words).filter(|label| label.level != Level::Measure && !label.title.is_empty());
    let words = label.map_or_else(|| one_line(words), |label| label.title);
    match ENUMERATED.captures(&words) {
        Some(found) => one_line(&found["rest"]),
        None => words,
    }
}

/// An action's number, where it has a real one, and its words without any.
pub(crate) fn code_and_title(words: &str) -> (Option<String>, String) {
    let bare = words.trim_start_matches(['•', '·', '●', '▪', '*', ' ']);
    if let Some(found) = CODE.captures(bare)
        && let Some(code) = found.name("code")
        && is_code(code.as_str(), &bare[code.end()..])
    {
        return (Some(code.as_str().to_owned()), one_line(&found["rest"]));
    }
    match STEP.captures(words) {
        Some(found) => (None, one_line(&found["rest"])),
        None => (None, one_line(words)),
    }
}

/// "1.A.1" and "A3" are numbers; "4th" and "WIC-2" in a sentence are words.
fn is_code(code: &str, after: &str) -> bool {
    let ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .any(|end| code.to_lowercase().ends_with(end));
    let set_off = after.starts_with(['.', ')', ':']) || after.trim_start().starts_with(['–', '-']);
    let dotted = code.contains('.');
    let short = code.len() <= 4 && code.starts_with(|c: char| c.is_ascii_uppercase());
    let begins = after
        .trim_start_matches(['.', ')', ':', ' ', '–', '-'])
        .starts_with(|c: char| c.is_uppercase());
    !ordinal && (set_off || dotted || short && begins || begins && code.len() <= 4)
}

fn level(kind: &str) -> Option<Level> {
    let has = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    if has(&["metric", "measures", "measure of", "indicator", "how will"])
        || kind.ends_with("measure")
    {
        Some(Level::Measure)
    } else if has(&["strateg"])
        && !has(&[
            "goal",
            "objective",
            "priority",
            "direction",
            "aim",
            "pillar",
            "outcome",
        ])
        || has(&["initiative", "approach", "tactic"])
    {
        Some(Level::Strategy)
    } else if has(&["objective", "change to be sought", "target"]) {
        Some(Level::Objective)
    } else {
        Some(Level::Goal)
    }
}

#[cfg(test)]
mod tests;
