//! What a file brought, for people.

use std::fmt::Write;

use application::imports::ImportOutcome;
use exchange::{Preview, Remark};

/// What taking a file in did.
pub fn outcome_told(outcome: &ImportOutcome) -> String {
    let mut text = format!(
        "{} added, {} changed, {} the same as before, {} missing from the file.\n",
        outcome.added,
        outcome.changed.len(),
        outcome.unchanged,
        outcome.missing.len()
    );
    for one in &outcome.changed {
        line(&mut text, &format!("changed {} {}", one.number, one.title));
        one.changes
            .iter()
            .for_each(|what| line(&mut text, &format!("    {what}")));
    }
    for one in &outcome.missing {
        let what = format!("missing {} {}: kept as it is", one.number, one.title);
        line(&mut text, &what);
    }
    for name in &outcome.new_partners {
        line(&mut text, &format!("new partner {name}"));
    }
    doubts(&mut text, &outcome.doubts);
    text
}

/// What would come in.
pub fn preview_told(preview: &Preview) -> String {
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
        let why = wording::english_wording().doubt(&doubt.reason);
        line(text, &format!("check {place}: “{}”: {why}", doubt.text));
    }
}

fn line(text: &mut String, words: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{words}");
}
