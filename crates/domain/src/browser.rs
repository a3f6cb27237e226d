//! Browsers, by the names that people know them by.

use std::fmt;

/// A browser and what it runs on, as far as it says: "Firefox on Android".
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Browser {
    pub program: Option<&'static str>,
    /// The kind of device.
    pub system: Option<&'static str>,
}

/// What stands in a browser's account of itself, and what people call it. Most claim to be others
/// too, so whoever claims the least comes last.
const PROGRAMS: [(&str, &str); 10] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Chromium/", "Chrome"),
    ("Safari/", "Safari"),
    ("AppleWebKit/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

impl Browser {
    /// What a browser says of itself. Nothing of the text is kept, whoever wrote it.
    ///
    /// ```
    /// # use domain::Browser;
    /// let says = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
    /// assert_eq!(Browser::read(says).to_string(), "Firefox on Android");
    /// ```
    pub fn read(says: &str) -> Self {
        let found = |names: &[(&str, &'static str)]| {
            let mut known = names.iter();
            known
                .find(|(sign, _)| says.contains(sign))
                .map(|(_, name)| *name)
        };
        Self {
            program: found(&PROGRAMS),
            system: found(&SYSTEMS),
        }
    }

    /// The browser that was written down by its names.
    pub fn named(text: &str) -> Self {
        let (program, system) = text.split_once(" on ").unwrap_or((text, text));
        let found = |names: &[(&str, &'static str)], name: &str| {
            let mut known = names.iter();
            known
                .find(|(_, known)| *known == name)
                .map(|(_, name)| *name)
        };
        Self {
            program: found(&PROGRAMS, program),
            system: found(&SYSTEMS, system),
        }
    }
}

/// As it is written down.
impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.program, self.system) {
            (Some(program), Some(system)) => write!(f, "{program} on {system}"),
            (one, other) => f.write_str(one.or(other).unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Browser;

    #[test]
    fn a_browser_is_known_by_its_names() {
        let cases = [
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Safari on iPhone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like \
                 Gecko) Chrome/138.0.0.0 Safari/537.36",
                "Chrome on Mac",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) \
                 SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Samsung Internet on Android",
            ),
            ("something for Linux", "Linux"),
            ("<script>alert(1)</script>", ""),
            ("", ""),
        ];
        for (says, name) in cases {
            let browser = Browser::read(says);
            assert_eq!(browser.to_string(), name, "{says}");
            assert_eq!(Browser::named(name), browser, "as it was written down");
        }
    }
}
