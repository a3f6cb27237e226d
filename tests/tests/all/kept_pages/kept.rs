//! A directory of answers: written there once, and compared with what is answered later.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::difference;

/// Names the directory in which answers are kept.
const KEEP: &str = "KEEP_PAGES_IN";
/// Names the directory with which answers are compared.
const COMPARE: &str = "COMPARE_PAGES_WITH";
/// How many of the answers that differ are shown.
const SHOWN: usize = 20;

/// Whether answers are written down, or held against those that were.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Purpose {
    Keep,
    Compare,
}

/// The answers to somebody, each in a file of its own.
pub struct KeptAnswers {
    purpose: Purpose,
    folder: PathBuf,
    taken: BTreeSet<PathBuf>,
    different: Vec<String>,
}

impl KeptAnswers {
    /// The folder for the answers to `reader`, in the directory that the environment names.
    pub fn of(reader: &str) -> Self {
        let named = |name| std::env::var_os(name).map(PathBuf::from);
        let (purpose, directory) = match (named(KEEP), named(COMPARE)) {
            (Some(directory), None) => (Purpose::Keep, directory),
            (None, Some(directory)) => (Purpose::Compare, directory),
            _ => panic!("either {KEEP} or {COMPARE} names a directory"),
        };
        let folder = directory.join(reader);
        if purpose == Purpose::Keep && folder.exists() {
            std::fs::remove_dir_all(&folder).unwrap();
        }
        Self {
            purpose,
            folder,
            taken: BTreeSet::new(),
            different: Vec::new(),
        }
    }

    /// Whether something was taken under that name before.
    pub fn has(&self, name: &str) -> bool {
        self.taken.contains(&self.file(name))
    }

    /// Takes an answer.
    pub fn take(&mut self, name: &str, text: &str) {
        let file = self.file(name);
        assert!(self.taken.insert(file.clone()), "{name} came twice");
        match self.purpose {
            Purpose::Keep => write(&file, text),
            Purpose::Compare => self.compare(name, &file, text),
        }
    }

    /// Fails if anything is not as it was.
    pub fn finish(mut self) {
        assert!(!self.taken.is_empty(), "nothing was answered");
        if self.purpose == Purpose::Compare {
            for file in files(&self.folder) {
                if !self.taken.contains(&file) {
                    let gone = format!("{} is not there any more", file.display());
                    self.different.push(gone);
                }
            }
        }
        let (count, of) = (self.different.len(), self.taken.len());
        self.different.truncate(SHOWN);
        let shown = self.different.join("\n\n");
        assert!(
            count == 0,
            "{count} of {of} answers differ; the first:\n\n{shown}\n"
        );
    }

    fn compare(&mut self, name: &str, file: &Path, text: &str) {
        match std::fs::read_to_string(file) {
            Ok(kept) if kept == text => {}
            Ok(kept) => {
                let difference = difference::show_difference(&kept, text);
                self.different.push(format!("{name}\n{difference}"));
            }
            Err(_) => self.different.push(format!("{name} was not there before")),
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name.trim_start_matches('/'))
    }
}

fn write(file: &Path, text: &str) {
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

/// Every file in a folder and those within.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect();
    found.sort();
    found
}
