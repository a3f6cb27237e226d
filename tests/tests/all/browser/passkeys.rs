//! Signing in by a passkey, with a device that Chromium makes up.

use tests::{Program, Scripts, TestBrowser};

use super::{DESK, PHONE};

/// What says no to the offer of a passkey.
const OFFER: &str = "form[action='/passkeys/refusal']";

/// The program, with its coordinator signed in on a device with a screen lock.
async fn at_the_devices() -> (Program, TestBrowser) {
    let program = Program::with_the_example_by_name().await;
    let browser = TestBrowser::open(PHONE, Scripts::On).await;
    browser.have_a_screen_lock().await;
    browser.sign_in(program.invitation("coordinator")).await;
    (program, browser)
}

/// Adds a passkey, as the offer on the plan leads to it.
async fn add(browser: &TestBrowser) {
    browser.follow("Show me").await;
    browser.press("Add a passkey").await;
    browser.arrive_at("Your sign-in").await;
    browser.find("[aria-labelledby=passkeys] li").await;
}

async fn sign_out(browser: &TestBrowser) {
    browser.press("Sign out everywhere").await;
    let title = "Sign in to Cedar Bend Early Years Partnership";
    browser.arrive_at(title).await;
}

#[tokio::test]
async fn a_coordinator_adds_a_passkey_and_signs_in_by_it() {
    let (program, browser) = at_the_devices().await;
    add(&browser).await;
    sign_out(&browser).await;

    browser.visit(&program.at("/p/cedar-bend/review")).await;
    browser.press("Sign in with a passkey").await;
    browser.arrive_at("Review").await;

    browser.visit(&program.at("/devices")).await;
    let passkey = browser.text("[aria-labelledby=passkeys] li").await;
    assert!(passkey.contains("last used"), "{passkey}");
    browser.visit(&program.at("/p/cedar-bend/plan")).await;
    assert!(!browser.has(OFFER).await, "nobody is asked again");
}

#[tokio::test]
async fn a_removed_passkey_signs_nobody_in() {
    let (_program, browser) = at_the_devices().await;
    add(&browser).await;
    let remove = "[aria-labelledby=passkeys] li button";
    browser.click(remove).await;
    browser
        .find("[aria-labelledby=passkeys]:not(:has(li))")
        .await;
    sign_out(&browser).await;
    browser.press("Sign in with a passkey").await;
    browser.arrive_at("We do not know this passkey").await;
}

#[tokio::test]
async fn without_scripts_a_page_says_that_passkeys_are_not_to_be_had() {
    let program = Program::with_the_example_by_name().await;
    let browser = TestBrowser::open(DESK, Scripts::Off).await;
    browser.sign_in(program.invitation("coordinator")).await;
    browser.follow("Show me").await;
    let passkeys = browser.text("[aria-labelledby=passkeys]").await;
    assert!(passkeys.contains("This browser cannot"), "{passkeys}");
    let buttons = browser.texts("[aria-labelledby=passkeys] button").await;
    assert_eq!(buttons, [""], "the button is not shown");
    browser.visit(&program.at("/p/cedar-bend/plan")).await;
    browser.find(OFFER).await;
    browser.press("Not now").await;
    browser.find("header nav").await;
    assert!(!browser.has(OFFER).await);
}
