//! What the papers say of the house is so: paths, names, links, settings, commands and metrics.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tests::TestApp;

const ARCHITECTURE: &str = "ARCHITECTURE.md";
const OPERATING: &str = "docs/operating.md";
const README: &str = "README.md";
/// What is built, fetched, or not ours to describe.
const NOT_OF_THE_HOUSE: [&str; 3] = [".git", "target", "node_modules"];
/// What ends the name of a file that is spoken of without its folder.
const ENDINGS: [&str; 9] = [
    ".css", ".ftl", ".js", ".md", ".png", ".rs", ".sql", ".toml", ".yml",
];

/// A paper, and where it lies.
struct Paper {
    path: String,
    text: String,
}

/// Everything in the repository: folders and files, and the words of each source.
struct House {
    root: PathBuf,
    paths: BTreeSet<String>,
    words: BTreeMap<String, BTreeSet<String>>,
}

#[test]
fn every_path_in_a_paper_leads_somewhere() {
    let house = House::read();
    let lost = |paper: &Paper| {
        let mut paths = paper.spans();
        paths.retain(|span| is_path(span) && !house.has_path(span));
        paths
    };
    assert_in_papers(&house, lost);
}

#[test]
fn every_link_in_a_paper_leads_to_a_file_and_its_heading() {
    let house = House::read();
    let lost = |paper: &Paper| {
        let mut links = paper.links();
        links.retain(|link| !house.leads(paper, link));
        links
    };
    assert_in_papers(&house, lost);
}

#[test]
fn every_name_in_a_paper_is_one_of_the_sources() {
    let house = House::read();
    let lost = |paper: &Paper| {
        let mut names = paper.spans();
        // Elsewhere a lone word may be anything that one types.
        let is_told = |name: &str| name.contains("::") || paper.path == ARCHITECTURE;
        names.retain(|span| is_name(span) && is_told(span) && !house.has_name(span));
        names
    };
    assert_in_papers(&house, lost);
}

#[test]
fn the_readme_is_read_in_three_minutes() {
    let words = House::read().paper(README).text.split_whitespace().count();
    assert!(words <= 600, "{words} words");
}

#[test]
fn the_readme_lists_every_setting() {
    let house = House::read();
    let listed = house.paper(README).first_column();
    let listed: BTreeSet<_> = listed.into_iter().filter(|name| is_setting(name)).collect();
    assert_eq!(listed, house.settings(), "left: README, right: sources");
}

