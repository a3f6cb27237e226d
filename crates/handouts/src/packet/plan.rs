use std::collections::BTreeMap;

use domain::{Goal, Objective, ObjectiveNumber};
use paper::{Block, DocumentSection, Table, TableColumn, Words};
use persistence::plan::ActionLine;

use super::Facts;
use crate::facts::numbered;
use crate::say::say;

/// The plan by goal.
pub fn plan_section(facts: &Facts) -> DocumentSection {
    let mut of: BTreeMap<ObjectiveNumber, Vec<&ActionLine>> = BTreeMap::new();
    for line in &facts.lines {
        of.entry(line.objective).or_default().push(line);
    }
    let mut section = DocumentSection::new(say!(facts.of.wording, "plan"));
    for goal_of in &facts.outline.goals {
        let objectives = facts.outline.objectives_of(goal_of.number);
        let objectives = objectives.filter_map(|objective| {
            let lines = of.get(&objective.number);
            // A group's packet has what the group does.
            let shown = facts.of.meeting.group.is_none() || lines.is_some();
            shown.then(|| one(facts, objective, lines.map_or(&[], Vec::as_slice)))
        });
        let objectives: Vec<DocumentSection> = objectives.collect();
        if !objectives.is_empty() || facts.of.meeting.group.is_none() {
            section = section.with_section(goal(facts, goal_of, objectives));
        }
    }
    section
}

fn goal(facts: &Facts, goal: &Goal, objectives: Vec<DocumentSection>) -> DocumentSection {
    let wording = facts.of.wording;
    let mut section = DocumentSection::new(wording.thing(&goal.into()));
    if let Some(cause) = &goal.root_cause {
        let label = say!(wording, "aspect-root-cause");
        section = section.with(Block::paragraph(format!("{label}: {cause}")));
    }
    section.sections = objectives;
    section
}

fn one(facts: &Facts, objective: &Objective, lines: &[&ActionLine]) -> DocumentSection {
    let wording = facts.of.wording;
    let mut section = DocumentSection::new(wording.thing(&objective.into()));
    if let Some(measure) = wording.measure(objective) {
        section = section.with(Block::paragraph(measure));
    }
    if lines.is_empty() {
        return section.with(Block::paragraph(say!(wording, "packet-no-actions")));
    }
    section.with(actions(facts, lines))
}

fn actions(facts: &Facts, lines: &[&ActionLine]) -> Table {
    let wording = facts.of.wording;
    let mut table = Table::new([
        TableColumn::new(say!(wording, "action"), 5),
        TableColumn::new(say!(wording, "aspect-lead"), 3),
        TableColumn::new(say!(wording, "aspect-due"), 2),
        TableColumn::new(say!(wording, "aspect-status"), 2),
    ]);
    for line in lines {
        let flags = line.flags.iter().map(|flag| wording.flag(flag.name()));
        let flags: Vec<String> = flags.collect();
        let mut title = Words::from(numbered(Some(line.number), &line.title));
        title
            .below
            .extend((!flags.is_empty()).then(|| flags.join(" · ")));
        let mut status = Words::from(wording.status(line.status));
        let percent = line.percent.number();
        let done = (line.status.is_open() && percent > 0)
            .then(|| say!(wording, "percent", percent = percent));
        status.below.extend(done);
        let due = match line.due {
            domain::Due::On(day) => wording.day_brief(day, facts.of.today),
            other => wording.due(other),
        };
        table.push([title, facts.lead(line).into(), due.into(), status]);
    }
    table
}
