//! Journeys through the program.

use chrono::{Days, NaiveDate};
use tests::{Program, ScratchDirectory, Scripts, TestBrowser};

use super::look::a_link;
use super::{DESK, PHONE};

#[tokio::test]
async fn a_partner_reports_in_the_browser_without_scripts() {
    let program = Program::with_the_example().await;
    let browser = TestBrowser::open(PHONE, Scripts::Off).await;

    browser.sign_in(program.invitation("partner")).await;
    browser
        .follow("Help five home providers get their license")
        .await;
    browser.choose("Going well").await;
    browser.fill("#note", "Two more passed the visit.").await;
    browser.press("Send the report").await;

    let latest = browser.text("[aria-labelledby=reports] li").await;
    assert!(latest.starts_with("Going well"), "{latest}");
    assert!(latest.contains("Amina Yusuf"), "{latest}");
    assert!(latest.contains("Two more passed the visit."), "{latest}");
}

/// What a phone shows at once between the bars of its browser, in pixels.
const FIRST_SCREEN: f64 = 660.0;

#[tokio::test]
async fn a_partner_reports_by_a_link_in_two_taps_without_scripts() {
    let program = Program::with_the_example().await;
    let browser = TestBrowser::open(PHONE, Scripts::Off).await;
    browser.sign_in(program.invitation("coordinator")).await;
    let link = a_link(&program, &browser, "/actions/18").await;
    browser.forget_who_is_signed_in().await;

    // The first tap is the button in the mail.
    browser.visit(&format!("{link}?says=going_well")).await;
    for what in ["#says", "main button"] {
        let (_, top, _, height) = browser.find(what).await.rectangle().await.unwrap();
        assert!(
            top + height <= FIRST_SCREEN,
            "{what} ends at {}",
            top + height
        );
    }
    browser.press("Send").await;

    assert_eq!(browser.text("h1").await, "Thank you, Fatuma");
    let said = browser.text("p:has(time)").await;
    assert!(said.starts_with("Going well"), "{said}");
    browser.press("Undo").await;
    assert_eq!(browser.text("h1").await, "You took it back");
    browser.follow("Answer again").await;
    browser.choose("Finished").await;
    browser.press("Send").await;
    browser.paragraph("counts as done").await;
    browser.click("[aria-labelledby=next] a").await;
    browser.find("#says").await;
    assert_ne!(browser.text("h1").await, "Thank you, Fatuma");
}

#[tokio::test]
async fn a_coordinator_moves_a_date_and_reassigns_without_scripts() {
    let program = Program::with_the_example().await;
    let browser = TestBrowser::open(DESK, Scripts::Off).await;
    browser.sign_in(program.invitation("coordinator")).await;
    browser
        .follow("Help five home providers get their license")
        .await;

    // Without a reason it does not move, and what was typed is still there.
    browser.unfold("Move the date").await;
    let due: NaiveDate = browser.typed("#due").await.parse().unwrap();
    let later = due + Days::new(30);
    let as_typed = later.format("%m%d%Y").to_string();
    browser.fill("#due", &as_typed).await;
    browser.press("Move it").await;
    browser.mistakes().await;
    assert_eq!(browser.typed("#due").await, later.to_string());

    browser.fill("#due_reason", "The visits start late.").await;
    browser.press("Move it").await;
    let latest = browser.text("[aria-labelledby=history] li").await;
    assert!(latest.contains("The visits start late."), "{latest}");
    assert_eq!(browser.typed("#due").await, later.to_string());

    browser.unfold("Give it to somebody else").await;
    browser.fill("#lead", "Cedar Bend Public Library").await;
    browser.press("Reassign").await;
    let lead = browser.fact("Lead").await;
    assert!(lead.contains("Cedar Bend Public Library"), "{lead}");
}

/// What a partnership keeps today.
const FILE: &str = "\
Goal,Objective,Action,Lead,Due,Status
Children read early,Books in every home,Fill ten little libraries,Cedar Bend Public Library,\
    2031-01-15,Not started
