//! Journeys through the real program in a real browser.

use chrono::{Days, NaiveDate};
use tests::{Axe, Browser, Program, Scripts};

const PHONE: u32 = 390;
const DESK: u32 = 1280;
const NARROWEST: u32 = 320;

#[tokio::test]
async fn a_partner_reports_in_the_browser_without_scripts() {
    let program = Program::with_the_example().await;
    let browser = Browser::open(PHONE, Scripts::Off).await;

    browser.sign_in(program.invitation("partner")).await;
    browser
        .follow("Help five home providers get their license")
        .await;
    browser.click(".tile--well").await;
    browser.fill("#note", "Two more passed the visit.").await;
    browser.press("Send the report").await;

    browser.find(".report--well").await;
    assert_eq!(browser.text(".report__says").await, "Going well");
    let latest = browser.text(".report").await;
    assert!(latest.contains("Amina Yusuf"), "{latest}");
    assert!(latest.contains("Two more passed the visit."), "{latest}");
}

#[tokio::test]
async fn a_coordinator_moves_a_date_and_reassigns_without_scripts() {
    let program = Program::with_the_example().await;
    let browser = Browser::open(DESK, Scripts::Off).await;
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
    browser.find(".mistakes").await;
    assert_eq!(browser.typed("#due").await, later.to_string());

    browser.fill("#due_reason", "The visits start late.").await;
    browser.press("Move it").await;
    let latest = browser.text(".timeline__item").await;
    assert!(latest.contains("The visits start late."), "{latest}");
    assert_eq!(browser.typed("#due").await, later.to_string());

    browser.unfold("Give it to somebody else").await;
    browser.fill("#lead", "Cedar Bend Public Library").await;
    browser.press("Reassign").await;
    let glance = browser.text(".glance").await;
    assert!(glance.contains("Cedar Bend Public Library"), "{glance}");
}

#[tokio::test]
async fn leadership_reads_the_review() {
    let program = Program::with_the_example().await;
    let browser = Browser::open(DESK, Scripts::Off).await;
    let link = program.link_for("ingrid.solheim@health.example.org");
    browser.sign_in(&link).await;

    browser.follow("Review").await;
    assert_eq!(browser.text("h1").await, "Review");
    let finished = browser.text(".tally--wins .tally__count").await;
    let wins = browser.texts(".win").await;
    assert_eq!(finished, wins.len().to_string());
    let headings = browser.texts("main h2").await;
    assert!(headings[0].starts_with("Wins since"), "{headings:?}");
    assert!(browser.has("#wins ~ section .flag-group").await);
    let groups = browser.texts(".flag-group__title").await;
    assert!(groups[0].starts_with("Overdue"), "{groups:?}");

    browser.follow("Partner").await;
    browser.find("[href$='by=partner'][aria-current]").await;
    let groups = browser.texts(".flag-group__title").await;
    let own = |title: &String| title.starts_with("First Words Early Intervention");
    assert!(groups.iter().any(own), "{groups:?}");
}

/// A page to look at: where it is, the button to press there, and how it is answered.
#[derive(Clone, Copy)]
struct Look {
    path: &'static str,
    press: Option<&'static str>,
    status: u16,
}

const fn at(path: &'static str) -> Look {
    Look {
        path,
        press: None,
        status: 200,
    }
}

const PAGES: [Look; 27] = [
    at("/p/cedar-bend/plan"),
    at("/p/cedar-bend/plan?flag=any"),
    at("/p/cedar-bend/vision"),
    at("/p/cedar-bend/goals/new"),
    at("/p/cedar-bend/goals/1"),
    at("/p/cedar-bend/objectives/1"),
    OVERDUE,
    at("/p/cedar-bend/actions/4"),
    at("/p/cedar-bend/actions/11"),
    at("/p/cedar-bend/actions/19"),
    at("/p/cedar-bend/actions/48"),
    at("/p/cedar-bend/actions/3/edit"),
    Look {
        path: "/p/cedar-bend/actions/new",
        press: Some("Put it on the plan"),
        status: 422,
    },
    REVIEW,
    at("/p/cedar-bend/review?by=partner"),
    at("/p/cedar-bend/review?by=work-group"),
    at("/p/cedar-bend/review?by=goal"),
    at("/p/cedar-bend/review/overdue"),
    at("/p/cedar-bend/people"),
    at("/p/cedar-bend/partners/1"),
    at("/p/cedar-bend/members/6"),
    at("/p/cedar-bend/work-groups/1"),
    at("/p/cedar-bend/meetings"),
    at("/p/cedar-bend/settings"),
    at("/p/cedar-bend/imports"),
    at("/sign-in"),
    Look {
        path: "/p/cedar-bend/actions/999",
        press: None,
        status: 404,
    },
];

/// The pages that are looked at in every light and at every width.
const PLAN: Look = at("/p/cedar-bend/plan");
const OVERDUE: Look = at("/p/cedar-bend/actions/3");
const REVIEW: Look = at("/p/cedar-bend/review");

#[tokio::test]
async fn every_page_passes_axe() {
    let axe = Axe::read();
    let program = Program::with_the_example().await;
    let browser = Browser::open(DESK, Scripts::On).await;
    browser.sign_in(program.invitation("coordinator")).await;

    let mut barriers = Vec::new();
    for (scheme, width) in [
        ("dark", NARROWEST),
        ("light", DESK),
        ("light", NARROWEST),
        ("light", PHONE),
        ("dark", PHONE),
        ("dark", DESK),
    ] {
        browser.prefer(scheme).await;
        browser.resize(width).await;
        let every = matches!((scheme, width), ("dark", NARROWEST) | ("light", DESK));
        let pages: &[Look] = if every {
            &PAGES
        } else {
            &[PLAN, OVERDUE, REVIEW]
        };
        for page in pages {
            browser.visit(&program.at(page.path)).await;
            if let Some(button) = page.press {
                browser.press(button).await;
                browser.find(".mistakes").await;
            }
            let found = axe.look_at(&browser).await;
            assert_eq!((found.scheme.as_str(), found.width), (scheme, width));
            let path = page.path;
            if found.status != page.status {
                barriers.push(format!("{path} came with {}", found.status));
            }
            let told = found.barriers.into_iter();
            barriers.extend(told.map(|what| format!("{path} ({scheme}, {width} px): {what}")));
        }
    }

    assert!(
        barriers.is_empty(),
        "{} barriers:\n{}",
        barriers.len(),
        barriers.join("\n")
    );
}
