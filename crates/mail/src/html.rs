//! A letter as HTML, for light and dark.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::letter::{Letter, LetterBlock, LetterItem, LetterLink};

/// Mail programs take no stylesheet from elsewhere.
const STYLE: &str = include_str!("letter.css");

impl Letter {
    /// The letter as HTML.
    pub fn html(&self) -> String {
        let markup = html! {
            (DOCTYPE)
            html lang=(self.language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.subject) }
                    // Nothing of a person is in it: it is part of the program.
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    div.letter role="article" {
                        div.sheet {
                            @for one in &self.blocks { (block(one)) }
                        }
                        div.footer {
                            @for one in &self.footer { (block(one)) }
                        }
                    }
                }
            }
        };
        markup.into_string()
    }
}

fn block(block: &LetterBlock) -> Markup {
    html! {
        @match block {
            LetterBlock::Text(text) => p { (text) },
            LetterBlock::Heading(text) => h2 { (text) },
            LetterBlock::Item(item) => (self::item(item)),
            LetterBlock::Button(link) => p { (self::link(link, "button")) },
            LetterBlock::Line(link) => p { (self::link(link, "link")) },
            LetterBlock::Code(code) => p.code { (code) },
        }
    }
}

fn item(item: &LetterItem) -> Markup {
    html! {
        div.item {
            p.title {
                strong { (item.title) }
            }
            @for fact in &item.facts {
                p.fact { (fact) }
            }
            @if !item.links.is_empty() {
                p.answers {
                    @for one in &item.links { (link(one, "answer")) " " }
                }
            }
        }
    }
}

fn link(link: &LetterLink, class: &str) -> Markup {
    html! {
        a class=(class) href=(link.to) { (link.text) }
    }
}
