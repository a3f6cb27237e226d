//! A letter as plain text.

use crate::letter::{Block, Item, Letter, Link};

impl Letter {
    /// The letter as plain text.
    pub fn text(&self) -> String {
        let body: Vec<String> = self.blocks.iter().map(block).collect();
        let footer: Vec<String> = self.footer.iter().map(block).collect();
        format!("{}\n\n-- \n{}\n", body.join("\n\n"), footer.join("\n\n"))
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(text) => text.clone(),
        Block::Heading(text) => format!("{text}\n{}", "-".repeat(text.chars().count())),
        Block::Item(item) => self::item(item),
        Block::Button(link) | Block::Line(link) => self::link(link),
        Block::Code(code) => format!("    {code}"),
    }
}

fn item(item: &Item) -> String {
    let title = format!("* {}", item.title);
    let facts = item.facts.iter().map(|fact| format!("  {fact}"));
    let links = item.links.iter().map(|one| format!("  {}", link(one)));
    let lines: Vec<String> = std::iter::once(title).chain(facts).chain(links).collect();
    lines.join("\n")
}

fn link(link: &Link) -> String {
    format!("{}: {}", link.text, link.to)
}
