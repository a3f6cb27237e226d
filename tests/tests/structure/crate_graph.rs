//! Who may import whom. The table is the house's plan: a new crate or a new
//! arrow is a decision, and is written down here.

use std::collections::BTreeSet;
use std::error::Error;
use std::process::Command;

use serde::Deserialize;

/// Each crate of the house and the others that it may import, the innermost first.
const MAY_IMPORT: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("migrations", &["domain"]),
    ("exchange", &["domain"]),
    ("paper", &[]),
    ("wording", &["domain"]),
    ("persistence", &["domain", "migrations"]),
    ("application", &["domain", "exchange", "persistence"]),
    ("handouts", &["domain", "paper", "persistence", "wording"]),
    (
        "mail",
        &[
            "domain",
            "exchange",
            "handouts",
            "paper",
            "persistence",
            "wording",
        ],
    ),
    (
        "web",
        &[
            "application",
            "domain",
            "exchange",
            "handouts",
            "mail",
            "paper",
            "persistence",
            "wording",
        ],
    ),
    ("followthrough", ALL),
    ("tests", ALL),
];

const ALL: &[&str] = &[
    "application",
    "domain",
    "exchange",
    "handouts",
    "mail",
    "migrations",
    "paper",
    "persistence",
    "web",
    "wording",
];

/// Crates from outside that must not reach further than where they belong: the rules
/// know no framework, and the pages know no tables.
const NEVER_LISTS: [(&str, &[&str]); 2] = [
    ("domain", &["axum", "sea-orm", "tokio"]),
    ("web", &["sea-orm", "sea-orm-migration", "sqlx"]),
];

/// Names that say how code is arranged and not what it holds.
const SAYS_NOTHING: [&str; 7] = [
    "common", "core", "dto", "helpers", "models", "services", "utils",
];

/// rustls panics at run time when it finds a second provider beside `ring`.
const SECOND_PROVIDERS: [&str; 2] = ["aws-lc-rs", "aws-lc-sys"];

#[test]
fn a_crate_imports_only_what_the_table_allows() -> Result<(), Box<dyn Error>> {
    let house = House::read()?;
    let mut strays = Vec::new();
    for (name, allowed) in MAY_IMPORT {
        let mut imported = house.imports_of(name);
        // A crate's own tests may ask it for a feature that only tests need.
        imported.remove(name);
        for import in imported.difference(&allowed.iter().copied().collect()) {
            strays.push(format!("{name} must not import {import}"));
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
    Ok(())
}

#[test]
fn every_crate_stands_in_the_table() -> Result<(), Box<dyn Error>> {
    let house = House::read()?;
    let table = MAY_IMPORT.iter().map(|(name, _)| *name).collect();
    let strangers = house
        .crates()
        .difference(&table)
        .copied()
        .collect::<Vec<_>>();
    assert!(strangers.is_empty(), "not in MAY_IMPORT: {strangers:?}");
    Ok(())
}

#[test]
fn the_rules_know_no_framework_and_the_pages_no_tables() -> Result<(), Box<dyn Error>> {
    let house = House::read()?;
    let mut strays = Vec::new();
    for (name, banned) in NEVER_LISTS {
        for listed in house
            .lists(name)
            .intersection(&banned.iter().copied().collect())
        {
            strays.push(format!("{name} must not list {listed}"));
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
    Ok(())
}

#[test]
fn a_crate_is_named_after_what_it_holds() -> Result<(), Box<dyn Error>> {
    let house = House::read()?;
    for name in SAYS_NOTHING {
        assert!(!house.crates().contains(name), "{name} says nothing");
    }
    Ok(())
}

#[test]
fn there_is_one_provider_of_cryptography() -> Result<(), Box<dyn Error>> {
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock"))?;
    for provider in SECOND_PROVIDERS {
        assert!(
            !lock.contains(&format!("name = \"{provider}\"")),
            "{provider} came in: `cargo tree --invert {provider}` says with whom"
        );
    }
    Ok(())
}

/// The workspace, as cargo describes it.
#[derive(Deserialize)]
struct House {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// Where it is, when it is one of ours.
    path: Option<String>,
}

impl House {
    fn read() -> Result<Self, Box<dyn Error>> {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--no-deps", "--format-version=1"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()?;
        if !output.status.success() {
            return Err(String::from_utf8(output.stderr)?.into());
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    fn crates(&self) -> BTreeSet<&str> {
        self.packages
            .iter()
            .map(|package| package.name.as_str())
            .collect()
    }

    fn lists(&self, name: &str) -> BTreeSet<&str> {
        self.dependencies_of(name)
            .map(|dependency| dependency.name.as_str())
            .collect()
    }

    fn imports_of(&self, name: &str) -> BTreeSet<&str> {
        self.dependencies_of(name)
            .filter(|dependency| dependency.path.is_some())
            .map(|dependency| dependency.name.as_str())
            .collect()
    }

    fn dependencies_of(&self, name: &str) -> impl Iterator<Item = &Dependency> {
        self.packages
            .iter()
            .filter(move |package| package.name == name)
            .flat_map(|package| &package.dependencies)
    }
}
