//! What the types are called: each name means one thing.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, ItemMacro, Visibility};

use super::expect_none;
use super::sources::{self, Source, attributes_of, is_for_tests, texts};

/// Files whose types are called as somebody else says.
const NAMED_BY_OTHERS: [(&str, &str); 3] = [
    (
        "crates/persistence/src/entities/",
        "SeaORM asks for a `Model` and an `Entity` each",
    ),
    ("migrations/src/m", "SeaORM asks for a `Migration` each"),
    (
        "crates/web/src/paths.rs",
        "an address is called as what it shows, with `paths::` before it",
    ),
];

#[test]
fn the_name_of_a_type_means_one_thing() -> Result<(), Box<dyn Error>> {
    let homonyms = homonyms(&sources::house()?).into_iter();
    let told = homonyms.map(|(name, files)| format!("{name}: {}", files.join(", ")));
    expect_none(&told.collect::<Vec<_>>());
    Ok(())
}

/// The names that leave their module and are given to more than one type, with their files.
pub fn homonyms(sources: &[Source]) -> BTreeMap<String, Vec<String>> {
    let mut names = BTreeMap::<String, Vec<String>>::new();
    for source in sources
        .iter()
        .filter(|source| !is_named_by_others(&source.path))
    {
        for name in types(&source.syntax.items) {
            names.entry(name).or_default().push(source.path.clone());
        }
    }
    names.retain(|_, files| files.len() > 1);
    names
}

fn is_named_by_others(path: &str) -> bool {
    NAMED_BY_OTHERS
        .iter()
        .any(|(place, _)| path.starts_with(place))
}

/// The types that leave the module of which these are the items.
fn types(items: &[Item]) -> Vec<String> {
    let makers = items.iter().filter_map(maker).collect::<BTreeSet<_>>();
    let built = items
        .iter()
        .filter(|item| !is_for_tests(attributes_of(item)));
    let mut types = Vec::new();
    for item in built {
        match item {
            Item::Mod(inside) => types.extend(
                inside
                    .content
                    .iter()
                    .flat_map(|(_, items)| self::types(items)),
            ),
            Item::Macro(item) => types.extend(made(item, &makers)),
            item => types.extend(type_that_leaves(item)),
        }
    }
    types
}

fn type_that_leaves(item: &Item) -> Option<String> {
    let (visibility, name) = match item {
        Item::Enum(item) => (&item.vis, &item.ident),
        Item::Struct(item) => (&item.vis, &item.ident),
        Item::Trait(item) => (&item.vis, &item.ident),
        Item::Type(item) => (&item.vis, &item.ident),
        _ => return None,
    };
    leaves(visibility).then(|| name.to_string())
}

/// Whether something can be seen from outside its module.
pub fn leaves(visibility: &Visibility) -> bool {
    match visibility {
        Visibility::Public(_) => true,
        Visibility::Restricted(inside) => !inside.path.is_ident("self"),
        Visibility::Inherited => false,
    }
}

/// The types that a macro makes: those that its rules name, and the first word of each of its
/// entries where its rules leave the name to them.
fn made(item: &ItemMacro, makers: &BTreeSet<String>) -> Vec<String> {
    if item.ident.is_some() {
        return declared(item.mac.tokens.clone())
            .into_iter()
            .flatten()
            .collect();
    }
    let called = item.mac.path.get_ident().map(ToString::to_string);
    if called.is_some_and(|called| makers.contains(&called)) {
        return first_words(item.mac.tokens.clone());
    }
    Vec::new()
}

/// What the macro is called, if it makes types of names that it is given.
fn maker(item: &Item) -> Option<String> {
    let Item::Macro(item) = item else { return None };
    let given = declared(item.mac.tokens.clone()).contains(&None);
    item.ident
        .as_ref()
        .filter(|_| given)
        .map(ToString::to_string)
}

/// The public types in some rules: their names, or none where it is given to the rule.
fn declared(tokens: TokenStream) -> Vec<Option<String>> {
    let tokens = tokens.into_iter().collect::<Vec<_>>();
    let mut declared = Vec::new();
    for token in &tokens {
        if let TokenTree::Group(group) = token {
            declared.extend(self::declared(group.stream()));
        }
    }
    for three in tokens.windows(3) {
        let [TokenTree::Ident(public), TokenTree::Ident(kind), name] = three else {
            continue;
        };
        if public == "pub" && ["enum", "struct"].iter().any(|word| kind == word) {
            declared.push(match name {
                TokenTree::Ident(name) => Some(name.to_string()),
                _ => None,
            });
        }
    }
    declared
}

/// The first word of each of the entries that semicolons end, attributes aside.
fn first_words(tokens: TokenStream) -> Vec<String> {
    let tokens = tokens.into_iter().collect::<Vec<_>>();
    let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(end) if end.as_char() == ';');
    let entries = tokens.split(is_end);
    let words = entries.filter_map(|entry| {
        entry.iter().find_map(|token| match token {
            TokenTree::Ident(word) => Some(word.to_string()),
            _ => None,
        })
    });
    words.collect()
}

#[test]
fn a_name_given_twice_is_found() -> Result<(), Box<dyn Error>> {
    let sources = texts(&[
        (
            "crates/a/src/lib.rs",
            "pub struct Twice; struct Inside; pub type Once = u8;",
        ),
        (
            "crates/b/src/lib.rs",
            "mod c { pub(super) enum Twice {} } pub trait Inside {}",
        ),
        (
            "crates/b/src/d.rs",
            "#[cfg(test)] pub struct Once; pub fn twice() {}",
        ),
        ("crates/persistence/src/entities/e.rs", "pub struct Twice;"),
    ])?;
    let files = ["a", "b"].map(|name| format!("crates/{name}/src/lib.rs"));
    assert_eq!(
        homonyms(&sources),
        BTreeMap::from([("Twice".to_owned(), files.to_vec())])
    );
    Ok(())
}

#[test]
fn a_name_given_by_a_macro_is_found() -> Result<(), Box<dyn Error>> {
    let sources = texts(&[
        (
            "crates/a/src/lib.rs",
            "pub struct Title; pub enum Deed {} pub struct Name;",
        ),
        (
            "crates/b/src/lib.rs",
            "macro_rules! text { ($name:ident) => { pub struct $name; } }
             macro_rules! deeds { () => { pub enum Deed {} } }
             macro_rules! shown { ($name:ident) => { impl Shown for $name {} } }
             text!(/// Of one line.
                Title, 500);
             shown!(Name);",
        ),
    ])?;
    let names = homonyms(&sources).into_keys().collect::<Vec<_>>();
    assert_eq!(names, ["Deed", "Title"]);
    Ok(())
}
