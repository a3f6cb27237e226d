//! A meeting at a projector: by keyboard, by two at once, and while the line breaks.

use tests::{Program, Scripts, TestBrowser};

use super::states::a_meeting_going_on;
use super::{DESK, PHONE};

/// The latest meeting of the example that was held.
const MEETING: &str = "/p/cedar-bend/meetings/7";
/// What an old projector shows.
const PROJECTOR: (u32, u32) = (1024, 768);
/// What may stand above and below the form: nobody scrolls while people talk.
const WITHOUT_SCROLLING: f64 = 768.0;
/// The button that sends what is said of an action.
const RECORD: &str = "form:has([name=says]) button:not([type])";

/// The address of the first action that the meeting talks about, and of the next.
async fn first_two(program: &Program, browser: &TestBrowser) -> [String; 2] {
    browser
        .visit(&program.at(&format!("{MEETING}/roll-call")))
        .await;
    let links = browser
        .attributes("[aria-labelledby=topics] a", "href")
        .await;
    let mut links = links.into_iter().filter(|link| link.contains("/action-"));
    [(); 2].map(|()| program.at(&links.next().unwrap()))
}

/// What was written down about a topic.
async fn noted(program: &Program, browser: &TestBrowser) -> Vec<String> {
    browser
        .visit(&program.at(&format!("{MEETING}/roll-call")))
        .await;
    texts(browser).await
}

/// What was written down, a line each.
async fn texts(browser: &TestBrowser) -> Vec<String> {
    let texts = browser
        .texts("[aria-labelledby=topics] li li")
        .await
        .into_iter();
    texts.map(|text| text.replace('\n', " ")).collect()
}

/// From the meeting's page to its end, without a mouse.
async fn by_keyboard(scripts: Scripts) {
    let program = Program::with_the_example().await;
    let browser = TestBrowser::open(PROJECTOR.0, scripts).await;
    browser.resize_to(PROJECTOR.0, PROJECTOR.1).await;
    browser.sign_in(program.invitation("coordinator")).await;
    browser.visit(&program.at(MEETING)).await;
    browser.tab_to("Begin the meeting").await;
    browser.enter().await;
    browser.arrive_at("Roll call").await;
    browser.tab_to("Start with the first one").await;
    browser.enter().await;
    browser.arrive_at("Wins since the last meeting").await;
    browser.access('n').await;

    // The answers have the focus: one key, and Enter.
    browser.find("[name=says]").await;
    let first = browser.heading().await;
    let (_, top, _, height) = browser.find(RECORD).await.rectangle().await.unwrap();
    assert!(
        top + height <= WITHOUT_SCROLLING,
        "the button ends at {}",
        top + height
    );
    browser.space().await;
    browser.enter().await;
    browser.arrive_elsewhere(&first).await;

    let second = browser.heading().await;
    browser.down().await;
    browser.tab_to("A note").await;
    browser.type_here("We wait for the county.").await;
    browser.tab_to("New date, new lead, percent").await;
    browser.enter().await;
    browser.tab_to("New date").await;
    browser.type_here("05012031").await;
    browser.tab_to("Why it moves").await;
    browser.type_here("The county meets in May.").await;
    browser.enter().await;
    browser.arrive_elsewhere(&second).await;
    browser.access('p').await;
    browser.arrive_at(&second).await;
    browser.tab_to("Write down a decision").await;
    browser.enter().await;
    browser.tab_to("What was proposed").await;
    browser.type_here("We write to the county.").await;
    browser.tab_to("Keep the decision").await;
    browser.enter().await;
    browser.find("[aria-labelledby=decided] li").await;

    browser.access('o').await;
    browser.arrive_at("Roll call").await;
    let noted = texts(&browser).await;
    assert_eq!(noted[0], "Going well");
    assert_eq!(noted[1], "No change We wait for the county.");
    assert!(noted[2].ends_with("to 1 May 2031"), "{noted:?}");
    browser.tab_to("Who is there?").await;
    browser.enter().await;
    browser.arrive_at("Attendance").await;
    browser.tab_to("Amina Yusuf").await;
    browser.enter().await;
    browser.find("button[aria-pressed=true]").await;
    let there = browser.texts("button[aria-pressed=true]").await;
    assert_eq!(there, ["Amina Yusuf"]);
    browser.tab_to("To the roll call").await;
    browser.enter().await;
    browser.arrive_at("Roll call").await;
    browser.tab_to("Close this meeting").await;
    browser.enter().await;
    browser.paragraph("This meeting was closed").await;
}

#[tokio::test]
async fn a_meeting_is_run_by_keyboard_at_a_projector() {
    by_keyboard(Scripts::On).await;
}

#[tokio::test]
async fn a_meeting_is_run_by_keyboard_without_scripts() {
    by_keyboard(Scripts::Off).await;
}

