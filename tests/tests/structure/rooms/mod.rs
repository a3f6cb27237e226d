//! What may be used from where: in `web` a noun's folder is no other noun's business, its handlers
//! write by way of `application`, and the program comes in by its front door.
mod tables;

use std::collections::BTreeSet;
use std::error::Error;

use syn::{FnArg, Item, Signature, Type};

use crate::arrows::{Arrow, arrows};
use crate::expect_none;
use crate::modules::Found;
use crate::sources::{self, Source, texts};

use tables::{FRONT_DOOR, NOUNS, ROOF, SHARED};

/// What `web` itself keeps in a transaction: whether a form came before is asked and kept by every
/// form alike, whatever it says.
const WRITTEN_BY_WEB: [&str; 1] = ["persistence::submissions"];

#[test]
fn every_room_of_web_stands_in_a_table() -> Result<(), Box<dyn Error>> {
    expect_none(&rooms_of_no_table(&sources::house()?));
    Ok(())
}

#[test]
fn no_noun_uses_another_and_what_is_shared_none() -> Result<(), Box<dyn Error>> {
    expect_none(&sideways(&arrows(&sources::house()?)));
    Ok(())
}

#[test]
fn web_writes_by_way_of_application() -> Result<(), Box<dyn Error>> {
    expect_none(&writes(&sources::house()?));
    Ok(())
}

#[test]
fn the_program_comes_in_by_the_front_door() -> Result<(), Box<dyn Error>> {
    expect_none(&by_a_back_door(&arrows(&sources::house()?)));
    Ok(())
}

/// The files of `web` in none of the rooms that the tables name.
pub fn rooms_of_no_table(sources: &[Source]) -> Vec<String> {
    let web = sources.iter().filter(|source| source.krate() == "web");
    let unknown = web.filter(|source| room(&source.module).is_none());
    unknown.map(|source| source.path.clone()).collect()
}

/// The arrows in `web` from one noun to another, and those from what is shared to a noun.
pub fn sideways(arrows: &[Arrow]) -> Vec<String> {
    let web = arrows
        .iter()
        .filter(|arrow| arrow.from.starts_with("crates/web/"));
    let strays = web.filter(|arrow| {
        let from = room(&sources::module_of(&arrow.from));
        let to = room(&arrow.to.module);
        from.zip(to).is_some_and(|(from, to)| !from.may_use(&to))
    });
    strays.map(ToString::to_string).collect()
}

/// The arrows from `web` to a function of `persistence` that is given a transaction to write in.
pub fn writes(sources: &[Source]) -> Vec<String> {
    let persistence = sources
        .iter()
        .filter(|source| source.krate() == "persistence");
    let writing = persistence
        .flat_map(writing_functions)
        .collect::<BTreeSet<_>>();
    let arrows = arrows(sources);
    let web = arrows
        .iter()
        .filter(|arrow| arrow.from.starts_with("crates/web/"));
    let strays = web.filter(|arrow| writing.contains(&written(&arrow.to)));
    strays.map(ToString::to_string).collect()
}

/// The arrows from the program to what is not for it in `web`.
pub fn by_a_back_door(arrows: &[Arrow]) -> Vec<String> {
    let program = arrows
        .iter()
        .filter(|arrow| arrow.from.starts_with("crates/followthrough/"));
    let strays = program.filter(|arrow| {
        let inside = arrow.to.module.strip_prefix(&["web".to_owned()]);
        inside.is_some_and(|inside| {
            let first = inside.first().map_or("", String::as_str);
            !FRONT_DOOR.contains(&first)
        })
    });
    strays.map(ToString::to_string).collect()
}

/// A part of `web`.
#[derive(Debug, Eq, PartialEq)]
enum Room {
    Roof,
    Noun(&'static str),
    Shared,
}

impl Room {
    /// A noun may use itself, what it is a part of and what is a part of it.
    fn may_use(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Noun(from), Self::Noun(to)) => is_part(from, to) || is_part(to, from),
            (Self::Shared, Self::Noun(_)) => false,
            _ => true,
        }
    }
}

/// Where in `web` a module is: in the innermost noun that it is a part of.
fn room(module: &[String]) -> Option<Room> {
    let inside = module.strip_prefix(&["web".to_owned()])?.join("::");
    if ROOF.contains(&inside.as_str()) {
        return Some(Room::Roof);
    }
    let nouns = NOUNS.into_iter().filter(|noun| is_part(&inside, noun));
    let noun = nouns.max_by_key(|noun| noun.len()).map(Room::Noun);
    let mut shared = SHARED.iter().filter(|shared| is_part(&inside, shared));
    noun.or_else(|| shared.next().map(|_| Room::Shared))
}

