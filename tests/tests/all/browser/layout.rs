//! What does not fit on a page, however narrow the window and large the letters, or cannot be hit.

use serde_json::Value;
use tests::{Light, TestBrowser};

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

const WAYS: [(&str, u32, &str); 3] = [
    ("at 320 px", NARROWEST, PLAIN),
    ("spaced at 320 px", NARROWEST, SPACING),
    // A window of 1280 px at 200 % has room for 640.
    ("at 200 %", DESK / 2, PLAIN),
];

/// What does not fit on the page that the browser shows.
pub async fn misfits(browser: &TestBrowser) -> Vec<String> {
    browser.prefer(Light::Light).await;
    browser.run(UNFOLD, vec![]).await;
    let mut misfits = Vec::new();
    for (how, width, change) in WAYS {
        browser.resize(width).await;
        browser.run(change, vec![]).await;
        let found = complaints(browser).await.into_iter();
        misfits.extend(found.map(|what| format!("{how}: {what}")));
    }
    misfits
}

async fn complaints(browser: &TestBrowser) -> Vec<String> {
    let complaints: Value = browser
        .run(include_str!("../../../src/layout.js"), vec![])
        .await;
    serde_json::from_value(complaints).unwrap()
}
