//! What the papers say of the house is so: paths, names, links, settings, commands and metrics.
mod house;

use std::collections::{BTreeMap, BTreeSet};

use tests::TestApp;

use house::{CLI, House, Paper, Sources, is_setting, words_of};

const ARCHITECTURE: &str = "ARCHITECTURE.md";
const OPERATING: &str = "docs/operating.md";
const README: &str = "README.md";
/// What ends the name of a file that is spoken of without its folder.
const ENDINGS: [&str; 9] = [
    ".css", ".ftl", ".js", ".md", ".png", ".rs", ".sql", ".toml", ".yml",
];

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
    let sources = Sources::of(&house);
    let lost = |paper: &Paper| {
        let mut names = paper.spans();
        // Elsewhere a lone word may be anything that one types.
        let is_told = |name: &str| name.contains("::") || paper.path == ARCHITECTURE;
        names.retain(|span| is_name(span) && is_told(span) && !sources.has_name(span));
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
    let named = Sources::of(&house).settings();
    assert_eq!(listed, named, "left: README, right: sources");
}

#[test]
fn operators_find_every_command_with_its_options() {
    let house = House::read();
    let rows = house.paper(OPERATING).first_column();
    let lines = rows
        .iter()
        .filter_map(|row| row.strip_prefix("followthrough "));
    let words: Vec<Vec<&str>> = lines
        .map(|line| line.split_whitespace().collect())
        .collect();
    let listed: BTreeSet<_> = words.iter().map(|line| line[0].to_owned()).collect();
    assert_eq!(listed, house.commands(), "left: the paper, right: cli.rs");
    let known = words_of(&house.text(CLI));
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

/// Whether it is a path within the repository, not an address or what a build makes.
fn is_path(span: &str) -> bool {
    let sound = |c: char| c.is_ascii_alphanumeric() || "_-./*".contains(c);
    let is_path = span.contains('/') || ENDINGS.iter().any(|ending| span.ends_with(ending));
    is_path && span.chars().all(sound) && !span.starts_with('/') && !span.starts_with("target/")
}

fn is_name(span: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
    span.chars().all(is_word) && span.starts_with(|c: char| c.is_ascii_alphabetic())
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
