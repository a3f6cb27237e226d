//! The repository and its papers, as a reader finds them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Where commands are named.
pub const CLI: &str = "crates/followthrough/src/cli.rs";
/// What is built, fetched, or not ours to describe.
const NOT_OF_THE_HOUSE: [&str; 3] = [".git", "target", "node_modules"];
/// A paper, and where it lies.
pub struct Paper {
    pub path: String,
    pub text: String,
}

/// Where everything lies in the repository, folders and files.
pub struct House {
    root: PathBuf,
    paths: BTreeSet<String>,
}

/// The words of each source, but for its comments, which may speak of what is gone.
pub struct Sources(BTreeMap<String, BTreeSet<String>>);

impl House {
    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut paths = BTreeSet::new();
        collect(&root, "", &mut paths);
        Self { root, paths }
    }

    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap()
    }

    /// All papers, but the changelog: what it names may be gone since.
    pub fn papers(&self) -> Vec<Paper> {
        let papers = self.paths.iter().filter(|path| path.ends_with(".md"));
        let of_now = papers.filter(|path| !path.starts_with('.') && *path != "CHANGELOG.md");
        of_now.map(|path| self.paper(path)).collect()
    }

    pub fn paper(&self, path: &str) -> Paper {
        Paper {
            path: path.to_owned(),
            text: self.text(path),
        }
    }

    /// Whether something lies there, told from the root or from any folder within.
    pub fn has_path(&self, told: &str) -> bool {
        let told = told.trim_end_matches('/');
        self.paths.iter().any(|path| {
            let within = path.match_indices('/').map(|(at, _)| &path[at + 1..]);
            within
                .chain([path.as_str()])
                .any(|path| matches(told, path))
        })
    }

    pub fn leads(&self, from: &Paper, link: &str) -> bool {
        let (file, heading) = link.split_once('#').unwrap_or((link, ""));
        let folder = Path::new(&from.path).parent().unwrap_or(Path::new(""));
        let target = match file {
            "" => self.root.join(&from.path),
            file => self.root.join(folder).join(file),
        };
        let headings = || headings(&fs::read_to_string(&target).unwrap_or_default());
        target.exists() && (heading.is_empty() || headings().contains(heading))
    }

    /// The variants of the command line's commands, as they are typed.
    pub fn commands(&self) -> BTreeSet<String> {
        let cli = self.text(CLI);
        let all = cli.split("pub enum Command {\n").nth(1).unwrap();
        let all = all.split("\n}").next().unwrap();
        let variants = all.lines().filter_map(|line| line.strip_prefix("    "));
        let variants = variants.filter(|line| line.starts_with(char::is_uppercase));
        variants
            .map(|line| kebab(line.split(|c: char| !c.is_alphanumeric()).next().unwrap()))
            .collect()
    }
}

impl Sources {
    pub fn of(house: &House) -> Self {
        let sources = house.paths.iter().filter(|path| path.ends_with(".rs"));
        let words = sources.map(|path| (path.clone(), words_of(&house.text(path))));
        Self(words.collect())
    }

    /// Whether one source, by its words or by where it lies, has every part of the name.
    pub fn has_name(&self, name: &str) -> bool {
        self.0.iter().any(|(path, words)| {
            let folders: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
            let has = |part: &str| words.contains(part) || folders.contains(&part);
            name.split("::").all(has)
        })
    }

    /// The variables that the program names.
    pub fn settings(&self) -> BTreeSet<String> {
        let ours = self.0.iter().filter(|(path, _)| is_of_the_program(path));
        let words = ours.flat_map(|(_, words)| words);
        words.filter(|word| is_setting(word)).cloned().collect()
    }
}

impl Paper {
    /// What stands in backticks.
    pub fn spans(&self) -> Vec<String> {
        assert_eq!(self.text.matches('`').count() % 2, 0, "{}", self.path);
        let spans = self.text.split('`').skip(1).step_by(2);
        spans.map(str::to_owned).collect()
    }

    /// Where links lead that lead within the repository.
    pub fn links(&self) -> Vec<String> {
        let targets = self.text.split("](").skip(1);
        let targets = targets.filter_map(|rest| rest.split(')').next());
        let within = targets.filter(|target| !target.contains("://"));
        within.map(str::to_owned).collect()
    }

    /// What each row of a table is about.
    pub fn first_column(&self) -> Vec<String> {
        let rows = self
            .text
            .lines()
            .filter_map(|line| line.strip_prefix("| `"));
        rows.filter_map(|row| row.split('`').next().map(str::to_owned))
            .collect()
    }
}

fn collect(root: &Path, folder: &str, paths: &mut BTreeSet<String>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if NOT_OF_THE_HOUSE.contains(&name.as_str()) {
            continue;
        }
        let path = match folder {
            "" => name,
            folder => format!("{folder}/{name}"),
        };
        if entry.file_type().unwrap().is_dir() {
            collect(root, &path, paths);
        }
        paths.insert(path);
    }
}

pub fn words_of(source: &str) -> BTreeSet<String> {
    let lines = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let words = lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'));
    words.map(str::to_owned).collect()
}

/// The variables of the environment that are the program's, or that others agreed upon.
pub fn is_setting(word: &str) -> bool {
    let agreed = ["DATABASE_URL", "SMTP_URL"];
    agreed.contains(&word)
        || word
            .strip_prefix("FOLLOWTHROUGH_")
            .is_some_and(|rest| !rest.is_empty())
}

fn is_of_the_program(path: &str) -> bool {
    path.starts_with("crates/") && path.contains("/src/") && !path.contains("/testing/")
}

/// Whether a path is as a pattern says, in which `*` stands for anything.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
            ends.into_iter().any(|at| matches(after, &rest[at..]))
        }),
    }
}

/// What the headings of a paper are called in links.
fn headings(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let kept = |c: &char| c.is_alphanumeric() || " -_".contains(*c);
    let slug = |line: &str| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        words
            .chars()
            .filter(kept)
            .collect::<String>()
            .replace(' ', "-")
    };
    headings.map(slug).collect()
}

/// `SignInLink` as it is typed: `sign-in-link`.
fn kebab(name: &str) -> String {
    let mut typed = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !typed.is_empty() {
            typed.push('-');
        }
        typed.extend(letter.to_lowercase());
    }
    typed
}
