//! The sources of the house, found and parsed.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use syn::{Attribute, Item, Meta};

/// Where the workspace is.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The folders of the workspace that hold Rust.
const FOLDERS: [&str; 3] = ["crates", "migrations", "tests"];

/// A file of Rust, parsed.
pub struct Source {
    /// Where it is in the workspace: `crates/web/src/meetings/page.rs`.
    pub path: String,
    /// The module that it holds, its crate first: `web`, `meetings`, `page`.
    pub module: Vec<String>,
    /// What stands in it.
    pub syntax: syn::File,
}

impl Source {
    /// A text that stands at `path`.
    pub fn parse(path: &str, text: &str) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            path: path.to_owned(),
            module: module_of(path),
            syntax: syn::parse_file(text).map_err(|error| format!("{path}: {error}"))?,
        })
    }

    /// Its crate.
    pub fn krate(&self) -> &str {
        &self.module[0]
    }
}

/// What the crates of the workspace are built of; their tests are left out.
pub fn house() -> Result<Vec<Source>, Box<dyn Error>> {
    let mut sources = Vec::new();
    for path in paths()?.into_iter().filter(|path| is_built(path)) {
        sources.push(Source::parse(&path, &read(&path)?)?);
    }
    Ok(without_tests(sources))
}

/// Small texts, each with the place where it might stand in the house.
pub fn texts(texts: &[(&str, &str)]) -> Result<Vec<Source>, Box<dyn Error>> {
    let sources = texts.iter().map(|(path, text)| Source::parse(path, text));
    Ok(without_tests(sources.collect::<Result<_, _>>()?))
}

/// Every file of Rust, from the root of the workspace.
pub fn paths() -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        walk(&Path::new(ROOT).join(folder), &mut found)?;
    }
    let inside = found.iter().filter_map(|path| path.strip_prefix(ROOT).ok());
    let mut paths = inside
        .map(|path| path.to_string_lossy().into_owned())
        .collect::<Vec<_>>();
    paths.sort();
    Ok(paths)
}

/// The text of a file.
pub fn read(path: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(Path::new(ROOT).join(path))?)
}

/// The module that a file holds, its crate first.
pub fn module_of(path: &str) -> Vec<String> {
    let path = path.strip_prefix("crates/").unwrap_or(path);
    let names = path.trim_end_matches(".rs").split('/').enumerate();
    let names = names.filter(|(depth, name)| (*depth, *name) != (1, "src"));
    let mut module = names.map(|(_, name)| name.to_owned()).collect::<Vec<_>>();
    module.pop_if(|last| ["lib", "main", "mod"].contains(&last.as_str()));
    module
}

/// Whether something is there for tests alone.
pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => {
            let mut words = list.tokens.to_string();
            words.retain(|c| !c.is_whitespace());
            words == "test" || words.starts_with("all(test,")
        }
        _ => false,
    })
}

/// The attributes of an item of those kinds that are set aside for tests.
pub fn attributes_of(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

fn is_built(path: &str) -> bool {
    let folders = path.split('/').collect::<Vec<_>>();
    matches!(
        folders[..],
        ["crates", _, "src", ..] | ["migrations" | "tests", "src", ..]
    )
}

/// Leaves out the files of modules that are declared for tests alone.
fn without_tests(mut sources: Vec<Source>) -> Vec<Source> {
    let modules = sources.iter().flat_map(test_modules).collect::<Vec<_>>();
    sources.retain(|source| !modules.iter().any(|tests| source.module.starts_with(tests)));
    sources
}

fn test_modules(source: &Source) -> Vec<Vec<String>> {
    let items = source.syntax.items.iter();
    let modules = items.filter_map(|item| match item {
        Item::Mod(module) if is_for_tests(&module.attrs) => Some(module.ident.to_string()),
        _ => None,
    });
    modules
        .map(|name| [source.module.as_slice(), &[name]].concat())
        .collect()
}
