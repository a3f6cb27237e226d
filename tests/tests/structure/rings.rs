//! Files that use each other, directly or by way of others: none of them can be read alone.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use super::arrows::{Arrow, arrows};
use super::expect_none;
use super::sources::{self, module_of, texts};

/// The most files that may stand in a ring, all of them in one noun's folder.
const LARGEST_RING: usize = 12;

/// Files each of which leads to each other one.
pub struct Ring {
    /// The files, in order of their names.
    pub files: Vec<String>,
    /// The arrows that close it: without them it is none, and none of its parts is.
    pub closing: Vec<Arrow>,
}

#[test]
fn a_ring_stays_inside_a_nouns_folder() -> Result<(), Box<dyn Error>> {
    let rings = rings(&arrows(&sources::house()?));
    let too_wide = rings.iter().filter(|ring| !ring.is_allowed());
    expect_none(&too_wide.map(ToString::to_string).collect::<Vec<_>>());
    Ok(())
}

impl Ring {
    /// Whether it is of one noun, and small.
    pub fn is_allowed(&self) -> bool {
        self.files.len() <= LARGEST_RING && self.folder().len() > 1
    }

    /// The innermost module that all of it is in, its crate first.
    pub fn folder(&self) -> Vec<String> {
        let modules = self.files.iter().map(|file| module_of(file));
        let shared = modules.reduce(|one, other| {
            let pairs = one.into_iter().zip(other);
            let same = pairs.take_while(|(one, other)| one == other);
            same.map(|(name, _)| name).collect()
        });
        shared.unwrap_or_default()
    }
}

impl std::fmt::Display for Ring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let folder = self.folder().join("::");
        writeln!(
            f,
            "{} files of {folder} use each other in a ring:",
            self.files.len()
        )?;
        for file in &self.files {
            writeln!(f, "    {file}")?;
        }
        writeln!(f, "  closed by")?;
        for arrow in &self.closing {
            writeln!(f, "    {arrow}")?;
        }
        Ok(())
    }
}

/// The rings of `arrows`, the largest first.
pub fn rings(arrows: &[Arrow]) -> Vec<Ring> {
    let graph = Graph::of(arrows);
    let rings = graph
        .components()
        .into_iter()
        .filter(|files| files.len() > 1);
    let mut rings = rings
        .map(|files| Ring {
            closing: closing(&graph.within(&files), arrows),
            files: files.into_iter().map(ToOwned::to_owned).collect(),
        })
        .collect::<Vec<_>>();
    rings.sort_by_key(|ring| (usize::MAX - ring.files.len(), ring.files.clone()));
    rings
}

/// Where each of the arrows stands that point up, when the files of a ring are put one below the
/// other so that few do.
fn closing(ring: &Graph<'_>, arrows: &[Arrow]) -> Vec<Arrow> {
    let order = ring.top_down();
    let depth = |file: &str| order.iter().position(|other| *other == file);
    let upward = |arrow: &&Arrow| {
        let from = depth(&arrow.from);
        let to = depth(&arrow.to.file);
        from.zip(to).is_some_and(|(from, to)| from > to)
    };
    arrows.iter().filter(upward).cloned().collect()
}

/// Files, each with those that it uses.
#[derive(Clone, Default)]
struct Graph<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Graph<'a> {
    fn of(arrows: &'a [Arrow]) -> Self {
        let mut graph = Self::default();
        for arrow in arrows {
            graph.0.entry(&arrow.to.file).or_default();
            graph
                .0
                .entry(&arrow.from)
                .or_default()
                .insert(&arrow.to.file);
        }
        graph
    }

    /// The part of it that has only `files`.
    fn within(&self, files: &BTreeSet<&'a str>) -> Self {
        let kept = self.0.iter().filter(|(file, _)| files.contains(*file));
        Self(kept.map(|(file, used)| (*file, used & files)).collect())
    }

    /// The files, put together where each leads to each other.
    fn components(&self) -> Vec<BTreeSet<&'a str>> {
        let backward = self.reversed();
        let mut left = self.0.keys().copied().collect::<BTreeSet<_>>();
        let mut components = Vec::new();
        while let Some(file) = left.first() {
            let component = &self.reached(file, &left) & &backward.reached(file, &left);
            left = &left - &component;
            components.push(component);
        }
        components
    }

    fn reversed(&self) -> Self {
        let mut backward = Self::default();
        for (file, used) in &self.0 {
            backward.0.entry(file).or_default();
            for other in used {
                backward.0.entry(other).or_default().insert(file);
            }
        }
        backward
    }

    /// Where one comes to from `file` without leaving `files`.
    fn reached(&self, file: &'a str, files: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
        let mut reached = BTreeSet::from([file]);
        let mut ahead = vec![file];
        while let Some(file) = ahead.pop() {
            let next = self.0[file].intersection(files).copied();
            ahead.extend(next.filter(|file| reached.insert(file)));
        }
        reached
    }

    /// The files one below the other, so that few use one above them (Eades, Lin and Smyth 1993):
    /// whatever uses nothing that is left goes to the bottom, whatever else uses most and is used
    /// least to the top.
    fn top_down(&self) -> Vec<&'a str> {
        let mut left = self.clone();
        let mut top = Vec::new();
        let mut bottom = Vec::new();
        while !left.0.is_empty() {
            let lowest = left.0.iter().find(|(_, used)| used.is_empty());
            let file = match lowest {
                Some((file, _)) => *file,
                None => left.highest(),
            };
            let end = if lowest.is_some() {
                &mut bottom
            } else {
                &mut top
            };
            end.push(file);
            left.take_out(file);
        }
        bottom.reverse();
        [top, bottom].concat()
    }

    /// The file that uses most and is used least.
    fn highest(&self) -> &'a str {
        let backward = self.reversed();
        let height = |file: &&str| self.0[file].len() as isize - backward.0[file].len() as isize;
        self.0
            .keys()
            .copied()
            .max_by_key(height)
            .unwrap_or_default()
    }

    fn take_out(&mut self, file: &str) {
        self.0.remove(file);
        self.0.values_mut().for_each(|used| {
            used.remove(file);
        });
    }
}

