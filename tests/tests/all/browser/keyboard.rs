//! Journeys without a mouse.

use tests::{Program, Scripts, TestBrowser};

use super::{DESK, PHONE};

/// From the link in a mail to a report, a new lead, and back to the plan.
async fn a_journey(width: u32) {
    let program = Program::with_the_example().await;
    let browser = TestBrowser::open(width, Scripts::On).await;
    browser.visit(program.invitation("coordinator")).await;
    browser.tab_to("Sign in").await;
    browser.enter().await;

    browser.find("header nav").await;
    browser.tab_to("Skip to the page").await;
    browser.enter().await;
    browser.tab_to("Words or a number").await;
    browser.type_here("home providers").await;
    browser.enter().await;
    browser.find("[role=status]").await;
    browser
        .tab_to("Help five home providers get their license")
        .await;
    browser.enter().await;

    browser.find("#says").await;
    browser.tab_to("Going well").await;
    browser.space().await;
    browser.tab_to("A note").await;
    browser.type_here("Two more passed.").await;
    browser.tab_to("Send the report").await;
    browser.enter().await;
    browser.paragraph("Two more passed.").await;

    browser.tab_to("Give it to somebody else").await;
    browser.enter().await;
    browser.tab_to("Lead").await;
    browser.type_here("Cedar Bend Public").await;
    browser.tab_to("Reassign").await;
    browser.enter().await;
    browser.find("[aria-labelledby=history] li").await;
    let lead = browser.fact("Lead").await;
    assert!(lead.contains("Cedar Bend Public Library"), "{lead}");

    browser.tab_to("Plan").await;
    browser.enter().await;
    browser.find("nav[aria-label=Goals]").await;
    assert_eq!(browser.text("h1").await, "Plan");
}

#[tokio::test]
async fn everything_is_reached_and_seen_by_keyboard_at_a_desk() {
    a_journey(DESK).await;
}

#[tokio::test]
async fn everything_is_reached_and_seen_by_keyboard_in_a_narrow_window() {
    a_journey(PHONE).await;
}

#[tokio::test]
async fn a_mistake_leads_to_its_field_by_keyboard() {
    let program = Program::with_the_example().await;
    let browser = TestBrowser::open(DESK, Scripts::On).await;
    browser.sign_in(program.invitation("coordinator")).await;
    browser
        .visit(&program.at("/p/cedar-bend/work-groups/new"))
        .await;
    browser.tab_to("Add it").await;
    browser.enter().await;

    browser.mistakes().await;
    browser.tab_to("What is it called? – Write something").await;
    browser.enter().await;
    browser.type_here("Listeners").await;
    assert_eq!(browser.typed("#name").await, "Listeners");
}
