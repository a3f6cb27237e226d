//! Both catalogues say the same things, of the same.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::Language;
use wording::in_language;

use crate::sources::{crates, sources};

const ENGLISH: &str = include_str!("../../i18n/en/followthrough.ftl");
const SPANISH: &str = include_str!("../../i18n/es/followthrough.ftl");

/// Every text by its key, as it stands in the file.
fn texts(catalogue: &str) -> BTreeMap<&str, String> {
    let mut texts = BTreeMap::new();
    let mut key = "";
    for line in catalogue.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(' ') {
            let text: &mut String = texts.entry(key).or_default();
            text.push_str(line);
        } else if let Some((name, text)) = line.split_once(" =") {
            key = name;
            let twice = texts.insert(key, text.to_owned());
            assert_eq!(twice, None, "{key} stands there twice");
        }
    }
    texts
}

/// What is filled in.
fn variables(text: &str) -> BTreeSet<&str> {
    let names = text.split('$').skip(1);
    names
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next())
        .map(Option::unwrap_or_default)
        .collect()
}

#[test]
fn whatever_is_said_in_english_is_said_in_spanish() {
    let (english, spanish) = (texts(ENGLISH), texts(SPANISH));
    let keys = |texts: &BTreeMap<&'static str, String>| -> BTreeSet<&str> {
        texts.keys().copied().collect()
    };
    assert!(english.len() > 500, "the catalogue was read");
    let (said, dicho) = (keys(&english), keys(&spanish));
    let missing: Vec<_> = said.difference(&dicho).collect();
    assert!(missing.is_empty(), "not in Spanish: {missing:?}");
    let missing: Vec<_> = dicho.difference(&said).collect();
    assert!(missing.is_empty(), "not in English: {missing:?}");
    for (key, text) in &english {
        assert_eq!(variables(text), variables(&spanish[key]), "{key}");
    }
}

#[test]
fn every_text_is_said_somewhere() {
    let crates = crates().into_iter();
    let files = crates.flat_map(|name| sources(&name));
    let said: BTreeSet<String> = files.flat_map(|(_, texts)| texts.keys).collect();
    let texts = texts(ENGLISH).into_keys();
    let unsaid: Vec<_> = texts.filter(|key| !said.contains(*key)).collect();
    assert!(unsaid.is_empty(), "nothing says {unsaid:?}");
}

#[test]
fn every_text_can_be_said_with_one_and_with_many() {
    for (language, catalogue) in [(Language::English, ENGLISH), (Language::Spanish, SPANISH)] {
        let loader = in_language(language).loader();
        for (key, text) in texts(catalogue) {
            for number in [0, 1, 7] {
                let filled = variables(&text).into_iter().map(|name| (name, number));
                let said = loader.get_args(key, filled.collect::<HashMap<_, _>>());
                let is_said = !said.contains(['{', '$']) && !said.contains("No localization");
                assert!(is_said, "{language:?} {key} with {number}: {said}");
            }
        }
    }
}

#[test]
fn each_language_counts_in_its_own_way() {
    let count = |language, number: i64| {
        let args = HashMap::from([("actions", number)]);
        in_language(language)
            .loader()
            .get_args("actions-count", args)
    };
    assert_eq!(count(Language::English, 1), "1 action");
    assert_eq!(count(Language::English, 2), "2 actions");
    assert_eq!(count(Language::Spanish, 1), "1 acción");
    assert_eq!(count(Language::Spanish, 2), "2 acciones");
}

/// What people type into forms: it ends with a full stop, or does not.
const TYPED: [&str; 5] = ["$reason", "$why", "$note", "$words", "$text"];

#[test]
fn no_full_stop_follows_what_somebody_typed() {
    for (key, text) in texts(ENGLISH).into_iter().chain(texts(SPANISH)) {
        let doubled = |typed: &&str| text.contains(&format!("{{ {typed} }}."));
        let found: Vec<_> = TYPED.into_iter().filter(doubled).collect();
        assert!(found.is_empty(), "{key}: {text}");
    }
    for (typed, told) in [
        ("on hold: no money", "on hold: no money."),
        ("on hold: no money.", "on hold: no money."),
        ("on hold: why?", "on hold: why?"),
    ] {
        assert_eq!(wording::english_wording().sentence(typed.into()), told);
    }
}
