//! What of a page does not depend on whether something can still be done about it.

use scraper::{ElementRef, Html, Node, Selector};

/// What only the present has: what says that a page is of the past, forms with the part or fold
/// around them, buttons, folds of people to ask back, and where links are made.
const LEFT_OUT: &str = "[role=note], form, button, main :is(div, section):has(> form), \
    details:has(form), details:has([href*='/members/']), \
    [aria-labelledby=members] > :is(p, ul) ~ p, [aria-labelledby=change]";

/// Where pages are that have no past: what leads there is nothing that one could do in the past.
const OF_TODAY: [&str; 15] = [
    "/new",
    "/edit",
    "/vision",
    "/changes",
    "/records",
    "/imports",
    "/mails",
    "/people/unreached",
    "/sheet",
    "/sheet/answers",
    "/meetings",
    "/my-actions",
    "/settings",
    "?due",
    "#change",
];

/// What a page of a partnership says, an element or a text a line: without what only the present
/// has, and without the moment in addresses.
pub fn fixed_part(page: &str) -> String {
    let html = Html::parse_document(page);
    let mut fixed = FixedPart {
        left_out: Selector::parse(LEFT_OUT).unwrap(),
        lines: Vec::new(),
    };
    fixed.take(html.root_element());
    fixed.lines.join("\n")
}

struct FixedPart {
    left_out: Selector,
    lines: Vec<String>,
}

impl FixedPart {
    /// Takes an element with all in it, unless it is left out or nothing is left in it.
    fn take(&mut self, element: ElementRef<'_>) {
        if self.left_out.matches(&element) || leads_to_today(element) {
            return;
        }
        let before = self.lines.len();
        self.lines.push(opened(element));
        for child in element.children() {
            if let Some(child) = ElementRef::wrap(child) {
                self.take(child);
            } else if let Node::Text(text) = child.value() {
                let text = text.trim_matches([' ', '·', '\n']);
                self.lines
                    .extend((!text.is_empty()).then(|| text.to_owned()));
            }
        }
        let is_empty = self.lines.len() == before + 1;
        if is_empty && is_for_others(element) || is_frame(element) {
            self.lines.remove(before);
        } else {
            self.lines.push(format!("</{}>", shown_name(element)));
        }
    }
}

/// An element as it is opened, without the moment in addresses.
fn opened(element: ElementRef<'_>) -> String {
    let name = shown_name(element);
    let attributes = element.value().attrs();
    let attributes = attributes.filter(|(name, _)| !leads_to_a_person(element) || *name != "href");
    let attributes = attributes.map(|(name, value)| format!(" {name}={:?}", without_moment(value)));
    format!("<{name}{}>", attributes.collect::<String>())
}

/// What an element is: in the past a name that leads to where one changes things only is a name.
fn shown_name(element: ElementRef<'_>) -> &str {
    if leads_to_a_person(element) {
        "span"
    } else {
        element.value().name()
    }
}

/// Whether an element is nothing without others in it.
fn is_for_others(element: ElementRef<'_>) -> bool {
    ["div", "li", "p", "section", "ul"].contains(&element.value().name())
}

/// Whether an element only stands around others, which may be on the page of today alone.
fn is_frame(element: ElementRef<'_>) -> bool {
    let mut attributes = element.value().attrs();
    element.value().name() == "div" && attributes.all(|(name, _)| name == "class")
}

fn leads_to_a_person(element: ElementRef<'_>) -> bool {
    let path = path_of_link(element);
    ["/members/", "/work-groups/"]
        .iter()
        .any(|people| path.starts_with(people) && !path.ends_with("/new"))
}

fn leads_to_today(element: ElementRef<'_>) -> bool {
    let path = path_of_link(element);
    OF_TODAY.iter().any(|today| path.ends_with(today))
}

/// Where in the partnership a link leads; where on the page itself, with the question.
fn path_of_link<'a>(element: ElementRef<'a>) -> &'a str {
    let address = element.attr("href").unwrap_or_default();
    match address.strip_prefix("/p/cedar-bend") {
        Some(inside) => inside.split_once('?').map_or(inside, |(path, _)| path),
        None => address.split_once('=').map_or(address, |(asked, _)| asked),
    }
}

fn without_moment(address: &str) -> String {
    match address.split_once("/as-of/") {
        Some((partnership, rest)) => {
            let path = rest.split_once('/').map_or("", |(_, path)| path);
            format!("{partnership}/{path}")
        }
        None => address.to_owned(),
    }
}
