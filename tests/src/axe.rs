use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;

use crate::{Light, TestBrowser};

/// Looks for barriers on pages.
pub struct Axe {
    source: String,
}

/// What was found on a page.
#[derive(Deserialize)]
pub struct Finding {
    width: u32,
    scheme: String,
    /// With what status the page came.
    pub status: u16,
    /// Which rule something breaks or may break, and where.
    pub barriers: Vec<String>,
}

/// What axe-core cannot tell and we have looked at: words of what it says, and why it is well.
const EXPLAINED: [(&str, &str); 2] = [
    (
        "too short to determine if it is actual text content",
        "A figure of one digit has the colors of the row around it, which are checked.",
    ),
    (
        "text[",
        "The letters of a chart stand on the page's paper, in the color of all that is said softly.",
    ),
];

impl Axe {
    /// Reads axe-core from where `bin/axe-core` put it.
    pub fn read() -> Self {
        let path = std::env::var_os("AXE_CORE").map_or_else(usual_place, PathBuf::from);
        let source = std::fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("axe-core is not at {}: run bin/test", path.display()));
        Self { source }
    }

    /// Unfolds everything on the page that a browser shows, and gets ready to look at it.
    pub async fn unfold(&self, browser: &TestBrowser) {
        let unfold = "for (const folded of document.querySelectorAll('details')) {
            folded.removeAttribute('name');
            folded.open = true;
        }";
        // Run by the driver itself: the page's policy lets no script in.
        let script = format!(
            "{unfold} {}; arguments[arguments.length - 1](null);",
            self.source
        );
        browser.run(&script, vec![]).await;
    }

    /// Looks at the page in a light and at a width.
    pub async fn look(&self, browser: &TestBrowser, light: Light, width: u32) -> Finding {
        browser.prefer(light).await;
        browser.resize(width).await;
        let found: Value = browser.run(include_str!("axe.js"), vec![]).await;
        let mut found: Finding = serde_json::from_value(found).unwrap();
        let looked = (found.scheme.as_str(), found.width);
        assert_eq!(looked, (format!("{light:?}").as_str(), width));
        let explained = |told: &String| EXPLAINED.iter().any(|(words, _)| told.contains(words));
        found.barriers.retain(|told| !explained(told));
        found
    }
}

/// The newest that `bin/axe-core` fetched.
fn usual_place() -> PathBuf {
    let home = PathBuf::from(std::env::var_os("HOME").unwrap_or_default());
    let cache = std::env::var_os("XDG_CACHE_HOME").map_or(home.join(".cache"), PathBuf::from);
    let kept = std::fs::read_dir(cache.join("followthrough"));
    let paths = kept
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let scripts = paths.map(|path| path.join("axe.min.js"));
    let newest = scripts.filter(|path| path.exists()).max();
    newest.unwrap_or_else(|| "axe.min.js".into())
}
