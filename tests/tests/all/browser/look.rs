//! How one comes to a page that is looked at.

use tests::{Program, ScratchDirectory, TestBrowser};

/// A page to look at.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub way: Way,
    /// With what status it comes.
    pub status: u16,
    /// Whether it is looked at in every light at every width.
    pub closely: bool,
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

impl Look {
    const fn new(way: Way, status: u16) -> Self {
        let closely = false;
        Self {
            way,
            status,
            closely,
        }
    }

    pub const fn at(path: &'static str) -> Self {
        Self::new(Way::At(path), 200)
    }

    /// A form that is sent as it is, and comes back.
    pub const fn mistaken(path: &'static str, button: &'static str) -> Self {
        Self::new(Way::Send(path, button), 422)
    }

    pub const fn press(path: &'static str, button: &'static str) -> Self {
        Self::new(Way::Press(path, button), 200)
    }

    pub const fn by_link(path: &'static str) -> Self {
        Self::new(Way::Link(path), 200)
    }

    pub const fn mistaken_by_link(path: &'static str, button: &'static str) -> Self {
        Self::new(Way::SendByLink(path, button), 422)
    }

    pub const fn late(path: &'static str) -> Self {
        Self::new(Way::Late(path), 409)
    }

    pub const fn file(name: &'static str, content: &'static str) -> Self {
        Self::new(Way::File(name, content), 200)
    }

    pub const fn taken_in(name: &'static str, content: &'static str) -> Self {
        Self::new(Way::TakenIn(name, content), 200)
    }

    pub const fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    pub const fn closely(self) -> Self {
        let closely = true;
        Self { closely, ..self }
    }

    /// Comes to the page.
    pub async fn open(self, program: &Program, browser: &TestBrowser) {
        let imports = program.at("/p/cedar-bend/imports");
        match self.way {
            Way::At(path) => browser.visit(&program.at(path)).await,
            Way::Send(path, button) => {
                browser.visit(&program.at(path)).await;
                if path.ends_with("#decide") {
                    browser.unfold("Write down a decision").await;
                }
                browser.press(button).await;
                browser.mistakes().await;
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
                browser.mistakes().await;
            }
            Way::Late(path) => {
                let path = program.at(path);
                browser.visit(&path).await;
                let first = browser.meanwhile(&path, async |other: &TestBrowser| {
                    other.fill("#title", "Theirs").await;
                    other.press("Save").await;
                    other.fact("Status").await;
                });
                first.await;
                browser.fill("#title", "Mine").await;
                browser.press("Save").await;
                browser.mistakes().await;
            }
            Way::File(name, content) => send(browser, &imports, (name, content)).await,
            Way::TakenIn(name, content) => {
                send(browser, &imports, (name, content)).await;
                browser.press("Bring in 2 actions").await;
                browser.arrive_at("Your spreadsheet is in").await;
            }
        }
    }
}

/// An address by a report link that the coordinator copies for somebody with three actions.
pub async fn a_link(program: &Program, browser: &TestBrowser, path: &str) -> String {
    let member = program.at("/p/cedar-bend/members/14");
    browser.visit(&member).await;
    browser.press("Copy a link").await;
    format!("{}{path}", browser.typed("#link").await)
}

async fn send(browser: &TestBrowser, imports: &str, (name, content): (&str, &str)) {
    let files = ScratchDirectory::new();
    browser.visit(imports).await;
    browser.choose_file(&files.file(name, content)).await;
    browser.press("Read it").await;
    browser.find("main:not(:has(#file)), #file-why").await;
}
