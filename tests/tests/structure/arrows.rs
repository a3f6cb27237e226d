//! Which file uses which, and where it says so.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use super::modules::{Found, Modules, imports};
use super::sources::{Source, attributes_of, is_for_tests};

/// A place that names something of another module of ours.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// The file that uses it.
    pub from: String,
    /// The line that names it.
    pub line: usize,
    /// What is named.
    pub to: Found,
}

impl std::fmt::Display for Arrow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let item = self.to.item.iter().cloned();
        let path = self.to.module.iter().cloned().chain(item);
        let path = path.collect::<Vec<_>>().join("::");
        write!(
            f,
            "{}:{} uses {path} ({})",
            self.from, self.line, self.to.file
        )
    }
}

/// Every arrow of `sources`, by `use` and by paths written in full, those in macros too. What a file
/// names more than once is told where it does so first.
pub fn arrows(sources: &[Source]) -> Vec<Arrow> {
    let modules = Modules::of(sources);
    sources
        .iter()
        .flat_map(|source| arrows_of(source, &modules))
        .collect()
}

fn arrows_of(source: &Source, modules: &Modules) -> Vec<Arrow> {
    let mut reading = Reading {
        modules,
        module: source.module.clone(),
        file: &source.path,
        arrows: Vec::new(),
    };
    reading.visit_file(&source.syntax);
    let mut known = BTreeSet::new();
    let mut arrows = reading.arrows;
    arrows.retain(|arrow| known.insert(arrow.to.clone()));
    arrows
}

/// A file as it is gone through.
struct Reading<'a> {
    modules: &'a Modules,
    /// The module that is being read.
    module: Vec<String>,
    file: &'a str,
    arrows: Vec<Arrow>,
}

impl Reading<'_> {
    fn note(&mut self, path: &[String], line: usize) {
        let found = self.modules.resolve(&self.module, path);
        let elsewhere = found.filter(|found| found.file != self.file);
        self.arrows.extend(elsewhere.map(|to| Arrow {
            from: self.file.to_owned(),
            line,
            to,
        }));
    }

    /// A name by itself may be a variable, which no module is meant by.
    fn note_name(&mut self, name: String, line: usize) {
        let before = self.arrows.len();
        self.note(&[name], line);
        let module = self
            .arrows
            .get(before)
            .is_some_and(|arrow| arrow.to.item.is_none());
        self.arrows.truncate(before + usize::from(!module));
    }

    /// Paths in what a macro is given: it is not parsed, but they are written as elsewhere.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let mut path = Vec::new();
        let mut line = 0;
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.note_written(&mut path, line);
                        line = name.span().start().line;
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                other => {
                    self.note_written(&mut path, line);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.note_tokens(group.stream());
                    }
                }
            }
        }
        self.note_written(&mut path, line);
    }

    fn note_written(&mut self, path: &mut Vec<String>, line: usize) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.note(&path, line);
        }
    }
}

impl<'a> Visit<'a> for Reading<'_> {
    fn visit_item(&mut self, item: &'a syn::Item) {
        if !is_for_tests(attributes_of(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        for import in imports(&item.tree) {
            self.note(&import.path, import.line);
        }
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string());
        let names = names.collect::<Vec<_>>();
        let line = path.segments[0].ident.span().start().line;
        match names.as_slice() {
            [name] => self.note_name(name.clone(), line),
            _ if path.leading_colon.is_none() => self.note(&names, line),
            _ => {}
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'a syn::Macro) {
        visit::visit_macro(self, called);
        self.note_tokens(called.tokens.clone());
    }

    /// `derive(…)` and its like name nothing of ours.
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}

    /// `pub(super)` says who may see something, and uses nothing.
    fn visit_visibility(&mut self, _: &'a syn::Visibility) {}
}
