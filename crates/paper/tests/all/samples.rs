//! Documents to try.

use paper::{Block, Document, DocumentSection, Fact, Table, TableColumn, Words};

/// A document with a block of every kind, all of which say this besides.
pub fn saying(words: &str) -> Document {
    Document {
        language: "en".to_owned(),
        title: format!("Packet {words}"),
        partnership: format!("Healthy Valley {words}"),
        occasion: format!("March 10, 2026 {words}"),
        opening: every_block(words),
        contents: Some(format!("In this packet {words}")),
        sections: vec![
            DocumentSection::new(format!("The plan {words}"))
                .with(Block::paragraph(words))
                .with_section(
                    DocumentSection::new(format!("Goal {words}"))
                        .with(Block::paragraph(words))
                        .with(table(3, words)),
                ),
            DocumentSection::new(words).on_new_page(),
        ],
        ..Document::default()
    }
}

fn every_block(words: &str) -> Vec<Block> {
    vec![
        Block::paragraph(format!("Paragraph {words}")),
        Block::Facts(vec![Fact::new(format!("Where {words}"), words)]),
        Block::note(format!("Vision {words}"), words),
        Block::list([Words::from(format!("Point {words}")).and(format!("below {words}"))]),
        table(2, words).into(),
    ]
}

/// A table of so many rows.
pub fn table(rows: usize, words: &str) -> Table {
    let mut table = Table::new([
        TableColumn::number("No.", 1),
        TableColumn::new("Action", 8),
        TableColumn::new("Lead", 3),
    ]);
    for row in 1..=rows {
        table.push([
            Words::from(row.to_string()),
            Words::from(format!("Action {words}")).and(format!("why {words}")),
            Words::from(words),
        ]);
    }
    table
}

/// A document that is one table of so many rows.
pub fn of_rows(rows: usize) -> Document {
    Document {
        opening: Vec::new(),
        contents: None,
        sections: vec![DocumentSection::new("The plan").with(table(rows, "Hire a nurse"))],
        ..saying("")
    }
}
