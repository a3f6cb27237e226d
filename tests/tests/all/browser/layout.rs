//! Everything fits, however narrow the window and large the letters, and can be hit.

use serde_json::Value;
use tests::{Browser, Program, Scripts};

use super::pages::{
    ASKED, EMPTY, FORMS, GOING_ON, HUGE, Look, MAIN, READ, Way, begin, fill_up, set_up,
};
use super::{DESK, NARROWEST};

/// As WCAG 1.4.12 has it.
const SPACING: &str = "const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`);
document.adoptedStyleSheets = [sheet];
arguments[0]();";
const PLAIN: &str = "document.adoptedStyleSheets = []; arguments[0]();";
const UNFOLD: &str = "for (const folded of document.querySelectorAll('details')) {
    folded.removeAttribute('name');
    folded.open = true;
}
arguments[0]();";

async fn complaints(browser: &Browser) -> Vec<String> {
    let complaints: Value = browser
        .run(include_str!("../../../src/layout.js"), vec![])
        .await;
    serde_json::from_value(complaints).unwrap()
}

async fn assert_all_fits(program: &Program, browser: &Browser, pages: &[Look]) {
    let mut found = Vec::new();
    for page in pages {
        page.open(program, browser).await;
        browser.run(UNFOLD, vec![]).await;
        let ways = [
            ("at 320 px", NARROWEST, PLAIN),
            ("spaced at 320 px", NARROWEST, SPACING),
            // A window of 1280 px at 200 % has room for 640.
            ("at 200 %", DESK / 2, PLAIN),
        ];
        for (how, width, change) in ways {
            browser.resize(width).await;
            browser.run(change, vec![]).await;
            let told = complaints(browser).await.into_iter();
            found.extend(told.map(|what| format!("{:?} {how}: {what}", page.way)));
        }
    }
    assert!(
        found.is_empty(),
        "{} do not fit:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[tokio::test]
async fn every_page_that_asks_fits_and_can_be_hit() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = Program::with_the_example().await;
    browser.sign_in(program.invitation("coordinator")).await;
    assert_all_fits(&program, &browser, &ASKED).await;
}

#[tokio::test]
async fn a_meeting_that_goes_on_fits_and_can_be_hit() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = Program::with_the_example().await;
    browser.sign_in(program.invitation("coordinator")).await;
    begin(&program, &browser).await;
    assert_all_fits(&program, &browser, &GOING_ON).await;
}

#[tokio::test]
async fn every_page_fits_and_can_be_hit() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = Program::with_the_example().await;
    browser.sign_in(program.invitation("coordinator")).await;
    assert_all_fits(&program, &browser, &MAIN).await;
    assert_all_fits(&program, &browser, &READ).await;
    assert_all_fits(&program, &browser, &FORMS).await;
}

/// Spanish words are longer.
#[tokio::test]
async fn every_page_fits_in_spanish_too() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = Program::with_the_example().await;
    browser.sign_in(program.invitation("coordinator")).await;
    let choice = program.at("/p/cedar-bend/mail-choice");
    browser.visit(&choice).await;
    browser.fill("#language", "Español").await;
    browser.press("Save").await;
    assert_eq!(browser.text("h1").await, "Sus correos y su idioma");
    // The others are come to by buttons, which say something else now.
    let is_plain = |page: &Look| matches!(page.way, Way::At(_));
    let pages = [&MAIN[..], &READ, &FORMS, &ASKED].concat();
    let pages: Vec<Look> = pages.into_iter().filter(is_plain).collect();
    assert_all_fits(&program, &browser, &pages).await;
}

#[tokio::test]
async fn little_and_much_fit() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = set_up(&browser).await;
    assert_all_fits(&program, &browser, &EMPTY).await;
    let program = fill_up(&browser).await;
    assert_all_fits(&program, &browser, &HUGE).await;
}
