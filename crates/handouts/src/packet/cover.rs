use domain::FlagName;
use paper::{Block, Fact, Table, TableColumn, Words};

use super::Facts;
use crate::facts::meeting_facts;
use crate::say::say;

/// What stands on the first page: when and where, the vision, and how it stands since last time.
pub fn packet_opening(facts: &Facts) -> Vec<Block> {
    let wording = facts.of.wording;
    let mut about = vec![Fact::new(say!(wording, "who-meets"), &facts.who)];
    about.extend(meeting_facts(wording, facts.of.meeting));
    let mut blocks = vec![Block::Facts(about)];
    if let Some(note) = &facts.of.meeting.note {
        blocks.push(Block::paragraph(note.as_str()));
    }
    if let Some(vision) = &facts.outline.vision {
        let label = say!(wording, "our-vision");
        blocks.push(Block::note(label, vision.text.as_str()));
    }
    blocks.push(figures(facts).into());
    blocks
}

/// The figures now, and at the last meeting where the whole partnership had one.
fn figures(facts: &Facts) -> Table {
    let wording = facts.of.wording;
    let then = facts.outline.at_last_meeting.as_ref();
    let then = then.filter(|_| facts.of.meeting.group.is_none());
    let last = facts.outline.last_meeting.filter(|_| then.is_some());
    let last = last.map(|day| wording.day_brief(day, facts.of.today));
    let mut columns = vec![
        TableColumn::new(say!(wording, "packet-figure"), 6),
        TableColumn::number(say!(wording, "packet-now"), 3),
    ];
    columns.extend(last.map(|day| TableColumn::number(say!(wording, "packet-then", day = day), 3)));
    let mut table = Table::new(columns);
    let mut row = |name: String, now: u64, before: Option<u64>| {
        let numbers = [Some(now), before].into_iter().flatten();
        let cells = numbers.map(|number| Words::from(wording.count(number)));
        table.push([Words::from(name)].into_iter().chain(cells));
    };
    let open = facts
        .lines
        .iter()
        .filter(|line| line.status.is_open())
        .count();
    row(
        say!(wording, "packet-open"),
        open as u64,
        then.map(|then| then.open),
    );
    for flag in FlagName::ALL {
        let now = facts.flagged(flag).count() as u64;
        row(
            wording.flag(flag),
            now,
            then.map(|then| then.flags.of(flag)),
        );
    }
    table
}
