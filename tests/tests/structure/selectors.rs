//! How tests find parts of pages: by what they are to somebody who reads or hears them.

use std::error::Error;

use proc_macro2::{TokenStream, TokenTree};
use syn::Lit;

use super::expect_none;
use super::sources::{paths, read};

/// Where pages are looked at.
const LOOKING: [&str; 2] = ["tests/src/", "tests/tests/all/"];

/// What selectors begin with, where it is an element.
const ELEMENTS: [&str; 36] = [
    "a",
    "article",
    "blockquote",
    "body",
    "button",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "input",
    "label",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "span",
    "strong",
    "summary",
    "svg",
    "table",
    "td",
    "time",
    "tr",
    "ul",
];

/// How names of files end, of which some tests speak.
const ENDINGS: [&str; 13] = [
    ".cache", ".css", ".ftl", ".git", ".ics", ".js", ".md", ".pdf", ".png", ".rs", ".sql", ".toml",
    ".yml",
];

#[test]
fn tests_find_nothing_by_how_it_looks() -> Result<(), Box<dyn Error>> {
    expect_none(&classes_in_tests()?);
    Ok(())
}

/// Where tests name classes of the style sheet, and in what words.
fn classes_in_tests() -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    let looks = |path: &String| LOOKING.iter().any(|folder| path.starts_with(folder));
    for path in paths()?.into_iter().filter(looks) {
        let named = classes(&read(&path)?)?.into_iter();
        found.extend(named.map(|(line, text)| format!("{path}:{line}: {text}")));
    }
    Ok(found)
}

/// The strings of a text of Rust that are selectors with a class, and their lines.
fn classes(text: &str) -> Result<Vec<(usize, String)>, Box<dyn Error>> {
    let mut strings = Vec::new();
    collect(text.parse()?, &mut strings);
    strings.retain(|(_, text)| has_class(text));
    Ok(strings)
}

/// Takes every string but comments, those in macros, too.
fn collect(tokens: TokenStream, strings: &mut Vec<(usize, String)>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if !is_comment(&group.stream()) => {
                collect(group.stream(), strings);
            }
            TokenTree::Literal(literal) => {
                let line = literal.span().start().line;
                if let Lit::Str(text) = Lit::new(literal) {
                    strings.push((line, text.value()));
                }
            }
            _ => {}
        }
    }
}

fn is_comment(inside: &TokenStream) -> bool {
    let first = inside.clone().into_iter().next();
    matches!(first, Some(TokenTree::Ident(word)) if word == "doc")
}

/// Whether a text is a selector with a class: `.note`, `main li.card`, `[class=note]`.
fn has_class(text: &str) -> bool {
    if ENDINGS.iter().any(|ending| text.ends_with(ending)) {
        return false;
    }
    let dots = text.match_indices('.').map(|(at, _)| at);
    let mut classes = dots.filter(|at| is_class(&text[..*at], &text[at + 1..]));
    text.contains("[class") || classes.next().is_some()
}

/// Whether the dot between two parts of a text makes a class of what follows it.
fn is_class(before: &str, after: &str) -> bool {
    let of_name = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    let element = &before[before.trim_end_matches(of_name).len()..];
    let follows = match before.chars().last() {
        None => true,
        Some(last) if of_name(last) => ELEMENTS.contains(&element),
        Some(last) => " >+~,(])\n".contains(last),
    };
    let end = after.trim_start_matches(of_name).chars().next();
    let ends = end.is_none_or(|end| " >+~,.:[)".contains(end));
    follows && ends && after.starts_with(|sign: char| sign.is_ascii_lowercase())
}

#[test]
fn a_class_is_found_wherever_it_stands() -> Result<(), Box<dyn Error>> {
    let text = r##"
        /// Not in `.comments`.
        const PARTS: &[&str] = &["h1", ".note:not(.past)"];
        fn a(page: &ReadPage) {
            assert_eq!(page.all("main li.card"), ["One. two."]);
            page.all(&format!("[name={name}] .tile--well"));
            page.all("li:has([value=stuck]), #why, [href$='plan.csv']");
            page.all("[class~=note]");
            path.ends_with(".pdf");
        }"##;
    let lines = classes(text)?.into_iter().map(|(line, _)| line);
    assert_eq!(lines.collect::<Vec<_>>(), [3, 5, 6, 8]);
    Ok(())
}
