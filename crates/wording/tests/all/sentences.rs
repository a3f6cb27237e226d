//! Whatever a person reads stands in the catalogues, and nowhere else.

use std::collections::BTreeSet;

use crate::sources::{Texts, crates, sources};

/// Crates that may speak for themselves, and why.
const SPEAK: [(&str, &str); 3] = [
    ("followthrough", "talks to its operator, on a command line"),
    ("persistence", "talks to databases, and to logs"),
    ("wording", "is where the sentences are"),
];

/// Files full of words that are recognized there, and never said.
const RECOGNIZE: [&str; 12] = [
    "domain/src/browser.rs",
    "exchange/src/context.rs",
    "exchange/src/dates/plan_period.rs",
    "exchange/src/headers/words.rs",
    "exchange/src/labels.rs",
    "exchange/src/people.rs",
    "exchange/src/people/joints.rs",
    "exchange/src/people/names.rs",
    "exchange/src/statuses/words.rs",
    "exchange/src/text.rs",
    "exchange/src/walk/lines.rs",
    "exchange/src/walk/ranks.rs",
];

/// Texts that stand where they are, by the reason why.
const ALLOWED: [(&str, &[&str]); 10] = [
    ("the name of the program", &["Followthrough"]),
    ("what a language calls itself", &["English", "Español"]),
    (
        "names that the plan keeps: the same file has to find them again, whoever brings it in",
        &["Workplan", "Row {} of the file"],
    ),
    (
        "reasons that the plan keeps where a file gives none",
        &["On hold", "Dropped"],
    ),
    (
        "names of words that an action keeps from its file, beside the headings of columns",
        &[
            "Comment on {}",
            "Goal, as written",
            "Heading in row {row}",
            "Line above the list",
            "Objective, as written",
        ],
    ),
    (
        "words of spreadsheets",
        &[
            "Id",
            "Target",
            "Type",
            "early win",
            "quick win",
            "quick wins",
            "short win",
            "short wins",
        ],
    ),
    (
        "what is counted, as a database keeps it",
        &[
            "code for {email}",
            "code from {network}",
            "link from {network}",
            "link to {email}",
            "passkey from {network}",
            "unknown token from {network}",
        ],
    ),
    (
        "what is measured, for whoever runs the program",
        &[
            "Connections",
            "Connections closed for others, being silent the longest",
            "From the head of a request to the head of its answer",
            "Mails in the outbox that are not sent yet",
            "Requests answered",
        ],
    ),
    (
        "a command to type",
        &["followthrough sign-in-link --email you@example.org"],
    ),
    (
        "words for logs",
        &["Store", "a member's page is for {other:?}", "no pipe"],
    ),
];

/// The texts outside the catalogues that a person might read, each with its file.
fn strays() -> BTreeSet<(String, String)> {
    let crates = crates().into_iter();
    let silent = crates.filter(|name| SPEAK.iter().all(|(speaks, _)| speaks != name));
    let files = silent.flat_map(|name| sources(&name));
    let files = files.filter(|(file, _)| !RECOGNIZE.contains(&file.as_str()));
    let found = files.flat_map(|(file, texts)| {
        let found = for_people(texts);
        found.map(move |text| (file.clone(), text))
    });
    found.collect()
}

/// What `html!` shows, and what looks as if somebody should read it.
fn for_people(texts: Texts) -> impl Iterator<Item = String> {
    let shown = texts.shown.into_iter();
    let shown = shown.filter(|text| text.contains(char::is_alphabetic));
    let others = texts.others.into_iter();
    shown.chain(others.filter(|text| is_phrase(text)))
}

/// Whether a text has two words, or is one with a capital.
fn is_phrase(text: &str) -> bool {
    let words: Vec<bool> = text.split(' ').map(is_word).collect();
    let mut letters = text.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let is_name = capital && text.len() > 1 && letters.all(char::is_lowercase);
    is_name || words.windows(2).any(|pair| pair == [true, true])
}

fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|sign| ",.:;!?…()“”".contains(sign));
    let spells = |letter: char| letter.is_alphabetic() || letter == '\'';
    !word.is_empty() && word.chars().all(spells)
}

#[test]
fn nothing_is_said_outside_the_catalogues() {
    let allowed: BTreeSet<&str> = ALLOWED
        .iter()
        .flat_map(|(_, texts)| *texts)
        .copied()
        .collect();
    let strays = strays();
    let said: Vec<_> = strays
        .iter()
        .filter(|(_, text)| !allowed.contains(text.as_str()))
        .collect();
    assert!(
        said.is_empty(),
        "these belong into the catalogues: {said:#?}"
    );
    let found: BTreeSet<&str> = strays.iter().map(|(_, text)| text.as_str()).collect();
    let idle: Vec<_> = allowed.difference(&found).collect();
    assert!(idle.is_empty(), "these are nowhere any more: {idle:#?}");
}

#[test]
fn what_people_read_is_told_from_what_they_do_not() {
    let source = r##"
        //! Words for us.
        #[error("no such day")]
        struct Error;
        fn page(here: &Here) -> Markup {
            tracing::warn!("the database is away");
            let when = kept("no single day: kept as words");
            html! {
                p.soft #("the id") title="Read out" lang="not seen" {
                    "min" (say!(here, "open", count = f("two words")))
                }
                @if when.is("in words") { a href={ "/some where/" (path("of code")) } { "Go" } }
                @match when { Some(_) => { b { "bold" } }, None => "none" }
            }
        }
        #[cfg(test)]
        mod tests { const SAID: &str = "in a test"; }
    "##;
    let texts = Texts::of(source);
    assert_eq!(texts.shown, ["Read out", "min", "Go", "bold", "none"]);
    assert_eq!(texts.keys, ["open"]);
    let others: Vec<&String> = texts.others.iter().collect();
    let expected = [
        "no single day: kept as words",
        "the id",
        "two words",
        "in words",
        "of code",
    ];
    assert_eq!(others, expected);
    let phrases = ["no single day", "Workplan", "Choose a day."];
    assert!(phrases.into_iter().all(is_phrase));
    let names = [
        "status status--",
        "no_date",
        "MB",
        "{} {}",
        "text/html",
        "a",
    ];
    assert!(!names.into_iter().any(is_phrase));
}
