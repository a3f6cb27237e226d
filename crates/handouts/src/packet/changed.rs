use domain::SubjectKind;
use paper::{Block, DocumentSection, Table, TableColumn, Words};
use wording::{ChangeGroup, ChangeLine};

use super::Facts;
use crate::facts::numbered;
use crate::say::say;

/// What changed since the meeting before, goal by goal.
pub fn changed_section(facts: &Facts) -> Option<DocumentSection> {
    let wording = facts.of.wording;
    let (since, groups) = facts.changed.as_ref()?;
    let day = wording.day(*since);
    let mut section = DocumentSection::new(say!(wording, "packet-changed", day = day));
    for group in groups {
        let lines: Vec<&ChangeLine> = group
            .lines
            .iter()
            .filter(|line| is_of(facts, line))
            .collect();
        if !lines.is_empty() {
            section = section.with_section(part(facts, group, &lines));
        }
    }
    Some(if section.sections.is_empty() {
        section.with(Block::paragraph(say!(wording, "packet-unchanged")))
    } else {
        section
    })
}

fn part(facts: &Facts, group: &ChangeGroup, lines: &[&ChangeLine]) -> DocumentSection {
    let wording = facts.of.wording;
    let mut table = Table::new([
        TableColumn::new(say!(wording, "packet-what"), 2),
        TableColumn::new(say!(wording, "action"), 4),
        TableColumn::new(say!(wording, "packet-how"), 6),
    ]);
    for line in lines {
        let title = numbered(line.action(), &line.title);
        table.push([
            Words::from(line.label.as_str()),
            title.into(),
            line.sentence.as_str().into(),
        ]);
    }
    DocumentSection::new(&group.heading).with(table)
}

/// Whether a meeting is about it: a group's, about what the group does.
fn is_of(facts: &Facts, line: &ChangeLine) -> bool {
    let own = |line: &ChangeLine| {
        let number = line.about.number;
        line.about.kind == SubjectKind::Action
            && facts.lines.iter().any(|own| own.number.0 == number)
    };
    facts.of.meeting.group.is_none() || own(line)
}
