use std::collections::BTreeSet;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use scraper::{ElementRef, Html, Selector};

/// What is wrong with a form, above it.
pub(crate) const MISTAKES: &str = "[role=alert]:not([hidden])";

/// A page as a reader gets it. Reading one checks what must hold on every page.
pub struct ReadPage {
    pub status: StatusCode,
    pub headers: HeaderMap,
    html: Html,
}

/// A form as it stands on a page.
#[derive(Clone, Debug)]
pub struct FormOnPage {
    pub action: String,
    /// What it asks for.
    pub names: Vec<String>,
    /// What a browser would send if nobody touched it.
    pub fields: Vec<(String, String)>,
}

impl FormOnPage {
    fn read(form: ElementRef<'_>) -> Self {
        let fields = Selector::parse("input, select, textarea").unwrap();
        let named = |field: ElementRef<'_>| field.attr("name").map(str::to_owned);
        Self {
            action: form.attr("action").unwrap().to_owned(),
            names: form.select(&fields).filter_map(named).collect(),
            fields: form.select(&fields).filter_map(field).collect(),
        }
    }

    /// What is sent by somebody who fills in what is `typed`, and leaves the rest.
    pub fn with<'a>(&'a self, typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let fields = self.fields.iter();
        let fields = fields.map(|(name, value)| (name.as_str(), value.as_str()));
        let left = fields.filter(|(name, _)| typed.iter().all(|(other, _)| other != name));
        left.chain(typed.iter().copied()).collect()
    }
}

/// What a browser would send of a field that nobody touched.
fn field(field: ElementRef<'_>) -> Option<(String, String)> {
    let chosen = Selector::parse("option[selected]").unwrap();
    let value = match (field.value().name(), field.attr("type")) {
        ("select", _) => {
            let option = field.select(&chosen).next();
            option
                .and_then(|option| option.attr("value"))
                .unwrap_or_default()
                .to_owned()
        }
        ("textarea", _) => field.text().collect(),
        (_, Some("checkbox" | "radio")) if field.attr("checked").is_none() => return None,
        _ => field.attr("value").unwrap_or_default().to_owned(),
    };
    Some((field.attr("name")?.to_owned(), value))
}

impl ReadPage {
    pub async fn read(response: Response) -> Self {
        let (status, headers) = (response.status(), response.headers().clone());
        Self::of(status, headers, &crate::text(response).await)
    }

    /// The page whose text came already.
    pub fn of(status: StatusCode, headers: HeaderMap, text: &str) -> Self {
        let html = Html::parse_document(text);
        let page = Self {
            status,
            headers,
            html,
        };
        page.assert_well_formed();
        page
    }

    /// The texts of what a selector finds, space folded.
    pub fn all(&self, css: &str) -> Vec<String> {
        let words = |e: ElementRef<'_>| e.text().collect::<String>();
        let folded = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.elements(css)
            .into_iter()
            .map(words)
            .map(folded)
            .collect()
    }

    /// Whether a text stands anywhere on the page.
    pub fn says(&self, text: &str) -> bool {
        self.all("body")[0].contains(text)
    }

    /// The values of an attribute of what a selector finds.
    pub fn attribute(&self, css: &str, name: &str) -> Vec<String> {
        let value = |e: ElementRef<'_>| e.attr(name).map(str::to_owned);
        self.elements(css).into_iter().filter_map(value).collect()
    }

    /// The forms that change something, as they stand on the page.
    pub fn forms(&self) -> Vec<FormOnPage> {
        let forms = self.elements("form[method=post]").into_iter();
        forms.map(FormOnPage::read).collect()
    }

    fn elements(&self, css: &str) -> Vec<ElementRef<'_>> {
        let found = Selector::parse(css).unwrap();
        self.html.select(&found).collect()
    }

    fn assert_well_formed(&self) {
        let headings = self.all("h1");
        assert_eq!(headings.len(), 1, "one h1 per page");
        let title = &self.all("title")[0];
        assert!(
            title.starts_with(&headings[0]),
            "title repeats the h1: {title} / {}",
            headings[0]
        );
        assert!(
            self.elements("form:not([action])").is_empty(),
            "every form names its address"
        );
        let language = self.attribute("html", "lang");
        assert!(
            language == ["en"] || language == ["es"],
            "the page says its language"
        );
        assert_eq!(
            self.headers[header::CONTENT_LANGUAGE],
            language[0],
            "so does the answer"
        );
        assert!(
            self.elements("[style], [onclick]").is_empty(),
            "no inline style"
        );
        self.assert_scripts_are_our_own();
        self.assert_ids_are_unique();
        self.assert_inputs_are_labelled();
        self.assert_mistakes_name_their_fields();
    }

    fn assert_scripts_are_our_own(&self) {
        let own = r#"script[src^="/assets/"][type=module]:empty"#;
        let (own, all) = (self.elements(own).len(), self.elements("script").len());
        assert_eq!(own, all, "no script on a page but our module");
        let policy = self.headers[header::CONTENT_SECURITY_POLICY].to_str();
        let allows = policy.unwrap().contains("script-src 'self'");
        assert_eq!(allows, all > 0, "scripts are allowed where there is one");
    }

    fn assert_ids_are_unique(&self) {
        let mut seen = BTreeSet::new();
        for id in self.attribute("[id]", "id") {
            assert!(seen.insert(id.clone()), "the id {id} stands twice");
        }
        for target in self.attribute("label[for]", "for") {
            assert!(
                seen.contains(&target),
                "a label is for {target}, which is not there"
            );
        }
    }

    fn assert_inputs_are_labelled(&self) {
        let labels: BTreeSet<String> = self.attribute("label[for]", "for").into_iter().collect();
        let inputs = "input:not([type=hidden]), select, textarea";
        for input in self.elements(inputs) {
            let by_id = input.attr("id").is_some_and(|id| labels.contains(id));
            let around = input
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|e| e.value().name() == "label");
            let named = input.attr("aria-label").is_some();
            assert!(
                by_id || around || named,
                "an input without a label: {}",
                input.html()
            );
        }
    }
    /// Each entry above a form leads to a field that is there, and begins with what it is called.
    fn assert_mistakes_name_their_fields(&self) {
        for link in self.elements(&format!("{MISTAKES} li a")) {
            let id = link
                .attr("href")
                .unwrap_or_default()
                .trim_start_matches('#');
            let entry: String = link.text().collect();
            let (called, why) = entry.split_once(" – ").unwrap_or_default();
            assert!(!why.is_empty(), "a mistake without a field: {entry}");
            let labels = [
                format!("label[for='{id}']"),
                format!("[id='{id}'] > :is(legend, summary)"),
                format!("label:has([id='{id}'])"),
            ];
            let mut labels = labels.iter().flat_map(|label| self.all(label));
            let named = self.attribute(&format!("input[id='{id}'][aria-label]"), "aria-label");
            assert!(
                labels.any(|label| label.starts_with(called)) || named == [called],
                "{entry} leads to #{id}, which is called otherwise"
            );
        }
    }
}
