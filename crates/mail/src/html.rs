//! A letter as HTML, for light and dark.
//!
//! Many mail programs drop `<style>`, some know no `max-width` and no `border-radius`: what makes a
//! letter readable stands on each element, in tables of one cell. Only the colours of the dark stand
//! in `letter.css`, for those that keep it.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::letter::{Letter, LetterBlock, LetterItem, LetterLink};

/// The colours of the dark.
const DARK: &str = include_str!("letter.css");

const PAGE: &str = "margin:0;padding:0;background:#faf6ed;color:#26241d;";
const FONT: &str =
    "font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5;";
const LETTER: &str = "max-width:576px;margin:0 auto;padding:12px 8px;";
const SHEET: &str = "padding:20px;background:#fffdf8;border:1px solid #dcd2bd;border-radius:6px;";
const FROM: &str = "margin:0 0 16px;font-weight:600;color:#1c5a4d;";
const TEXT: &str = "margin:0 0 12px;";
const HEADING: &str = "margin:24px 0 4px;font-size:18px;line-height:1.3;";
const ITEM: &str = "padding:12px 0;border-top:1px solid #dcd2bd;";
const TITLE: &str = "margin:0;font-size:16px;line-height:1.4;font-weight:600;";
const FACT: &str = "margin:2px 0 0;color:#5c5648;";
const LINK: &str = "color:#1c5a4d;";
const CODE: &str = "margin:0 0 12px;font:700 32px/1.2 ui-monospace,monospace;letter-spacing:0.2em;";
const FOOTER: &str = "padding:12px 20px;color:#5c5648;font-size:14px;";
/// As wide as the letter, so that a thumb meets it.
const BUTTON: &str = "display:block;padding:12px 16px;border:1px solid #1c5a4d;border-radius:6px;\
    text-align:center;text-decoration:none;font-weight:600;";
const AROUND_ANSWER: &str = "padding:8px 0 0;";
const AROUND_CHIEF: &str = "padding:12px 0 16px;";
const CHIEF: &str = "background:#1c5a4d;color:#fffdf8;";
const ANSWER: &str = "background:#fffdf8;color:#1c5a4d;";

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
                    style { (PreEscaped(DARK)) }
                }
                body.page style={ (PAGE) (FONT) } {
                    div style=(LETTER) {
                        (cell("sheet", SHEET, &self.sheet()))
                        (cell("footer", FOOTER, &self.blocks(&self.footer)))
                    }
                }
            }
        };
        markup.into_string()
    }

    fn sheet(&self) -> Markup {
        html! {
            @if let Some(from) = &self.from {
                p.link style=(FROM) { (from) }
            }
            (self.blocks(&self.blocks))
        }
    }

    fn blocks(&self, blocks: &[LetterBlock]) -> Markup {
        html! {
            @for block in blocks { (self.block(block)) }
        }
    }

    fn block(&self, block: &LetterBlock) -> Markup {
        html! {
            @match block {
                LetterBlock::Text(text) => p style=(TEXT) { (text) },
                LetterBlock::Heading(text) => h2 style=(HEADING) { (text) },
                LetterBlock::Item(item) => (cell("item", ITEM, &self.item(item))),
                LetterBlock::Button(link) => (chief_button(link)),
                LetterBlock::Line(link) => p style=(TEXT) { (plain_link(&link.text, &link.to)) },
                LetterBlock::Code(code) => p style=(CODE) { (code) },
            }
        }
    }

    fn item(&self, item: &LetterItem) -> Markup {
        let title = match &item.to {
            Some(to) => plain_link(&item.title, to),
            None => html! {
                (item.title)
            },
        };
        html! {
            @if self.has_headings() {
                h3 style=(TITLE) { (title) }
            } @else {
                h2 style=(TITLE) { (title) }
            }
            @for fact in &item.facts {
                p.fact style=(FACT) { (fact) }
            }
            @for link in &item.links {
                (cell("answer-cell", AROUND_ANSWER, &button(link, "answer", ANSWER)))
            }
        }
    }

    /// Whether things stand under headings in it.
    fn has_headings(&self) -> bool {
        let is_heading = |block: &LetterBlock| matches!(block, LetterBlock::Heading(_));
        self.blocks.iter().any(is_heading)
    }
}

/// A box that every mail program draws.
fn cell(class: &str, style: &str, inside: &Markup) -> Markup {
    html! {
        table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" {
            tr {
                td class=(class) style={ (FONT) (style) } { (inside) }
            }
        }
    }
}

/// What the letter asks for, alone on its line.
fn chief_button(link: &LetterLink) -> Markup {
    cell("chief-cell", AROUND_CHIEF, &button(link, "chief", CHIEF))
}

fn button(link: &LetterLink, class: &str, style: &str) -> Markup {
    html! {
        a class=(class) style={ (BUTTON) (style) } href=(link.to) { (link.text) }
    }
}

fn plain_link(text: &str, to: &str) -> Markup {
    html! {
        a.link style=(LINK) href=(to) { (text) }
    }
}
