use domain::SearchText;
use proptest::prelude::*;

fn found(text: &str, typed: &str) -> bool {
    SearchText::of(text).contains(&SearchText::of(typed))
}

proptest! {
    #[test]
    fn what_is_folded_is_as_it_is_searched_for(text in "\\PC{0,40}") {
        let folded = SearchText::of(&text);
        prop_assert_eq!(SearchText::of(folded.as_str()), folded);
    }

    #[test]
    fn a_text_is_found_in_capitals_and_in_small_letters(text in "\\PC{0,40}") {
        prop_assert!(found(&text, &text.to_uppercase()), "{}", text.to_uppercase());
        prop_assert!(found(&text, &text.to_lowercase()), "{}", text.to_lowercase());
    }
}

#[test]
fn words_are_found_however_they_are_written() {
    for (text, typed) in [
        ("Área de juego segura", "AREA DE JUEGO"),
        ("Große Straße", "grosse STRASSE"),
        ("ΟΔΟΣ", "οδος"),
        ("Οδός ανοιχτή", "ΟΔΟΣ ΑΝΟΙΧΤΗ"),
        ("ᾠδή", "ΩΙΔΗ"),
        ("İstanbul", "istanbul"),
        ("Ｆｕｌｌ width", "full"),
        ("eﬃcient", "efficient"),
        ("  two\u{a0}\n words", "two words"),
        ("Tiếng Việt", "tieng viet"),
        ("घर की", "घर"),
    ] {
        assert!(found(text, typed), "{text:?} {typed:?}");
    }
    for (text, typed) in [
        ("Área de juego segura", "area segura"),
        // The vowels of Devanagari are signs, and no accents.
        ("की", "का"),
    ] {
        assert!(!found(text, typed), "{text:?} {typed:?}");
    }
}
