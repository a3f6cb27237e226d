//! A letter as plain text.

use crate::letter::{Letter, LetterBlock, LetterItem, LetterLink};

impl Letter {
    /// The letter as plain text.
    pub fn text(&self) -> String {
        let body: Vec<String> = self.blocks.iter().map(block).collect();
        let footer: Vec<String> = self.footer.iter().map(block).collect();
        format!("{}\n\n-- \n{}\n", body.join("\n\n"), footer.join("\n\n"))
    }
}

fn block(block: &LetterBlock) -> String {
    match block {
        LetterBlock::Text(text) => text.clone(),
        LetterBlock::Heading(text) => format!("{text}\n{}", "-".repeat(text.chars().count())),
        LetterBlock::Item(item) => self::item(item),
        LetterBlock::Button(link) | LetterBlock::Line(link) => self::link(link),
        LetterBlock::Code(code) => format!("    {code}"),
    }
}

fn item(item: &LetterItem) -> String {
    let title = format!("* {}", item.title);
    let facts = item.facts.iter().map(|fact| format!("  {fact}"));
    let links = item.links.iter().map(|one| format!("  {}", link(one)));
    let to = item.to.iter().map(|to| format!("  {to}"));
    let lines: Vec<String> = std::iter::once(title)
        .chain(facts)
        .chain(to)
        .chain(links)
        .collect();
    lines.join("\n")
}

fn link(link: &LetterLink) -> String {
    format!("{}: {}", link.text, link.to)
}
