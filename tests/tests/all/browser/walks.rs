//! Every page lets everybody in, fits, and can be hit: one walk for each kind of page, so that no
//! walk is long.

use tests::{Program, Scripts, TestBrowser};

use super::DESK;
use super::barriers::barriers;
use super::layout::misfits;
use super::look::{Look, Way};
use super::pages::{
    ACTIONS, GOALS, HISTORY, HUGE_PLAN, IMPORTS, MEETING_GOING_ON, MEETINGS, NEW_PARTNERSHIP,
    PEOPLE, PLAN, REPORT_LINKS, REPORTS, REVIEW, SETTINGS, SIGN_IN,
};
use super::states::{a_huge_plan, a_meeting_going_on, a_new_partnership, an_example};

/// Somebody at a desk who looks at pages of a program.
struct Visitor {
    browser: TestBrowser,
    program: Program,
}

impl Visitor {
    async fn of(program: impl AsyncFnOnce(&TestBrowser) -> Program) -> Self {
        let browser = TestBrowser::open(DESK, Scripts::On).await;
        let program = program(&browser).await;
        Self { browser, program }
    }

    async fn assert_all_well(&self, pages: &[Look]) {
        let mut wrong = Vec::new();
        for (place, page) in pages.iter().enumerate() {
            page.open(&self.program, &self.browser).await;
            let mut found = barriers(&self.browser, *page, place).await;
            found.extend(misfits(&self.browser).await);
            wrong.extend(found.iter().map(|what| format!("{:?} {what}", page.way)));
        }
        assert_none(&wrong);
    }

    /// Spanish words are longer.
    async fn assert_all_fits_in_spanish(&self, pages: &[Look]) {
        self.choose_spanish().await;
        let mut wrong = Vec::new();
        // The others are come to by buttons, which say something else now.
        for page in pages.iter().filter(|page| matches!(page.way, Way::At(_))) {
            page.open(&self.program, &self.browser).await;
            let found = misfits(&self.browser).await.into_iter();
            wrong.extend(found.map(|what| format!("{:?} in Spanish {what}", page.way)));
        }
        assert_none(&wrong);
    }

    async fn choose_spanish(&self) {
        let choice = self.program.at("/p/cedar-bend/mail-choice");
        self.browser.visit(&choice).await;
        self.browser.fill("#language", "Español").await;
        self.browser.press("Save").await;
        let heading = self.browser.text("h1").await;
        assert_eq!(heading, "Sus correos y su idioma");
    }
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

async fn assert_the_example_suits_everybody(pages: &[Look]) {
    let visitor = Visitor::of(an_example).await;
    visitor.assert_all_well(pages).await;
    visitor.assert_all_fits_in_spanish(pages).await;
}

#[tokio::test]
async fn every_page_of_the_plan_suits_everybody() {
    assert_the_example_suits_everybody(&PLAN).await;
}

#[tokio::test]
async fn every_page_of_an_action_suits_everybody() {
    assert_the_example_suits_everybody(&ACTIONS).await;
}

#[tokio::test]
async fn every_page_of_a_goal_suits_everybody() {
    assert_the_example_suits_everybody(&GOALS).await;
}

#[tokio::test]
async fn every_page_that_asks_for_a_report_suits_everybody() {
    assert_the_example_suits_everybody(&REPORTS).await;
}

#[tokio::test]
async fn every_page_of_a_report_link_suits_everybody() {
    assert_the_example_suits_everybody(&REPORT_LINKS).await;
}

#[tokio::test]
async fn every_page_of_the_review_suits_everybody() {
    assert_the_example_suits_everybody(&REVIEW).await;
}

#[tokio::test]
async fn every_page_of_people_suits_everybody() {
    assert_the_example_suits_everybody(&PEOPLE).await;
}

#[tokio::test]
async fn every_page_of_a_meeting_suits_everybody() {
    assert_the_example_suits_everybody(&MEETINGS).await;
}

#[tokio::test]
async fn every_page_of_the_history_suits_everybody() {
    assert_the_example_suits_everybody(&HISTORY).await;
}

#[tokio::test]
async fn every_page_of_an_import_suits_everybody() {
    assert_the_example_suits_everybody(&IMPORTS).await;
}

#[tokio::test]
async fn every_page_of_the_settings_suits_everybody() {
    assert_the_example_suits_everybody(&SETTINGS).await;
}

#[tokio::test]
async fn every_page_to_sign_in_suits_everybody() {
    assert_the_example_suits_everybody(&SIGN_IN).await;
}

#[tokio::test]
async fn a_meeting_that_goes_on_suits_everybody() {
    let visitor = Visitor::of(a_meeting_going_on).await;
    visitor.assert_all_well(&MEETING_GOING_ON).await;
}

#[tokio::test]
async fn a_new_partnership_suits_everybody() {
    let visitor = Visitor::of(a_new_partnership).await;
    visitor.assert_all_well(&NEW_PARTNERSHIP).await;
}

#[tokio::test]
async fn a_huge_plan_suits_everybody() {
    let visitor = Visitor::of(a_huge_plan).await;
    visitor.assert_all_well(&HUGE_PLAN).await;
}
