//! Whoever asks of what kind something is names all kinds: a new one is then forgotten nowhere.

use std::error::Error;

use syn::visit::{self, Visit};
use syn::{Arm, ExprMatch, Pat};

use crate::expect_none;
use crate::sources::{self, Source, texts};

/// The kinds of things on the plan, and what else grows by a kind now and then. (`Thing` is what an
/// `Entity` is called beside the rows of tables.)
const KINDS: [&str; 5] = ["Entity", "Thing", "SubjectKind", "MailPurpose", "FlagName"];

#[test]
fn a_match_over_kinds_names_all() -> Result<(), Box<dyn Error>> {
    expect_none(&incomplete_matches(&sources::house()?));
    Ok(())
}

/// Where a `match` over kinds has an arm for whatever else there is.
pub fn incomplete_matches(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let mut reading = Reading {
            file: &source.path,
            found: &mut found,
        };
        reading.visit_file(&source.syntax);
    }
    found
}

/// A file as it is gone through.
struct Reading<'a> {
    file: &'a str,
    found: &'a mut Vec<String>,
}

impl<'a> Visit<'a> for Reading<'_> {
    fn visit_expr_match(&mut self, choice: &'a ExprMatch) {
        let names_kinds = choice.arms.iter().any(|arm| names_a_kind(&arm.pat));
        if names_kinds && choice.arms.iter().any(takes_the_rest) {
            let line = choice.match_token.span.start().line;
            self.found.push(format!("{}:{line}", self.file));
        }
        visit::visit_expr_match(self, choice);
    }
}

/// Whether the pattern is of one kind, or of several.
fn names_a_kind(pattern: &Pat) -> bool {
    let path = match pattern {
        Pat::Or(several) => return several.cases.iter().any(names_a_kind),
        Pat::Reference(reference) => return names_a_kind(&reference.pat),
        Pat::Tuple(tuple) => return tuple.elems.iter().any(names_a_kind),
        Pat::Path(path) => &path.path,
        Pat::TupleStruct(tuple) if tuple.path.is_ident("Some") => {
            return tuple.elems.iter().any(names_a_kind);
        }
        Pat::TupleStruct(tuple) => &tuple.path,
        Pat::Struct(fields) => &fields.path,
        _ => return false,
    };
    let kind = path.segments.iter().rev().nth(1);
    kind.is_some_and(|kind| KINDS.iter().any(|name| kind.ident == name))
}

fn takes_the_rest(arm: &Arm) -> bool {
    let rest = match &arm.pat {
        Pat::Wild(_) => true,
        Pat::Ident(name) => name.subpat.is_none(),
        _ => false,
    };
    rest && arm.guard.is_none()
}

#[test]
fn an_arm_for_the_rest_is_found() -> Result<(), Box<dyn Error>> {
    let sources = texts(&[(
        "crates/a/src/lib.rs",
        "fn a(e: Entity) { match e { Entity::Goal(_) => {} _ => {} } }
         fn b(k: SubjectKind) { match k { domain::SubjectKind::Goal | SubjectKind::Reply => {} rest => {} } }
         fn c(e: (Option<Entity>, u8)) { match e { (Some(Entity::Goal(_)), 1) => {} _ => {} } }
         fn c(k: SubjectKind) { match k { SubjectKind::Goal => {} SubjectKind::Reply => {} } }
         fn d(o: Option<u8>) { match o { Some(_) => {} _ => {} } }",
    )])?;
    let places = [1, 2, 3].map(|line| format!("crates/a/src/lib.rs:{line}"));
    assert_eq!(incomplete_matches(&sources), places);
    Ok(())
}
