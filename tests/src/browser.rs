use std::path::Path;
use std::time::Duration;

use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, PrintConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::driver::Driver;
use crate::page::MISTAKES;
use crate::program::ScratchDirectory;

/// How long a page may take to show what a journey waits for: far longer than it does on a machine
/// that does much else.
const PAGE_TIMEOUT: Duration = Duration::from_secs(180);
/// How often to look whether it does.
const PAGE_POLL_INTERVAL: Duration = Duration::from_millis(50);

/// A real Chromium, as somebody uses it. Finding what a journey asks for waits until it is there.
pub struct TestBrowser {
    pub(crate) client: Client,
    // In the order in which they have to go.
    _driver: Driver,
    _profile: ScratchDirectory,
}

/// Whether pages may run scripts. Ours work without; only passkeys need one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scripts {
    On,
    Off,
}

/// In what light a page is asked to show itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Light {
    Light,
    Dark,
    /// In few colors, which the reader has chosen.
    Forced,
}

impl TestBrowser {
    /// Opens a browser whose window is so many pixels wide.
    pub async fn open(width: u32, scripts: Scripts) -> Self {
        let profile = ScratchDirectory::new();
        let driver = Driver::start();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&profile, scripts))
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("Chromium starts");
        let browser = Self {
            client,
            _driver: driver,
            _profile: profile,
        };
        browser.resize(width).await;
        browser
            .visit("data:text/html,<noscript><p>Off</noscript>")
            .await;
        assert_eq!(browser.has("p").await, scripts == Scripts::Off);
        browser
    }

    pub async fn visit(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Opens a link from a mail and presses its one button.
    pub async fn sign_in(&self, link: &str) {
        self.visit(link).await;
        self.press("Sign in").await;
        self.find("header nav").await;
    }

    /// Comes as somebody who never was there.
    pub async fn forget_who_is_signed_in(&self) {
        self.client.delete_all_cookies().await.unwrap();
    }

    /// The first thing that a selector finds, as soon as it is there.
    pub async fn find(&self, css: &str) -> Element {
        self.wait_for(Locator::Css(css)).await
    }

    /// Whether a selector finds anything now.
    pub async fn has(&self, css: &str) -> bool {
        let found = self.client.find_all(Locator::Css(css)).await.unwrap();
        !found.is_empty()
    }

    /// What the first thing that a selector finds says to somebody who looks at it.
    pub async fn text(&self, css: &str) -> String {
        self.read(Locator::Css(css)).await
    }

    /// What is told of a thing beside a label: who leads an action.
    pub async fn fact(&self, label: &str) -> String {
        let path = format!("//dt[normalize-space()='{label}']/following-sibling::dd[1]");
        self.read(Locator::XPath(&path)).await
    }

    /// The first paragraph with these words.
    pub async fn paragraph(&self, words: &str) -> String {
        let path = format!("//main//p[contains(normalize-space(), '{words}')]");
        self.read(Locator::XPath(&path)).await
    }

    /// What is wrong with a form, or what others changed meanwhile, as it is told above it.
    pub async fn mistakes(&self) -> String {
        self.text(MISTAKES).await
    }

    /// What something says. Where the page goes between finding and reading, the next one is read.
    async fn read(&self, what: Locator<'_>) -> String {
        loop {
            match self.wait_for(what).await.text().await {
                Err(gone) if gone.is_stale_element_reference() => {}
                read => return read.unwrap(),
            }
        }
    }

    /// What each thing that a selector finds says, all on one page.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        loop {
            match self.texts_now(css).await {
                Err(gone) if gone.is_stale_element_reference() => {}
                read => return read.unwrap(),
            }
        }
    }

    async fn texts_now(&self, css: &str) -> Result<Vec<String>, CmdError> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// What is typed in a field.
    pub async fn typed(&self, css: &str) -> String {
        let field = self.find(css).await;
        field.prop("value").await.unwrap().unwrap_or_default()
    }

    pub async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap();
    }

    /// Chooses the answer that begins so.
    pub async fn choose(&self, answer: &str) {
        let path = format!("//label[starts-with(normalize-space(), '{answer}')]");
        let answer = self.wait_for(Locator::XPath(&path)).await;
        answer.click().await.unwrap();
    }

    /// Follows the link that says so.
    pub async fn follow(&self, link: &str) {
        let link = self.wait_for(Locator::LinkText(link)).await;
        leave_by(link).await;
    }

    /// Presses the button that says so.
    pub async fn press(&self, button: &str) {
        let path = format!("//button[normalize-space()='{button}']");
        let button = self.wait_for(Locator::XPath(&path)).await;
        leave_by(button).await;
    }

    /// Opens what is folded behind a line.
    pub async fn unfold(&self, line: &str) {
        let path = format!("//summary[normalize-space()='{line}']");
        let line = self.wait_for(Locator::XPath(&path)).await;
        line.click().await.unwrap();
    }

    /// Types into a field, or chooses from a list.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        if field.tag_name().await.unwrap() == "select" {
            field.select_by_label(text).await.unwrap();
            return;
        }
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Makes the window so many pixels wide, narrower too than a desktop would have it.
    pub async fn resize(&self, width: u32) {
        self.resize_to(width, 900).await;
    }

    /// Makes the window so many pixels wide and high.
    pub async fn resize_to(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.develop("Emulation.setDeviceMetricsOverride", size)
            .await;
    }

    /// Prefers a page in some light.
    pub async fn prefer(&self, light: Light) {
        let (scheme, colors) = match light {
            Light::Light => ("light", "none"),
            Light::Dark => ("dark", "none"),
            Light::Forced => ("light", "active"),
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": colors },
            // Else a color is on its way to another one when somebody looks.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        let media = json!({ "features": features });
        self.develop("Emulation.setEmulatedMedia", media).await;
    }

    /// Looks at the page as it comes on paper.
    pub async fn as_on_paper(&self) {
        let media = json!({ "media": "print" });
        self.develop("Emulation.setEmulatedMedia", media).await;
    }

    /// Prints the page, and gives the document.
    pub async fn print(&self) -> Vec<u8> {
        let usual = PrintConfiguration::builder().build().unwrap();
        self.client.print(usual).await.unwrap()
    }

    /// Does something in a window beside this one.
    pub async fn meanwhile(&self, address: &str, does: impl AsyncFnOnce(&Self)) {
        let here = self.client.window().await.unwrap();
        let beside = self.client.new_window(true).await.unwrap().handle;
        self.client.switch_to_window(beside).await.unwrap();
        self.visit(address).await;
        does(self).await;
        self.client.close_window().await.unwrap();
        self.client.switch_to_window(here).await.unwrap();
    }

    /// Chooses a file in the page's field for one.
    pub async fn choose_file(&self, path: &Path) {
        let field = self.find("input[type=file]").await;
        field.send_keys(&path.display().to_string()).await.unwrap();
    }

    /// Runs a script of the test's own on the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let ran = self.client.execute_async(script, arguments).await;
        ran.unwrap()
    }

    /// Has a lock of the screen from now on, which its owner opens whenever a page asks.
    pub async fn have_a_screen_lock(&self) {
        let lock = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "isUserConsenting": true,
        });
        let command = Command("webauthn/authenticator", lock);
        self.client.issue_cmd(command).await.unwrap();
    }

    /// Waits until a page has that heading.
    pub async fn arrive_at(&self, heading: &str) {
        let path = format!("//h1[normalize-space()='{heading}']");
        self.wait_for(Locator::XPath(&path)).await;
    }

    /// What the page is called, on one line.
    pub async fn heading(&self) -> String {
        let heading = self.text("h1").await;
        heading.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until the page has another heading than that.
    pub async fn arrive_elsewhere(&self, heading: &str) {
        let path = format!("//h1[not(contains(normalize-space(), '{heading}'))]");
        self.wait_for(Locator::XPath(&path)).await;
    }

    /// Loses the line to the server, or has it back.
    pub async fn lose_the_line(&self, lost: bool) {
        let line = json!({
            "offline": lost, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.develop("Network.enable", json!({})).await;
        self.develop("Network.emulateNetworkConditions", line).await;
    }

    /// An attribute of each thing that a selector finds.
    pub async fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let mut values = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.unwrap() {
            values.extend(element.attr(name).await.unwrap());
        }
        values
    }

    async fn develop(&self, command: &str, parameters: Value) {
        let command = json!({ "cmd": command, "params": parameters });
        let command = Command("goog/cdp/execute", command);
        self.client.issue_cmd(command).await.unwrap();
    }

    async fn wait_for(&self, what: Locator<'_>) -> Element {
        let waiting = self
            .client
            .wait()
            .at_most(PAGE_TIMEOUT)
            .every(PAGE_POLL_INTERVAL);
        match waiting.for_element(what).await {
            Ok(element) => element,
            Err(failure) => {
                let page = self.client.source().await.unwrap_or_default();
                panic!("{what:?} is not there: {failure}\n{page}")
            }
        }
    }
}

fn capabilities(profile: &ScratchDirectory, scripts: Scripts) -> Capabilities {
    let mut arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en-US",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", profile.path.display()));
    let allowed = match scripts {
        Scripts::On => 1,
        Scripts::Off => 2,
    };
    let options = json!({
        "args": arguments,
        "prefs": { "profile.managed_default_content_settings.javascript": allowed },
    });
    Capabilities::from_iter([("goog:chromeOptions".to_owned(), options)])
}

/// A command that only some browsers know: its address, and what it says.
#[derive(Debug)]
struct Command(&'static str, Value);

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, driver: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        driver.join(&format!("session/{session}/{}", self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}

/// Clicks what leads to another page, and waits until this one is gone: else what stands on both
/// would be found on the old one.
async fn leave_by(element: Element) {
    element.click().await.unwrap();
    let still_here = async {
        while element.tag_name().await.is_ok() {
            tokio::time::sleep(PAGE_POLL_INTERVAL).await;
        }
    };
    let left = tokio::time::timeout(PAGE_TIMEOUT, still_here).await;
    assert!(left.is_ok(), "a link or a button leads to another page");
}
