use domain::FlagName;
use paper::{Block, DocumentSection, Table, TableColumn, Words};
use persistence::plan::ActionLine;

use super::Facts;
use crate::facts::numbered;
use crate::say::say;

/// What needs a word and why; what went well comes first.
pub fn review_section(facts: &Facts) -> DocumentSection {
    let wording = facts.of.wording;
    let mut section = DocumentSection::new(say!(wording, "review")).with_section(wins(facts));
    for flag in FlagName::ALL {
        let lines: Vec<&ActionLine> = facts.flagged(flag).collect();
        if !lines.is_empty() {
            section = section.with_section(flagged(facts, flag, &lines));
        }
    }
    match excused(facts) {
        Some(excused) => section.with_section(excused),
        None => section,
    }
}

fn wins(facts: &Facts) -> DocumentSection {
    let wording = facts.of.wording;
    let section = DocumentSection::new(wording.section(domain::AgendaSection::Wins));
    let wins = &facts.table.wins;
    if wins.is_empty() {
        return section.with(Block::paragraph(say!(wording, "no-wins")));
    }
    let won = wins.iter().map(|line| {
        let win = Words::from(numbered(Some(line.number), &line.title));
        win.and(facts.lead(line))
    });
    section.with(Block::list(won))
}

fn flagged(facts: &Facts, flag: FlagName, lines: &[&ActionLine]) -> DocumentSection {
    let wording = facts.of.wording;
    let mut table = Table::new([
        TableColumn::new(say!(wording, "action"), 6),
        TableColumn::new(say!(wording, "aspect-lead"), 3),
        TableColumn::new(say!(wording, "packet-why"), 3),
    ]);
    for line in lines {
        let lead = facts.lead(line);
        let why = line.flags.iter().find(|own| own.name() == flag);
        let why = why.map(|flag| wording.why(flag, line.flag_names(), facts.of.today));
        let title = numbered(Some(line.number), &line.title);
        table.push([title, lead, why.unwrap_or_default()]);
    }
    DocumentSection::new(wording.flag(flag)).with(table)
}

fn excused(facts: &Facts) -> Option<DocumentSection> {
    let wording = facts.of.wording;
    let lines = facts.lines.iter().filter_map(|line| {
        let exempt = line.exempt.as_ref()?;
        let title = Words::from(numbered(Some(line.number), &line.title));
        Some(title.and(wording.exemption(exempt, line.due, facts.of.today)))
    });
    let lines: Vec<Words> = lines.collect();
    let section = DocumentSection::new(say!(wording, "packet-excused"));
    (!lines.is_empty()).then(|| section.with(Block::List(lines)))
}
