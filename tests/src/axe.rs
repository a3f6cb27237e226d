use std::path::PathBuf;

use serde::Deserialize;

use crate::Browser;

/// Looks for barriers on pages.
pub struct Axe {
    source: String,
}

/// What was found on a page.
#[derive(Deserialize)]
pub struct Finding {
    /// How wide the window was.
    pub width: u32,
    /// Whether the page was asked to be light or dark.
    pub scheme: String,
    /// With what status the page came.
    pub status: u16,
    /// Which rule something breaks, and where.
    pub barriers: Vec<String>,
}

impl Axe {
    /// Reads axe-core from where `bin/axe-core` put it.
    pub fn read() -> Self {
        let path = std::env::var_os("AXE_CORE").map_or_else(usual_place, PathBuf::from);
        let source = std::fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("axe-core is not at {}: run bin/test", path.display()));
        Self { source }
    }

    /// Looks at the page that a browser shows, with everything unfolded.
    pub async fn look_at(&self, browser: &Browser) -> Finding {
        // Run by the driver itself: the page's policy lets no script in.
        let script = include_str!("axe.js").replace("/* AXE_CORE */", &self.source);
        let found = browser.run(&script, vec![]).await;
        serde_json::from_value(found).unwrap()
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
