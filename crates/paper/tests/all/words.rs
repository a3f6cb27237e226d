//! What was typed, whatever it is, comes out as it was typed.

use paper::Document;
use proptest::prelude::*;

use crate::pdf::Pdf;
use crate::samples::saying;

/// What the typesetter's language, the file's, or a terminal would take for orders.
const ORDERS: [&str; 12] = [
    "#panic() #set page(width: 1cm) #import \"x\"",
    "$ x^2 $ and $100 or €100",
    "*bold* _italic_ `raw` ```raw``` ´ ¨",
    "[link](https://example.org) <label> @reference",
    "\\ \\u{41} \\n // comment /* comment */",
    "= heading - point + item / term: words",
    "<script>alert(1)</script> &amp; {{mustache}}",
    "(parentheses) /Name <</Key>> endobj stream",
    "'single' \"double\" -- --- ... ~ ^",
    "%PDF-1.7 %%EOF",
    "let it = sys.inputs",
    "../../etc/passwd C:\\Windows",
];

#[test]
fn nothing_typed_is_an_order() {
    for typed in ORDERS {
        let words = Pdf::of(&saying(typed)).words();
        assert!(
            words.contains(&format!("Paragraph {typed}")),
            "{typed}\n{words}"
        );
        assert!(
            words.contains(&format!("below {typed}")),
            "{typed}\n{words}"
        );
    }
}

#[test]
fn letters_of_many_languages_come_out() {
    for typed in [
        "Añadió el niño “corazón” — ¿sí?",
        "Zażółć gęślą jaźń",
        "Κοινότητα",
        "Община",
        "cộng đồng",
    ] {
        let words = Pdf::of(&saying(typed)).words();
        assert!(
            words.contains(&format!("Paragraph {typed}")),
            "{typed}\n{words}"
        );
    }
    for typed in ["مرحبا", "שלום", "→ ✓ ☎"] {
        assert!(
            !Pdf::of(&saying(typed))
                .words()
                .contains(char::REPLACEMENT_CHARACTER),
            "{typed}"
        );
    }
}

/// No font that comes along has them, and an accessible PDF must not hold a character that
/// cannot be seen. So a sign stands for each, and the words around them are unharmed.
#[test]
fn a_sign_stands_for_letters_that_no_font_has() {
    let cases = [
        ("after 東京 noon", "Paragraph after \u{FFFD}\u{FFFD} noon"),
        ("thanks 🎉 all", "Paragraph thanks \u{FFFD} all"),
        ("from \u{E000} here", "Paragraph from \u{FFFD} here"),
    ];
    for (typed, printed) in cases {
        let words = Pdf::of(&saying(typed)).words();
        assert!(words.contains(printed), "{typed}\n{words}");
    }
}

#[test]
fn what_nobody_sees_is_left_out() {
    for typed in [
        "a\u{0}b",
        "a\u{FEFF}b",
        "a\u{200B}b",
        "a\u{202E}b",
        "a\u{200D}b",
        "a\u{1b}b",
        "a\u{AD}b",
    ] {
        assert!(
            Pdf::of(&saying(typed)).words().contains("Paragraph ab"),
            "{typed:?}"
        );
    }
}

#[test]
fn lines_stay_the_lines_that_were_typed() {
    let mut document = saying("");
    document.opening = vec![paper::Block::paragraph("one\ntwo\r\n\nthree   four\t five")];
    let text = Pdf::of(&document).text();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for line in ["one", "two", "three four five"] {
        assert!(lines.contains(&line), "{line}\n{text}");
    }
}

/// Long words break within the margins, and can be put together again.
#[test]
fn long_words_break_and_lose_nothing() {
    let address = format!(
        "https://example.org/{}?q={}",
        "a1b2".repeat(60),
        "Z".repeat(200)
    );
    let words = Pdf::of(&saying(&address)).words();
    assert!(words.replace(' ', "").contains(&address), "{words}");
    for typed in [
        "x".repeat(2_000),
        "word ".repeat(500),
        "\n".repeat(500),
        "line\n".repeat(90),
    ] {
        assert!(saying(&typed).typeset().is_ok());
    }
}

#[test]
fn an_empty_document_is_a_document() {
    assert_eq!(Pdf::of(&Document::default()).pages(), 1);
    assert!(saying(" \t\n").typeset().is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn anything_at_all_can_be_typeset(typed in any::<String>(), other in "\\PC{0,40}") {
        let document = saying(&format!("{typed} {other}"));
        prop_assert!(document.typeset().is_ok(), "{:?}", document.typeset());
    }
}
