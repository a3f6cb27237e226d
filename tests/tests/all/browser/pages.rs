//! The pages to look at, and how one comes to each.

use tests::{Browser, Directory, Program};

/// A page to look at: what it is, and with what status it comes.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub way: Way,
    pub status: u16,
}

/// How one comes to a page.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    At(&'static str),
    /// Sending the form there as it is.
    Send(&'static str, &'static str),
    /// Pressing a button there that leads on.
    Press(&'static str, &'static str),
    /// By a new report link, and on from there.
    Link(&'static str),
    /// By a new report link, sending the form there as it is.
    SendByLink(&'static str, &'static str),
    /// Sending the form there after somebody else has.
    Late(&'static str),
    /// Sending a file.
    File(&'static str, &'static str),
    /// Sending a file, and taking it in.
    TakenIn(&'static str, &'static str),
}

pub const fn at(path: &'static str) -> Look {
    let way = Way::At(path);
    Look { way, status: 200 }
}

const fn wrong(path: &'static str, button: &'static str) -> Look {
    let way = Way::Send(path, button);
    Look { way, status: 422 }
}

/// The pages that are looked at in every light at every width.
pub const MAIN: [Look; 3] = [
    at("/p/cedar-bend/plan"),
    at("/p/cedar-bend/actions/56"),
    at("/p/cedar-bend/review"),
];

pub const READ: [Look; 31] = [
    at("/p/cedar-bend/plan?flag=any"),
    at("/p/cedar-bend/plan?words=zzzz"),
    at("/p/cedar-bend/vision"),
    at("/p/cedar-bend/goals/1"),
    at("/p/cedar-bend/objectives/1"),
    at("/p/cedar-bend/actions/3"),
    at("/p/cedar-bend/actions/4"),
    at("/p/cedar-bend/actions/5"),
    at("/p/cedar-bend/actions/11"),
    at("/p/cedar-bend/actions/19"),
    at("/p/cedar-bend/actions/48"),
    at("/p/cedar-bend/review?by=partner"),
    at("/p/cedar-bend/review?by=work-group"),
    at("/p/cedar-bend/review?by=goal"),
    at("/p/cedar-bend/review/overdue"),
    at("/p/cedar-bend/people"),
    at("/p/cedar-bend/partners/1"),
    at("/p/cedar-bend/members/6"),
    at("/p/cedar-bend/work-groups/1"),
    at("/p/cedar-bend/meetings"),
    at("/p/cedar-bend/meetings/1"),
    at("/p/cedar-bend/calendars"),
    at("/p/cedar-bend/settings"),
    at("/p/cedar-bend/records"),
    at("/your-partnerships"),
    at("/p/cedar-bend/imports"),
    at("/sign-in"),
    at("/devices"),
    Look {
        way: Way::At("/sign-in/nothing"),
        status: 410,
    },
    Look {
        way: Way::At("/p/cedar-bend/actions/999"),
        status: 404,
    },
    Look {
        way: Way::At("/set-up/nothing"),
        status: 410,
    },
];

pub const FORMS: [Look; 22] = [
    at("/p/cedar-bend/goals/new"),
    at("/p/cedar-bend/objectives/1/edit"),
    at("/p/cedar-bend/actions/3/edit"),
    at("/p/cedar-bend/partners/1/edit"),
    at("/p/cedar-bend/members/new"),
    wrong("/p/cedar-bend/actions/new", "Put it on the plan"),
    wrong("/p/cedar-bend/goals/new", "Put it on the plan"),
    wrong("/p/cedar-bend/objectives/new", "Put it on the plan"),
    wrong("/p/cedar-bend/partners/new", "Add it"),
    wrong("/p/cedar-bend/members/new", "Add it"),
    wrong("/p/cedar-bend/work-groups/new", "Add it"),
    wrong("/p/cedar-bend/meetings/new", "Add it"),
    Look {
        way: Way::Press("/p/cedar-bend/meetings/series", "Show the days first"),
        status: 200,
    },
    Look {
        way: Way::Press("/p/cedar-bend/calendars", "Make an address: Your dates"),
        status: 200,
    },
    wrong("/p/cedar-bend/partners/1", "Make them one"),
    wrong("/p/cedar-bend/objectives/1", "Add it"),
    wrong("/p/cedar-bend/actions/3", "Send the report"),
    LATE,
    Look {
        way: Way::File("plan.csv", PLAN),
        status: 200,
    },
    Look {
        way: Way::File("empty.csv", "Hello\n"),
        status: 200,
    },
    Look {
        way: Way::File("damaged.xlsx", "This is no workbook."),
        status: 422,
    },
    Look {
        way: Way::TakenIn("plan.csv", PLAN),
        status: 200,
    },
];

const LATE: Look = Look {
    way: Way::Late("/p/cedar-bend/actions/30/edit"),
    status: 409,
};

const PLAN: &str = "\
Goal,Objective,Action,Lead,Due,Status,Colour
Children read early,Books in every home,Fill ten little libraries,Library; The Mill,2031-01-15,Not started,red
Children read early,Books in every home,Ask the mill for shelves,The Mill,after the thaw,Perhaps,blue
";

/// A partnership that was just set up.
pub const EMPTY: [Look; 9] = [
    at("/p/new-leaf/plan"),
    at("/p/new-leaf/review"),
    at("/p/new-leaf/people"),
    at("/p/new-leaf/meetings"),
    at("/p/new-leaf/vision"),
    at("/p/new-leaf/actions/new"),
    at("/p/new-leaf/objectives/new"),
    at("/p/new-leaf/work-groups/new"),
    at("/p/new-leaf/settings"),
];

/// A plan of 300 more actions, with names as long as they can be.
pub const HUGE: [Look; 7] = [
    at("/p/cedar-bend/plan?page=3"),
    at("/p/cedar-bend/review"),
    at("/p/cedar-bend/review/overdue"),
    at("/p/cedar-bend/actions/100"),
    at("/p/cedar-bend/actions/100/edit"),
    at("/p/cedar-bend/goals/6"),
    at("/p/cedar-bend/people"),
];

/// What is asked, by a report link, signed in and on paper.
pub const ASKED: [Look; 17] = [
    by_link(""),
    by_link("/actions/18?says=going_well"),
    by_link("/actions/27?says=stuck"),
    by_link("/progress-reports"),
    by_link("/revocation"),
    Look {
        way: Way::SendByLink("", "Send my answers"),
        status: 422,
    },
    Look {
        way: Way::SendByLink("/actions/18", "Send"),
        status: 422,
    },
    Look {
        way: Way::Link("/actions/18?says=no_change#send"),
        status: 200,
    },
    Look {
        way: Way::Link("/actions/999"),
        status: 410,
    },
    at("/p/cedar-bend/members/14"),
    Look {
        way: Way::Press("/p/cedar-bend/members/14", "Copy a link"),
        status: 200,
    },
    at("/p/cedar-bend/my-actions"),
    at("/p/cedar-bend/partners/11"),
    at("/p/cedar-bend/partners/11/sheet"),
    at("/p/cedar-bend/partners/11/sheet/answers"),
    wrong(
        "/p/cedar-bend/partners/11/sheet/answers",
        "Record the answers",
    ),
    Look {
        way: Way::At("/r/nothing"),
        status: 410,
    },
];

const fn by_link(path: &'static str) -> Look {
    let way = Way::Link(path);
    Look { way, status: 200 }
}

impl Look {
    /// Comes to the page.
    pub async fn open(self, program: &Program, browser: &Browser) {
        let imports = program.at("/p/cedar-bend/imports");
        match self.way {
            Way::At(path) => browser.visit(&program.at(path)).await,
            Way::Send(path, button) => {
                browser.visit(&program.at(path)).await;
                browser.press(button).await;
                browser.find(".mistakes").await;
            }
            Way::Press(path, button) => {
                browser.visit(&program.at(path)).await;
                browser.press(button).await;
            }
            // A fragment stands for sending what the link has chosen.
            Way::Link(path) => {
                browser.visit(&a_link(program, browser, path).await).await;
                if path.ends_with("#send") {
                    browser.press("Send").await;
                }
            }
            Way::SendByLink(path, button) => {
                browser.visit(&a_link(program, browser, path).await).await;
                browser.press(button).await;
                browser.find(".mistakes").await;
            }
            Way::Late(path) => {
                let path = program.at(path);
                browser.visit(&path).await;
                let first = browser.meanwhile(&path, async |other: &Browser| {
                    other.fill("#title", "Theirs").await;
                    other.press("Save").await;
                    other.find(".glance").await;
                });
                first.await;
                browser.fill("#title", "Mine").await;
                browser.press("Save").await;
                browser.find(".mistakes").await;
            }
            Way::File(name, content) => send(browser, &imports, (name, content)).await,
            Way::TakenIn(name, content) => {
                send(browser, &imports, (name, content)).await;
                browser.press("Bring in 2 actions").await;
                browser.find(".note--complete").await;
            }
        }
    }
}

/// An address by a report link that the coordinator copies for somebody with three actions.
pub async fn a_link(program: &Program, browser: &Browser, path: &str) -> String {
    let member = program.at("/p/cedar-bend/members/14");
    browser.visit(&member).await;
    browser.press("Copy a link").await;
    format!("{}{path}", browser.typed("#link").await)
}

async fn send(browser: &Browser, imports: &str, (name, content): (&str, &str)) {
    let files = Directory::new();
    browser.visit(imports).await;
    browser.choose_file(&files.file(name, content)).await;
    browser.press("Read it").await;
    browser.find("main:not(:has(#file)), #file-why").await;
}

/// The program with an empty partnership, whose coordinator is signed in.
pub async fn set_up(browser: &Browser) -> Program {
    let program = Program::with_nothing().await;
    browser.visit(program.invitation("set-up")).await;
    browser.fill("#name", "New Leaf").await;
    browser.fill("#coordinator", "Ada Reed").await;
    browser.fill("#email", "ada@example.org").await;
    browser.press("Set it up").await;
    browser.find(".masthead").await;
    program
}

/// The example with 300 more actions, whose coordinator is signed in.
pub async fn fill_up(browser: &Browser) -> Program {
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
    let files = Directory::new();
    program.import(&files.file("huge.csv", &file));
    browser.sign_in(program.invitation("coordinator")).await;
    program
}
