//! What a file brought, for people and for programs.

use std::fmt::Write;

use domain::{ActionNumber, Plan};
use exchange::{Arrival, Fate, Preview, Remark};
use serde::Serialize;
use wording::{Names, english};

/// What taking a file in did.
#[derive(Serialize)]
pub struct Outcome {
    added: usize,
    unchanged: usize,
    changed: Vec<Changed>,
    missing: Vec<Missing>,
    new_partners: Vec<String>,
    doubts: Vec<Remark>,
}

#[derive(Serialize)]
struct Changed {
    number: ActionNumber,
    title: String,
    changes: Vec<String>,
}

#[derive(Serialize)]
struct Missing {
    number: ActionNumber,
    title: String,
}

impl Outcome {
    pub fn of(arrival: &Arrival, preview: &Preview, plan: &Plan) -> Self {
        let names = names(arrival, plan);
        let changed = arrival
            .actions
            .iter()
            .filter(|one| matches!(one.fate, Fate::Changed(_)));
        let changed = changed.map(|one| Changed {
            number: one.action.number,
            title: one.action.details.title.to_string(),
            changes: one
                .changes()
                .iter()
                .map(|change| english().change(change, &names))
                .collect(),
        });
        let missing = arrival.missing.iter().map(|(number, title)| Missing {
            number: *number,
            title: title.to_string(),
        });
        Self {
            added: arrival.sums().added,
            unchanged: arrival.sums().unchanged,
            changed: changed.collect(),
            missing: missing.collect(),
            new_partners: arrival
                .partners
                .iter()
                .map(|one| one.name.to_string())
                .collect(),
            doubts: preview
                .doubts
                .iter()
                .chain(&arrival.doubts)
                .cloned()
                .collect(),
        }
    }

    pub fn text(&self) -> String {
        let mut text = format!(
            "{} added, {} changed, {} the same as before, {} missing from the file.\n",
            self.added,
            self.changed.len(),
            self.unchanged,
            self.missing.len()
        );
        for one in &self.changed {
            line(&mut text, &format!("changed {} {}", one.number, one.title));
            one.changes
                .iter()
                .for_each(|what| line(&mut text, &format!("    {what}")));
        }
        for one in &self.missing {
            let what = format!("missing {} {}: kept as it is", one.number, one.title);
            line(&mut text, &what);
        }
        for name in &self.new_partners {
            line(&mut text, &format!("new partner {name}"));
        }
        doubts(&mut text, &self.doubts);
        text
    }
}

/// What would come in.
pub fn preview(preview: &Preview) -> String {
    let mut text = String::new();
    for goal in &preview.goals {
        line(
            &mut text,
            goal.title.as_deref().unwrap_or("(a goal without a name)"),
        );
        for objective in &goal.objectives {
            let title = objective
                .title
                .as_deref()
                .unwrap_or("(an objective without a name)");
            line(&mut text, &format!("  {title}"));
            for action in &objective.actions {
                let lead = action.lead.first().map_or("nobody yet", String::as_str);
                let due = action.due_text.as_deref().unwrap_or("no date");
                line(&mut text, &format!("    {} · {lead} · {due}", action.title));
            }
        }
    }
    doubts(&mut text, &preview.doubts);
    text
}

fn doubts(text: &mut String, doubts: &[Remark]) {
    for doubt in doubts {
        let column = doubt.column.as_deref().unwrap_or_default();
        let place = format!("{}, row {}, {column}", doubt.sheet, doubt.row);
        line(
            text,
            &format!("check {place}: “{}”: {}", doubt.text, doubt.reason),
        );
    }
}

fn line(text: &mut String, words: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{words}");
}

fn names(arrival: &Arrival, plan: &Plan) -> Names {
    let partners = plan.partners.values().chain(&arrival.partners);
    let members = plan.members.values();
    Names {
        partners: partners.map(|one| (one.number, one.name.clone())).collect(),
        members: members.map(|one| (one.number, one.name.clone())).collect(),
        groups: plan
            .groups
            .values()
            .map(|one| (one.number, one.name.clone()))
            .collect(),
    }
}
