//! The texts in the sources of the house.

use std::fs;
use std::iter::Peekable;
use std::path::{Path, PathBuf};

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Macros that log, that stop the program, or that document: no page shows their words.
const MACROS_FOR_US: [&str; 11] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug",
    "error",
    "info",
    "number",
    "panic",
    "trace",
    "unreachable",
    "warn",
];
/// Functions of the same kind, and patterns that recognize words.
const FUNCTIONS_FOR_US: [&str; 2] = ["compile_pattern", "expect"];
/// Attributes of HTML whose words are read to people.
const READ_OUT: [&str; 4] = ["alt", "label", "placeholder", "title"];

/// The texts of a source file.
#[derive(Debug, Default)]
pub struct Texts {
    /// Texts that `html!` shows as they are.
    pub shown: Vec<String>,
    /// Keys of the catalogue.
    pub keys: Vec<String>,
    /// All others, but for those of logs, panics, attributes and tests.
    pub others: Vec<String>,
}

/// The sources of a crate, by their path below `crates`.
pub fn sources(name: &str) -> Vec<(String, Texts)> {
    let crates = house();
    let mut files = Vec::new();
    collect(&crates.join(name).join("src"), &mut files);
    assert!(!files.is_empty(), "{name} has sources");
    let read = files.iter().map(|file| {
        let below = file.strip_prefix(&crates).unwrap_or(file);
        let source = fs::read_to_string(file).unwrap_or_default();
        (below.display().to_string(), Texts::of(&source))
    });
    read.collect()
}

/// The crates of the house.
pub fn crates() -> Vec<String> {
    let folders = fs::read_dir(house()).into_iter().flatten().flatten();
    let mut names: Vec<_> = folders
        .map(|folder| folder.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of a folder and those below, but for those that hold only tests.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    entries.sort_by_key(fs::DirEntry::path);
    for path in entries.iter().map(fs::DirEntry::path) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ext| ext == "rs") && !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
}

impl Texts {
    /// Reads the texts of a source.
    pub fn of(source: &str) -> Self {
        let mut texts = Self::default();
        let tokens: TokenStream = source.parse().unwrap_or_default();
        texts.code(tokens);
        texts
    }

    fn code(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == '#' => attribute(&mut tokens),
                TokenTree::Ident(name) => self.named(&name.to_string(), &mut tokens),
                TokenTree::Group(group) => self.code(group.stream()),
                TokenTree::Literal(literal) => self.others.extend(text(&literal.to_string())),
                TokenTree::Punct(_) => {}
            }
        }
    }

    /// Goes past what belongs to a name: the arguments of a macro or function that is for us, the
    /// key of a text, a page.
    fn named(&mut self, name: &str, tokens: &mut Peekable<IntoIter>) {
        let is_macro = next_is(tokens, '!');
        if is_macro {
            tokens.next();
        }
        let Some(TokenTree::Group(group)) = tokens.peek().cloned() else {
            return;
        };
        match name {
            "html" if is_macro => self.html(group.stream()),
            "say" | "fl" if is_macro => self.said(group.stream()),
            _ if is_macro && MACROS_FOR_US.contains(&name) => {}
            _ if !is_macro && FUNCTIONS_FOR_US.contains(&name) => {}
            _ => return,
        }
        tokens.next();
    }

    /// `say!(wording, "key", count = …)`.
    fn said(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter();
        let mut key = None;
        let is_key = |token: &TokenTree| matches!(token, TokenTree::Literal(_));
        let wording = tokens.by_ref().take_while(|token| {
            key = is_key(token).then(|| token.to_string());
            key.is_none()
        });
        let wording: TokenStream = wording.collect();
        self.code(wording);
        self.keys.extend(key.as_deref().and_then(text));
        self.code(tokens.collect());
    }

    fn html(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        let mut attribute = String::new();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(sign) => match sign.as_char() {
                    '@' => self.control(&mut tokens),
                    '=' => self.value(&attribute, &mut tokens),
                    // An id or a class.
                    '#' | '.' => self.hidden(&mut tokens),
                    _ => {}
                },
                TokenTree::Ident(name) => attribute = name.to_string(),
                TokenTree::Literal(literal) => self.shown.extend(text(&literal.to_string())),
                TokenTree::Group(group) => self.part(&group, Self::html),
            }
        }
    }

    /// `@let …;`, or `@if …` and its like up to what they show.
    fn control(&mut self, tokens: &mut Peekable<IntoIter>) {
        let is_let = matches!(tokens.peek(), Some(TokenTree::Ident(name)) if name == "let");
        let mut code = TokenStream::new();
        while let Some(token) = tokens.peek() {
            match token {
                TokenTree::Group(group) if !is_let && group.delimiter() == Delimiter::Brace => {
                    break;
                }
                TokenTree::Punct(sign) if is_let && sign.as_char() == ';' => break,
                _ => code.extend(tokens.next()),
            }
        }
        self.code(code);
    }

    /// The value of an attribute.
    fn value(&mut self, attribute: &str, tokens: &mut Peekable<IntoIter>) {
        // The arrow of a case is none.
        if next_is(tokens, '>') {
            return;
        }
        if !READ_OUT.contains(&attribute) {
            self.hidden(tokens);
        }
    }

    /// Goes past what nobody reads, but for the code in it.
    fn hidden(&mut self, tokens: &mut Peekable<IntoIter>) {
        match tokens.peek().cloned() {
            Some(TokenTree::Literal(_)) => drop(tokens.next()),
            Some(TokenTree::Group(group)) => {
                tokens.next();
                self.part(&group, Self::unseen);
            }
            _ => {}
        }
    }

    fn unseen(&mut self, tokens: TokenStream) {
        for token in tokens {
            if let TokenTree::Group(group) = token {
                self.part(&group, Self::unseen);
            }
        }
    }

    /// Braces go on as they are; anything else is code.
    fn part(&mut self, group: &Group, within: impl Fn(&mut Self, TokenStream)) {
        match group.delimiter() {
            Delimiter::Brace => within(self, group.stream()),
            _ => self.code(group.stream()),
        }
    }
}

/// Goes past an attribute of Rust, and past the tests that one may mark.
fn attribute(tokens: &mut Peekable<IntoIter>) {
    if next_is(tokens, '!') {
        tokens.next();
    }
    let Some(TokenTree::Group(group)) = tokens.next() else {
        return;
    };
    if group.stream().to_string().replace(' ', "") != "cfg(test)" {
        return;
    }
    for token in tokens.by_ref() {
        match token {
            TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => return,
            TokenTree::Punct(sign) if sign.as_char() == ';' => return,
            _ => {}
        }
    }
}

fn next_is(tokens: &mut Peekable<IntoIter>, sign: char) -> bool {
    matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// What stands between the quotes of a text; nothing where the literal is none.
fn text(literal: &str) -> Option<String> {
    let raw = literal.strip_prefix('r').map(|raw| raw.trim_matches('#'));
    let quoted = raw.unwrap_or(literal);
    let text = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let lines = text.split("\\\n").map(str::trim_start);
    Some(lines.collect::<String>().replace("\\n", "\n"))
}