#[tokio::test]
async fn what_was_typed_waits_for_the_line_and_is_sent_once() {
    let browser = TestBrowser::open(DESK, Scripts::On).await;
    let program = a_meeting_going_on(&browser).await;
    let [first, second] = first_two(&program, &browser).await;
    browser.visit(&first).await;
    let title = browser.heading().await;
    browser.choose("Stuck").await;
    browser.fill("#note", "The hall is shut.").await;
    browser.lose_the_line(true).await;
    browser.click(RECORD).await;
    browser.find("[data-drafts=unsent]:not([hidden])").await;
    assert_eq!(browser.heading().await, title, "it stays on its page");
    assert_eq!(browser.typed("#note").await, "The hall is shut.");
    browser.fill("#note", "The hall is shut until May.").await;
    browser.click("[data-drafts=again]").await;
    browser.find("[data-drafts=unsent]:not([hidden])").await;
    browser.lose_the_line(false).await;
    browser.arrive_elsewhere(&title).await;
    let said = ["Stuck The hall is shut until May."];
    assert_eq!(noted(&program, &browser).await, said);
    browser.visit(&first).await;
    assert_eq!(browser.typed("#note").await, "", "nothing is kept of it");

    // What was not sent is there after a while elsewhere, or a crash.
    browser.visit(&second).await;
    browser.choose("Going well").await;
    browser.fill("#note", "Nearly done.").await;
    browser.visit(&first).await;
    browser.visit(&second).await;
    browser.find("[data-drafts=kept]:not([hidden])").await;
    assert_eq!(browser.typed("#note").await, "Nearly done.");
    assert!(browser.has("[value=going_well]:checked").await);
    browser.press("Record and next").await;
    browser.arrive_elsewhere(&title).await;
    let noted = noted(&program, &browser).await;
    assert_eq!(noted, [said[0], "Going well Nearly done."]);
}

/// The next form comes through, and its answer does not.
const LOSE_THE_ANSWER: &str = "const send = window.fetch;
window.fetch = async (...form) => {
    window.fetch = send;
    await send(...form);
    throw new TypeError('the answer was lost');
};
arguments[0]();";

#[tokio::test]
async fn a_form_whose_answer_was_lost_is_sent_again_and_has_one_effect() {
    let browser = TestBrowser::open(DESK, Scripts::On).await;
    let program = a_meeting_going_on(&browser).await;
    let [first, second] = first_two(&program, &browser).await;
    browser.visit(&first).await;
    let title = browser.heading().await;
    browser.choose("Stuck").await;
    browser.run(LOSE_THE_ANSWER, vec![]).await;
    browser.click(RECORD).await;
    browser.find("[data-drafts=unsent]:not([hidden])").await;
    browser.press("Try again").await;
    browser.arrive_elsewhere(&title).await;
    assert_eq!(noted(&program, &browser).await, ["Stuck"]);

    // Where it says something else meanwhile, both are asked about.
    browser.visit(&second).await;
    let title = browser.heading().await;
    browser.choose("Going well").await;
    browser.run(LOSE_THE_ANSWER, vec![]).await;
    browser.click(RECORD).await;
    browser.find("[data-drafts=unsent]:not([hidden])").await;
    browser.fill("#note", "Nearly done.").await;
    browser.press("Try again").await;
    let told = browser.mistakes().await;
    assert!(told.contains("just recorded “going well”"), "{told}");
    assert_eq!(browser.typed("#note").await, "Nearly done.");
    browser.press("Record mine too").await;
    browser.arrive_elsewhere(&title).await;
    let noted = noted(&program, &browser).await;
    assert_eq!(noted, ["Stuck", "Going well", "Going well Nearly done."]);
}

#[tokio::test]
async fn two_browsers_that_record_at_once_lose_nothing() {
    let browser = TestBrowser::open(DESK, Scripts::On).await;
    let program = a_meeting_going_on(&browser).await;
    let other = TestBrowser::open(PHONE, Scripts::On).await;
    let wendell = program.link_for("wendell.price@partnership.example.org");
    other.sign_in(&wendell).await;
    let [first, _] = first_two(&program, &browser).await;
    browser.visit(&first).await;
    other.visit(&first).await;
    let title = browser.heading().await;
    browser.choose("Going well").await;
    browser.press("Record and next").await;
    browser.arrive_elsewhere(&title).await;

    other.choose("Stuck").await;
    other.fill("#note", "The hall is shut.").await;
    other.press("Record and next").await;
    let told = other.mistakes().await;
    assert!(told.contains("just recorded “going well”"), "{told}");
    assert_eq!(other.typed("#note").await, "The hall is shut.");
    other.press("Record mine too").await;
    other.arrive_elsewhere(&title).await;
    let noted = noted(&program, &browser).await;
    assert_eq!(noted, ["Going well", "Stuck The hall is shut."]);
}