Children read early,Books in every home,Ask the mill for shelves,The Mill,2031-02-01,In progress
";

#[tokio::test]
async fn a_coordinator_has_her_day_without_scripts() {
    let program = Program::with_the_example().await;
    let files = ScratchDirectory::new();
    let browser = TestBrowser::open(DESK, Scripts::Off).await;
    browser.sign_in(program.invitation("coordinator")).await;

    browser.follow("Import a spreadsheet").await;
    browser.choose_file(&files.file("plan.csv", FILE)).await;
    browser.press("Read it").await;
    browser.press("Bring in 2 actions").await;
    assert_eq!(browser.text("h1").await, "Your spreadsheet is in");

    browser.visit(&program.at("/p/cedar-bend/plan")).await;
    browser.fill("#words", "shelves").await;
    browser.press("Find").await;
    browser.follow("Ask the mill for shelves").await;
    browser.follow("Edit the text").await;
    browser
        .fill("#title", "Ask the mill for forty shelves")
        .await;
    browser.press("Save").await;
    assert!(browser.text("h1").await.ends_with("forty shelves"));

    browser.unfold("Give it to somebody else").await;
    browser.fill("#lead", "Good Table Food Pantry").await;
    browser.press("Reassign").await;
    browser.unfold("Move the date").await;
    browser.fill("#due", "03012031").await;
    browser
        .fill("#due_reason", "The mill is closed in winter.")
        .await;
    browser.press("Move it").await;
    browser.unfold("Put it on hold").await;
    browser.fill("#until", "12012030").await;
    browser
        .fill("#hold_reason", "The mill wants a letter.")
        .await;
    browser.press("Hold it").await;
    let held = browser.paragraph("Excused for now").await;
    assert!(held.contains("The mill wants a letter."), "{held}");
    let lead = browser.fact("Lead").await;
    assert!(lead.contains("Good Table Food Pantry"), "{lead}");
    let due = browser.fact("Due").await;
    assert!(due.contains("1 March 2031"), "{due}");

    browser.unfold("End the hold").await;
    browser.press("Go on with it").await;
    browser.choose("Finished").await;
    browser.press("Send the report").await;
    browser.paragraph("Finished on").await;

    browser.follow("Review").await;
    let wins = browser.texts("[aria-labelledby=wins-title] li").await;
    assert!(
        wins.iter().any(|win| win.contains("forty shelves")),
        "{wins:?}"
    );
    browser.as_on_paper().await;
    assert_eq!(browser.text("h1").await, "Review");
    assert_eq!(
        browser.text("header nav").await,
        "",
        "nothing to click on paper"
    );
    assert!(browser.print().await.starts_with(b"%PDF"));
}

#[tokio::test]
async fn leadership_reads_the_review() {
    let program = Program::with_the_example().await;
    let browser = TestBrowser::open(DESK, Scripts::Off).await;
    let link = program.link_for("ingrid.solheim@health.example.org");
    browser.sign_in(&link).await;

    browser.follow("Review").await;
    assert_eq!(browser.text("h1").await, "Review");
    let finished = browser.text("[href='#wins']").await;
    let wins = browser.texts("[aria-labelledby=wins-title] li").await;
    assert_eq!(finished, format!("{}\nFinished", wins.len()));
    let headings = browser.texts("main h2").await;
    assert!(headings[0].starts_with("Wins since"), "{headings:?}");
    assert!(browser.has("#wins ~ section section h3").await);
    let groups = browser.texts("[aria-labelledby=words] h3").await;
    assert!(groups[0].starts_with("Overdue"), "{groups:?}");

    browser.follow("Partner").await;
    browser.find("[href$='by=partner'][aria-current]").await;
    let groups = browser.texts("[aria-labelledby=words] h3").await;
    let own = |title: &String| title.starts_with("First Words Early Intervention");
    assert!(groups.iter().any(own), "{groups:?}");
}
