//! What a browser is called.

use crate::Wording;
use crate::loader::say;
use domain::Browser;

impl Wording {
    /// A browser, as people know it: "Firefox on Android".
    pub fn browser(&self, browser: Browser) -> String {
        match (browser.program, browser.system) {
            (Some(program), Some(system)) => {
                say!(
                    self,
                    "browser-on-system",
                    program = program,
                    system = system
                )
            }
            (Some(name), None) | (None, Some(name)) => name.to_owned(),
            (None, None) => say!(self, "browser-unknown"),
        }
    }
}
