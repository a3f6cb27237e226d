//! What stands in the program when its pages are looked at.

use tests::{Program, ScratchDirectory, TestBrowser};

/// The example, whose coordinator is signed in.
pub async fn an_example(browser: &TestBrowser) -> Program {
    let program = Program::with_the_example().await;
    browser.sign_in(program.invitation("coordinator")).await;
    program
}

/// The example with a meeting that has begun, whose coordinator is signed in.
pub async fn a_meeting_going_on(browser: &TestBrowser) -> Program {
    let program = an_example(browser).await;
    begin(&program, browser).await;
    program
}

/// Begins the latest meeting of the example that was held.
async fn begin(program: &Program, browser: &TestBrowser) {
    browser.visit(&program.at("/p/cedar-bend/meetings/7")).await;
    browser.press("Begin the meeting").await;
    browser.arrive_at("Roll call").await;
}

/// The program with an empty partnership, whose coordinator is signed in.
pub async fn a_new_partnership(browser: &TestBrowser) -> Program {
    let program = Program::with_nothing().await;
    browser.visit(program.invitation("set-up")).await;
    browser.fill("#name", "New Leaf").await;
    browser.fill("#coordinator", "Ada Reed").await;
    browser.fill("#email", "ada@example.org").await;
    browser.press("Set it up").await;
    browser.find("header nav").await;
    program
}

/// The example with 300 more actions, whose coordinator is signed in.
pub async fn a_huge_plan(browser: &TestBrowser) -> Program {
    let program = Program::with_the_example().await;
    let mut file = String::from("Goal,Objective,Action,Lead,Due,Strategy\n");
    for number in 0..300 {
        let letter = char::from(b'A' + u8::try_from(number % 5).unwrap());
        let (word, name) = (
            String::from(letter).repeat(190),
            letter.to_string().repeat(150),
        );
        let goal = "G".repeat(200);
        let strategy = "S".repeat(100);
        file += &format!("{goal},{goal} in all,{number} {word},{name},2026-01-15,{strategy}\n");
    }
    let files = ScratchDirectory::new();
    program.import(&files.file("huge.csv", &file));
    browser.sign_in(program.invitation("coordinator")).await;
    program
}