fn is_part(inner: &str, outer: &str) -> bool {
    let rest = inner.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The free functions of a file that are given a `WriteTx`, each with its module.
fn writing_functions(source: &Source) -> Vec<String> {
    let module = source.module.join("::");
    if WRITTEN_BY_WEB.contains(&module.as_str()) {
        return Vec::new();
    }
    let functions = source.syntax.items.iter().filter_map(|item| match item {
        Item::Fn(function) if is_given_a_write_tx(&function.sig) => Some(&function.sig.ident),
        _ => None,
    });
    functions.map(|name| format!("{module}::{name}")).collect()
}

fn is_given_a_write_tx(signature: &Signature) -> bool {
    signature.inputs.iter().any(|argument| match argument {
        FnArg::Typed(typed) => is_write_tx(&typed.ty),
        FnArg::Receiver(_) => false,
    })
}

fn is_write_tx(kind: &Type) -> bool {
    match kind {
        Type::Reference(reference) => is_write_tx(&reference.elem),
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "WriteTx"),
        _ => false,
    }
}

fn written(found: &Found) -> String {
    let module = found.module.iter().cloned();
    let path = module.chain(found.item.clone());
    path.collect::<Vec<_>>().join("::")
}

#[test]
fn nouns_use_what_is_shared_and_not_each_other() -> Result<(), Box<dyn Error>> {
    let sources = texts(&[
        ("crates/web/src/lib.rs", "use plan::page;"),
        (
            "crates/web/src/plan/mod.rs",
            "use super::paths::Plan; use crate::goals::Goals;",
        ),
        ("crates/web/src/goals/mod.rs", "pub struct Goals;"),
        (
            "crates/web/src/paths.rs",
            "use crate::plan::Line; pub struct Plan;",
        ),
        ("crates/web/src/meetings/mod.rs", "use agenda::Agenda;"),
        (
            "crates/web/src/meetings/agenda.rs",
            "use super::run::Run; pub struct Agenda;",
        ),
        (
            "crates/web/src/meetings/run.rs",
            "use super::Meeting; pub struct Run;",
        ),
        ("crates/web/src/lumber.rs", ""),
    ])?;
    let strays = [
        "crates/web/src/plan/mod.rs:1 uses web::goals::Goals (crates/web/src/goals/mod.rs)",
        "crates/web/src/paths.rs:1 uses web::plan::Line (crates/web/src/plan/mod.rs)",
        "crates/web/src/meetings/agenda.rs:1 uses web::meetings::run::Run \
         (crates/web/src/meetings/run.rs)",
    ];
    assert_eq!(sideways(&arrows(&sources)), strays);
    assert_eq!(rooms_of_no_table(&sources), ["crates/web/src/lumber.rs"]);
    Ok(())
}

#[test]
fn a_write_and_a_back_door_are_found() -> Result<(), Box<dyn Error>> {
    let sources = texts(&[
        (
            "crates/persistence/src/lib.rs",
            "pub mod actions; pub mod submissions;",
        ),
        (
            "crates/persistence/src/actions.rs",
            "pub fn find(tx: &ReadTx) {} pub fn save(tx: &WriteTx) {}",
        ),
        (
            "crates/persistence/src/submissions.rs",
            "pub fn keep(tx: &WriteTx) {}",
        ),
        (
            "crates/web/src/goals.rs",
            "use persistence::{actions, submissions};
             fn a() { actions::find(); submissions::keep(); }
             fn b() { actions::save(); }",
        ),
        ("crates/web/src/serve.rs", "pub fn serve() {}"),
        (
            "crates/followthrough/src/main.rs",
            "use web::serve::serve;\nuse web::goals::a;",
        ),
        ("crates/web/src/lib.rs", ""),
    ])?;
    let write = "crates/web/src/goals.rs:3 uses persistence::actions::save \
                 (crates/persistence/src/actions.rs)";
    assert_eq!(writes(&sources), [write]);
    let back_door =
        "crates/followthrough/src/main.rs:2 uses web::goals::a (crates/web/src/goals.rs)";
    assert_eq!(by_a_back_door(&arrows(&sources)), [back_door]);
    Ok(())
}