fn rings_of(files: &[(&str, &str)]) -> Result<Vec<Ring>, Box<dyn Error>> {
    Ok(rings(&arrows(&texts(files)?)))
}

#[test]
fn a_ring_is_found_by_use_lines() -> Result<(), Box<dyn Error>> {
    let rings = rings_of(&[
        ("crates/a/src/lib.rs", "mod one; mod three; mod two;"),
        (
            "crates/a/src/one.rs",
            "\nuse crate::{three::Three, two::{self, Two as Second}};",
        ),
        ("crates/a/src/two.rs", "use super::three;"),
        (
            "crates/a/src/three.rs",
            "\n\nuse super::one::*;\npub struct Three;",
        ),
    ])?;
    let [ring] = &rings[..] else {
        return Err(format!("{} rings", rings.len()).into());
    };
    let files = ["one", "three", "two"].map(|name| format!("crates/a/src/{name}.rs"));
    assert_eq!(ring.files, files);
    let closing = ring.closing.iter().map(ToString::to_string);
    let upward = "crates/a/src/three.rs:3 uses a::one (crates/a/src/one.rs)";
    assert_eq!(closing.collect::<Vec<_>>(), [upward]);
    Ok(())
}

#[test]
fn a_ring_is_found_by_paths_in_full_and_in_macros() -> Result<(), Box<dyn Error>> {
    let rings = rings_of(&[
        ("crates/a/src/lib.rs", "mod one; mod two;"),
        ("crates/a/src/one.rs", "fn f(x: crate::two::Two) {}"),
        (
            "crates/a/src/two.rs",
            "fn g() { html! { p { (super::one::f()) } } }",
        ),
    ])?;
    assert_eq!(rings.len(), 1);
    Ok(())
}

#[test]
fn a_name_leads_to_the_file_that_defines_it() -> Result<(), Box<dyn Error>> {
    let rings = rings_of(&[
        (
            "crates/a/src/lib.rs",
            "mod noun; mod other; pub use noun::Thing; pub use noun::Rest;",
        ),
        (
            "crates/a/src/noun/mod.rs",
            "mod part; mod rest; pub use part::Thing; pub use rest::Rest;",
        ),
        ("crates/a/src/noun/part.rs", "pub struct Thing;"),
        (
            "crates/a/src/noun/rest.rs",
            "use super::Thing; use crate::Thing as Same; pub struct Rest;",
        ),
        ("crates/a/src/other.rs", "use crate::noun::Thing;"),
    ])?;
    assert!(rings.is_empty(), "{}", rings[0]);
    Ok(())
}

#[test]
fn what_is_declared_or_only_tested_is_no_arrow() -> Result<(), Box<dyn Error>> {
    let rings = rings_of(&[
        ("crates/a/src/lib.rs", "mod one; mod two; pub struct All;"),
        (
            "crates/a/src/one.rs",
            "use crate::All; #[cfg(test)] mod tests;",
        ),
        (
            "crates/a/src/one/tests.rs",
            "use super::*; use crate::two::Two;",
        ),
        (
            "crates/a/src/two.rs",
            "use crate::one::One; #[cfg(test)] mod tests { use crate::All; }",
        ),
    ])?;
    assert!(rings.is_empty(), "{}", rings[0]);
    Ok(())
}

#[test]
fn only_a_small_ring_of_one_folder_is_allowed() {
    let ring = |files: Vec<String>| Ring {
        files,
        closing: Vec::new(),
    };
    let noun = |name: &str| format!("crates/web/src/meetings/{name}.rs");
    assert!(ring(vec![noun("mod"), noun("page")]).is_allowed());
    assert!(!ring(vec![noun("page"), "crates/web/src/plan/page.rs".to_owned()]).is_allowed());
    assert!(!ring((0..13).map(|n| noun(&n.to_string())).collect()).is_allowed());
}
