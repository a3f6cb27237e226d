//! Goes through a file and notes each function, and each `match` on a bool.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Arm, Block, FnArg, Lit, Pat, Signature, Type};

use super::Functions;
use crate::names::leaves;
use crate::sources::{Source, attributes_of, is_for_tests};

/// A function, or a method.
pub struct Function {
    /// Where it begins: file and line.
    pub place: String,
    /// What it is called.
    pub name: String,
    /// Whether it is no method and can be seen from outside its module.
    pub free_and_leaves: bool,
    /// Its lines, from the first of its signature; none where a trait only asks for it.
    pub lines: Option<usize>,
    /// What it is given, `self` aside.
    pub arguments: usize,
    /// How many of its arguments are tuples.
    pub tuples: usize,
}

impl std::fmt::Display for Function {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.place, self.name)
    }
}

impl Functions {
    /// Adds those of a file.
    pub fn read_file(&mut self, source: &Source) {
        let mut reading = Reading {
            file: &source.path,
            functions: self,
        };
        reading.visit_file(&source.syntax);
    }
}

/// A file as it is gone through.
struct Reading<'a> {
    file: &'a str,
    functions: &'a mut Functions,
}

impl Reading<'_> {
    fn note(&mut self, signature: &Signature, block: Option<&Block>) {
        let first = signature.fn_token.span.start().line;
        let last = |block: &Block| block.brace_token.span.close().end().line;
        let given = signature
            .inputs
            .iter()
            .filter_map(|argument| match argument {
                FnArg::Typed(typed) => Some(&*typed.ty),
                FnArg::Receiver(_) => None,
            });
        self.functions.all.push(Function {
            place: format!("{}:{first}", self.file),
            name: signature.ident.to_string(),
            free_and_leaves: false,
            lines: block.map(|block| last(block) + 1 - first),
            arguments: given.clone().count(),
            tuples: given.filter(|kind| is_tuple(kind)).count(),
        });
    }

    /// `true =>` in what a macro is given.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let tokens = tokens.into_iter().collect::<Vec<_>>();
        for two in tokens.windows(2) {
            if let [TokenTree::Ident(word), TokenTree::Punct(equals)] = two
                && (word == "true" || word == "false")
                && equals.as_char() == '='
            {
                let line = word.span().start().line;
                self.functions
                    .matches_on_bool
                    .push(format!("{}:{line}", self.file));
            }
        }
        for token in tokens {
            if let TokenTree::Group(group) = token {
                self.note_tokens(group.stream());
            }
        }
    }
}

impl<'a> Visit<'a> for Reading<'_> {
    fn visit_item(&mut self, item: &'a syn::Item) {
        if !is_for_tests(attributes_of(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, function: &'a syn::ItemFn) {
        self.note(&function.sig, Some(&function.block));
        if let Some(noted) = self.functions.all.last_mut() {
            noted.free_and_leaves = leaves(&function.vis);
        }
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, method: &'a syn::ImplItemFn) {
        self.note(&method.sig, Some(&method.block));
        visit::visit_impl_item_fn(self, method);
    }

    fn visit_trait_item_fn(&mut self, method: &'a syn::TraitItemFn) {
        self.note(&method.sig, method.default.as_ref());
        visit::visit_trait_item_fn(self, method);
    }

    fn visit_expr_match(&mut self, choice: &'a syn::ExprMatch) {
        if choice.arms.iter().any(is_of_a_bool) {
            let line = choice.match_token.span.start().line;
            self.functions
                .matches_on_bool
                .push(format!("{}:{line}", self.file));
        }
        visit::visit_expr_match(self, choice);
    }

    fn visit_macro(&mut self, called: &'a syn::Macro) {
        self.note_tokens(called.tokens.clone());
    }
}

fn is_of_a_bool(arm: &Arm) -> bool {
    match &arm.pat {
        Pat::Lit(literal) => matches!(literal.lit, Lit::Bool(_)),
        _ => false,
    }
}

/// Whether it is a tuple, or a reference to one. One of nothing is none.
fn is_tuple(kind: &Type) -> bool {
    match kind {
        Type::Tuple(tuple) => !tuple.elems.is_empty(),
        Type::Reference(reference) => is_tuple(&reference.elem),
        _ => false,
    }
}
