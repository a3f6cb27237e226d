//! What a path in the sources leads to.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Item, UseTree};

use super::sources::{Source, attributes_of, is_for_tests};

/// The most `use` that are followed, one leading to the next: two modules may take in everything of
/// each other, and lead nowhere.
const LONGEST_CHAIN: usize = 6;

/// Where a path leads: to a module, or to something in it.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Found {
    /// The module in which it is written down, its crate first.
    pub module: Vec<String>,
    /// The file of that module.
    pub file: String,
    /// What is found there, unless it is the module itself.
    pub item: Option<String>,
}

/// Every module of some crates with the names in it, by its path.
pub struct Modules(BTreeMap<Vec<String>, Module>);

#[derive(Default)]
struct Module {
    file: String,
    items: BTreeSet<String>,
    imports: Vec<Import>,
}

/// One name of a `use`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Import {
    /// What is brought in.
    pub path: Vec<String>,
    /// What it is called from here on; nothing when all of the path comes in.
    pub name: Option<String>,
    /// The line that says so.
    pub line: usize,
}

impl Modules {
    /// The modules of `sources`.
    pub fn of(sources: &[Source]) -> Self {
        let mut modules = Self(BTreeMap::new());
        for source in sources {
            modules.add(&source.path, &source.module, &source.syntax.items);
        }
        modules
    }

    /// What `path` means inside the module `from`, if it is one of ours.
    pub fn resolve(&self, from: &[String], path: &[String]) -> Option<Found> {
        self.follow(from, path, LONGEST_CHAIN)
    }

    fn add(&mut self, file: &str, path: &[String], items: &[Item]) {
        let mut module = Module {
            file: file.to_owned(),
            ..Module::default()
        };
        for item in items {
            if is_for_tests(attributes_of(item)) {
                continue;
            }
            match item {
                Item::Use(item) => module.imports.extend(imports(&item.tree)),
                Item::Mod(inside) => {
                    if let Some((_, items)) = &inside.content {
                        let path = [path, &[inside.ident.to_string()]].concat();
                        self.add(file, &path, items);
                    }
                }
                item => module.items.extend(name_of(item)),
            }
        }
        self.0.insert(path.to_vec(), module);
    }

    fn follow(&self, from: &[String], path: &[String], steps: usize) -> Option<Found> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.descend(&from[..1], rest, steps),
            "self" => self.descend(from, rest, steps),
            "super" => {
                let (_, above) = from.split_last()?;
                if rest.first().is_some_and(|next| next == "super") {
                    return self.follow(above, rest, steps);
                }
                self.descend(above, rest, steps)
            }
            _ => self.look_up(from, path, steps).or_else(|| {
                let krate = std::slice::from_ref(first);
                self.0
                    .contains_key(krate)
                    .then(|| self.descend(krate, rest, steps))?
            }),
        }
    }

    /// What `path` leads to from `module`, in which it must be. What is not seen there is made by a
    /// macro, or is a variant of an enum of which all come in.
    fn descend(&self, module: &[String], path: &[String], steps: usize) -> Option<Found> {
        self.look_up(module, path, steps)
            .or_else(|| self.found(module, path.first()))
    }

    /// What `path` leads to from `module`, if its first name is known there.
    fn look_up(&self, module: &[String], path: &[String], steps: usize) -> Option<Found> {
        let (name, rest) = path.split_first()?;
        let inside = [module, std::slice::from_ref(name)].concat();
        let child = || {
            self.0
                .contains_key(&inside)
                .then(|| self.descend(&inside, rest, steps))?
        };
        let item = || {
            let known = self.0.get(module)?.items.contains(name);
            known.then(|| self.found(module, Some(name)))?
        };
        // A module and what is best in it are often called the same.
        let best = if rest.is_empty() {
            item()
        } else {
            child().or_else(item)
        };
        best.or_else(|| self.imported(module, path, steps))
            .or_else(child)
    }

    /// What `path` leads to by a `use` of `module`.
    fn imported(&self, module: &[String], path: &[String], steps: usize) -> Option<Found> {
        let steps = steps.checked_sub(1)?;
        let (name, rest) = path.split_first()?;
        let imports = &self.0.get(module)?.imports;
        let named = imports
            .iter()
            .filter(|import| import.name.as_ref() == Some(name));
        let mut named = named.filter(|import| import.path != [name.clone()]);
        let found =
            named.find_map(|import| self.follow(module, &[&import.path, rest].concat(), steps));
        let mut all = imports.iter().filter(|import| import.name.is_none());
        found.or_else(|| {
            all.find_map(|import| {
                let taken_in = self.walk(module, &import.path)?;
                self.look_up(&taken_in, path, steps)
            })
        })
    }

    /// The module that `path` leads to from `module` by folders and files alone. A `*` follows no
    /// `use`, or it would look for its own beginning in itself.
    fn walk(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        let mut reached = module.to_vec();
        for (depth, name) in path.iter().enumerate() {
            match name.as_str() {
                "crate" => reached.truncate(1),
                "self" => {}
                "super" => drop(reached.pop()?),
                _ => reached.push(name.clone()),
            }
            if depth == 0 && !self.0.contains_key(&reached) {
                reached = vec![name.clone()];
            }
        }
        self.0.contains_key(&reached).then_some(reached)
    }

    fn found(&self, module: &[String], item: Option<&String>) -> Option<Found> {
        Some(Found {
            module: module.to_vec(),
            file: self.0.get(module)?.file.clone(),
            item: item.cloned(),
        })
    }
}

/// Every name that a `use` brings in.
pub fn imports(tree: &UseTree) -> Vec<Import> {
    let mut imports = Vec::new();
    spread(tree, &[], &mut imports);
    imports
}

fn spread(tree: &UseTree, before: &[String], imports: &mut Vec<Import>) {
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    match tree {
        UseTree::Path(path) => spread(&path.tree, &with(&path.ident), imports),
        UseTree::Group(group) => group
            .items
            .iter()
            .for_each(|tree| spread(tree, before, imports)),
        UseTree::Name(name) if name.ident == "self" => imports.push(Import {
            path: before.to_vec(),
            name: before.last().cloned(),
            line: name.ident.span().start().line,
        }),
        UseTree::Name(name) => imports.push(Import {
            path: with(&name.ident),
            name: Some(name.ident.to_string()),
            line: name.ident.span().start().line,
        }),
        UseTree::Rename(renamed) => imports.push(Import {
            path: with(&renamed.ident),
            name: Some(renamed.rename.to_string()),
            line: renamed.ident.span().start().line,
        }),
        UseTree::Glob(glob) => imports.push(Import {
            path: before.to_vec(),
            name: None,
            line: glob.star_token.spans[0].start().line,
        }),
    }
}

/// What an item is called, modules and `use` aside.
fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