#[test]
fn operators_find_every_command_with_its_options() {
    let house = House::read();
    let rows = house.paper(OPERATING).first_column();
    let rows = rows
        .iter()
        .filter_map(|row| row.strip_prefix("followthrough "));
    let words = rows.map(|row| {
        row.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    let words: Vec<_> = words.collect();
    let listed: BTreeSet<_> = words.iter().map(|row| row[0].clone()).collect();
    assert_eq!(listed, house.commands(), "left: the paper, right: cli.rs");
    let known = &house.words["crates/followthrough/src/cli.rs"];
    let options = words.iter().flatten();
    for option in options.filter_map(|word| word.strip_prefix("--")) {
        assert!(known.contains(&option.replace('-', "_")), "--{option}");
    }
}

#[tokio::test]
async fn operators_find_every_metric() {
    let app = TestApp::on("2027-03-01").await;
    let text = app.text("/metrics").await;
    let served = text.lines().filter_map(|line| line.strip_prefix("# TYPE "));
    let served = served.filter_map(|line| line.split(' ').next().map(str::to_owned));
    let listed = House::read().paper(OPERATING).first_column();
    let listed = listed
        .into_iter()
        .filter(|name| name.starts_with("followthrough_"));
    assert_eq!(
        listed.collect::<BTreeSet<_>>(),
        served.collect::<BTreeSet<_>>(),
        "left: the paper, right: /metrics"
    );
}

impl House {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut paths = BTreeSet::new();
        collect(&root, "", &mut paths);
        let sources = paths.iter().filter(|path| path.ends_with(".rs"));
        let words = sources.map(|path| {
            let text = fs::read_to_string(root.join(path)).unwrap();
            (path.clone(), words_of(&text))
        });
        let words = words.collect();
        Self { root, paths, words }
    }

    /// All papers, but the changelog: what it names may be gone since.
    fn papers(&self) -> Vec<Paper> {
        let papers = self.paths.iter().filter(|path| path.ends_with(".md"));
        let of_now = papers.filter(|path| !path.starts_with('.') && *path != "CHANGELOG.md");
        of_now.map(|path| self.paper(path)).collect()
    }

    fn paper(&self, path: &str) -> Paper {
        Paper {
            path: path.to_owned(),
            text: fs::read_to_string(self.root.join(path)).unwrap(),
        }
    }

    /// Whether something lies there, told from the root or from any folder within.
    fn has_path(&self, told: &str) -> bool {
        let told = told.trim_end_matches('/');
        self.paths.iter().any(|path| {
            let within = path.match_indices('/').map(|(at, _)| &path[at + 1..]);
            within
                .chain([path.as_str()])
                .any(|path| matches(told, path))
        })
    }

    /// Whether one source, by its words or by where it lies, has every part of the name.
    fn has_name(&self, name: &str) -> bool {
        self.words.iter().any(|(path, words)| {
            let folders: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
            let has = |part: &str| words.contains(part) || folders.contains(&part);
            name.split("::").all(has)
        })
    }

    fn leads(&self, from: &Paper, link: &str) -> bool {
        let (file, heading) = link.split_once('#').unwrap_or((link, ""));
        let folder = Path::new(&from.path).parent().unwrap_or(Path::new(""));
        let target = match file {
            "" => self.root.join(&from.path),
            file => self.root.join(folder).join(file),
        };
        let headings = || headings(&fs::read_to_string(&target).unwrap_or_default());
        target.exists() && (heading.is_empty() || headings().contains(heading))
    }

    /// The variables that the program names.
    fn settings(&self) -> BTreeSet<String> {
        let ours = self
            .words
            .iter()
            .filter(|(path, _)| is_of_the_program(path));
        let words = ours.flat_map(|(_, words)| words);
        words.filter(|word| is_setting(word)).cloned().collect()
    }

    /// The variants of the command line's commands, as they are typed.
    fn commands(&self) -> BTreeSet<String> {
        let cli = fs::read_to_string(self.root.join("crates/followthrough/src/cli.rs")).unwrap();
        let all = cli.split("pub enum Command {\n").nth(1).unwrap();
        let all = all.split("\n}").next().unwrap();
        let variants = all.lines().filter_map(|line| line.strip_prefix("    "));
        let variants = variants.filter(|line| line.starts_with(char::is_uppercase));
        variants
            .map(|line| kebab(line.split(|c: char| !c.is_alphanumeric()).next().unwrap()))
            .collect()
    }
}

impl Paper {
    /// What stands in backticks.
    fn spans(&self) -> Vec<String> {
        assert_eq!(self.text.matches('`').count() % 2, 0, "{}", self.path);
        let spans = self.text.split('`').skip(1).step_by(2);
        spans.map(str::to_owned).collect()
    }

    /// Where links lead that lead within the repository.
    fn links(&self) -> Vec<String> {
        let targets = self.text.split("](").skip(1);
        let targets = targets.filter_map(|rest| rest.split(')').next());
        let within = targets.filter(|target| !target.contains("://"));
        within.map(str::to_owned).collect()
    }

    /// What each row of a table is about.
    fn first_column(&self) -> Vec<String> {
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

/// The words of a source but for its comments, which may speak of what is gone.
fn words_of(source: &str) -> BTreeSet<String> {
    let lines = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let words = lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'));
    words.map(str::to_owned).collect()
}

/// Whether it is a path within the repository, not an address or what a build makes.
fn is_path(span: &str) -> bool {
    let sound = |c: char| c.is_ascii_alphanumeric() || "_-./*".contains(c);
    let is_path = span.contains('/') || ENDINGS.iter().any(|ending| span.ends_with(ending));
    is_path
        && span.chars().all(sound)
        && !span.starts_with('/')
        && !span.starts_with("target/")
        && span.len() > 1
}

fn is_name(span: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
    span.chars().all(is_word) && span.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// The variables of the environment that are the program's, or that others agreed upon.
fn is_setting(word: &str) -> bool {
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

/// Asserts that no paper has anything lost in it.
fn assert_in_papers(house: &House, lost: impl Fn(&Paper) -> Vec<String>) {
    let papers = house.papers();
    let found: BTreeMap<_, _> = papers
        .iter()
        .map(|paper| (&paper.path, lost(paper)))
        .collect();
    let found: BTreeMap<_, _> = found
        .into_iter()
        .filter(|(_, lost)| !lost.is_empty())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}
