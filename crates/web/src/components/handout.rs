use maud::{Markup, html};
use paper::{Alignment, Block, Document, DocumentSection, Table, Words};

/// What is handed round at a meeting, to read on a screen: all of it but its title.
pub fn handout_blocks(document: &Document) -> Markup {
    html! {
        div.handout {
            @for block in &document.opening { (self::block(block)) }
            @if let Some(contents) = &document.contents {
                nav.handout__contents aria-label=(contents) {
                    ul {
                        @for (at, section) in document.sections.iter().enumerate() {
                            li {
                                a href={ "#part-" (at) } { (section.heading) }
                            }
                        }
                    }
                }
            }
            @for (at, section) in document.sections.iter().enumerate() {
                section #{ "part-" (at) }.handout__part { (self::section(section, 2)) }
            }
        }
    }
}

fn section(section: &DocumentSection, level: u8) -> Markup {
    html! {
        @match level {
            2 => h2 { (section.heading) },
            3 => h3 { (section.heading) },
            4 => h4 { (section.heading) },
            _ => h5 { (section.heading) },
        }
        @for block in &section.blocks { (self::block(block)) }
        @for part in &section.sections { (self::section(part, level + 1)) }
    }
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph(text) => html! {
            p.typed-text { (text) }
        },
        Block::Facts(facts) => html! {
            dl.facts {
                @for fact in facts {
                    div.facts__row {
                        dt { (fact.label) }
                        dd { (fact.value) }
                    }
                }
            }
        },
        Block::Note { label, text } => html! {
            blockquote.handout__note {
                p.handout__label { (label) }
                p.typed-text { (text) }
            }
        },
        Block::List(points) => {
            html! {
                ul.handout__list {
                    @for point in points {
                        li { (words(point)) }
                    }
                }
            }
        }
        Block::Table(table) => self::table(table),
    }
}

fn table(table: &Table) -> Markup {
    let is_number = |at: usize| {
        let column = table.columns.get(at);
        column.is_some_and(|column| column.alignment == Alignment::End)
    };
    html! {
        div.table-wrap {
            table.table.handout__table {
                thead {
                    tr {
                        @for (at, column) in table.columns.iter().enumerate() {
                            th.handout__number[is_number(at)] scope="col" { (column.heading) }
                        }
                    }
                }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                td  .handout__number[is_number(at)]
                                    data-heading=[table.columns.get(at).map(|column| &column.heading)]
                                { (words(cell)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn words(words: &Words) -> Markup {
    html! {
        (words.text)
        @for line in &words.below {
            span.handout__below { (line) }
        }
    }
}
