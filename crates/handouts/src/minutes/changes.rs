//! What was said and changed in a meeting.

use domain::{Action, Aspect, Entity, Lead, ProgressReport};
use paper::{Block, DocumentSection, Table, TableColumn, Words};
use persistence::records::RevisionRecord;

use super::Facts;
use crate::say::say;

/// How it is going with what was asked.
pub fn told_reports(facts: &Facts) -> Option<DocumentSection> {
    let wording = facts.of.wording;
    let mut table = Table::new([
        TableColumn::new(say!(wording, "action"), 5),
        TableColumn::new(say!(wording, "minutes-said"), 2),
        TableColumn::new(say!(wording, "minutes-note"), 5),
    ]);
    for report in heard(facts) {
        let author = report.author;
        let name = author.member.map(|member| facts.names.member(member));
        let name = name.or(author.partner.map(|partner| facts.names.partner(partner)));
        let said = Words::from(wording.says(report.says));
        let said = match name {
            Some(name) => said.and(name),
            None => said,
        };
        let note = report.note.as_ref().map(|note| note.as_str());
        let title = facts.action(report.action);
        table.push([title.into(), said, note.unwrap_or_default().into()]);
    }
    section(say!(wording, "minutes-reports"), table)
}

/// What was put on the plan.
pub fn added_actions(facts: &Facts) -> Option<DocumentSection> {
    let wording = facts.of.wording;
    let mut table = Table::new([
        TableColumn::new(say!(wording, "action"), 6),
        TableColumn::new(say!(wording, "aspect-lead"), 4),
        TableColumn::new(say!(wording, "aspect-due"), 2),
    ]);
    for record in &facts.minutes.records {
        if let (Entity::Action(action), None) = (&record.revision.entity, &record.before) {
            let now = facts
                .minutes
                .then
                .actions
                .get(&action.number)
                .unwrap_or(action);
            table.push([
                facts.action(action.number),
                lead(facts, now.lead),
                wording.due(now.due),
            ]);
        }
    }
    section(say!(wording, "minutes-added"), table)
}

/// Which due days were moved, and why.
pub fn moved_dates(facts: &Facts) -> Option<DocumentSection> {
    let wording = facts.of.wording;
    let mut table = Table::new([
        TableColumn::new(say!(wording, "action"), 5),
        TableColumn::new(say!(wording, "minutes-from"), 2),
        TableColumn::new(say!(wording, "minutes-to"), 2),
        TableColumn::new(say!(wording, "packet-why"), 3),
    ]);
    for (record, before, after) in changed(facts).filter(|(_, old, new)| old.due != new.due) {
        let why = record.revision.why.clone().unwrap_or_default();
        let (from, to) = (wording.due(before.due), wording.due(after.due));
        table.push([facts.action(after.number), from, to, why]);
    }
    section(say!(wording, "minutes-moved"), table)
}

/// Which actions have another lead.
pub fn reassigned_actions(facts: &Facts) -> Option<DocumentSection> {
    let wording = facts.of.wording;
    let mut table = Table::new([
        TableColumn::new(say!(wording, "action"), 6),
        TableColumn::new(say!(wording, "minutes-from"), 3),
        TableColumn::new(say!(wording, "minutes-to"), 3),
    ]);
    for (_, before, after) in changed(facts).filter(|(_, old, new)| old.lead != new.lead) {
        let (from, to) = (lead(facts, before.lead), lead(facts, after.lead));
        table.push([facts.action(after.number), from, to]);
    }
    section(say!(wording, "minutes-reassigned"), table)
}

/// What else was changed about actions.
pub fn other_changes(facts: &Facts) -> Option<DocumentSection> {
    let wording = facts.of.wording;
    let told = |aspect| {
        matches!(
            aspect,
            Aspect::Due | Aspect::Lead | Aspect::LeadMember | Aspect::Status | Aspect::Percent
        )
    };
    let mut points = Vec::new();
    for (record, _, after) in changed(facts) {
        let before = record.before.iter();
        let changes = before.flat_map(|before| record.revision.entity.changes_since(before));
        let changes = changes.filter(|change| !told(change.aspect));
        let point = changes.fold(Words::from(facts.action(after.number)), |point, change| {
            point.and(wording.change(&change, &facts.names))
        });
        if !point.below.is_empty() {
            points.push(point);
        }
    }
    let section = DocumentSection::new(say!(wording, "minutes-others"));
    (!points.is_empty()).then(|| section.with(Block::List(points)))
}

/// What was said in the meeting, and not taken back.
fn heard<'a>(facts: &'a Facts) -> impl Iterator<Item = &'a ProgressReport> {
    let reports = facts.minutes.records.iter().filter_map(report);
    let stands = |report: &&ProgressReport| {
        let later = facts.minutes.records.iter().filter_map(self::report);
        let taken_back = |other: &&ProgressReport| other.taken_back.is_some();
        !later
            .filter(taken_back)
            .any(|other| other.number == report.number)
    };
    reports.filter(stands)
}

fn report(record: &RevisionRecord) -> Option<&ProgressReport> {
    record.revision.entity.as_report()
}

/// The actions that were changed, before and after.
fn changed<'a>(
    facts: &'a Facts,
) -> impl Iterator<Item = (&'a RevisionRecord, &'a Action, &'a Action)> {
    let records = facts.minutes.records.iter();
    records.filter_map(|record| {
        let before = record.before.as_ref()?.as_action()?;
        Some((record, before, record.revision.entity.as_action()?))
    })
}

fn lead(facts: &Facts, lead: Option<Lead>) -> String {
    let Some(lead) = lead else {
        return say!(facts.of.wording, "no-lead-yet");
    };
    let partner = facts.names.partner(lead.partner);
    match lead.member {
        Some(member) => format!("{partner} ({})", facts.names.member(member)),
        None => partner.to_owned(),
    }
}

fn section(heading: String, table: Table) -> Option<DocumentSection> {
    (!table.rows.is_empty()).then(|| DocumentSection::new(heading).with(table))
}
