//! What changed as people read it on a terminal: goal by goal, wins first.

use std::fmt::Write;

use domain::{ChangeGrouping, Partnership, PlanDiff};

use super::DaySpan;

/// What changed, in words.
pub fn write_changes(changed: &PlanDiff, own: &Partnership, days: &DaySpan) -> String {
    let wording = wording::english_wording();
    let (from, to) = (wording.day(days.from), wording.day(days.to));
    let mut text = format!("{}\nFrom the end of {from} to the end of {to}\n", own.name);
    let groups = wording.what_changed(changed, ChangeGrouping::Goal, true);
    if groups.is_empty() {
        text.push_str("\nNothing changed.\n");
    }
    for group in groups {
        let _ = writeln!(text, "\n{}", group.heading);
        for kind in group.lines.chunk_by(|one, next| one.kind == next.kind) {
            let _ = writeln!(text, "\n  {}", kind[0].label);
            for line in kind {
                let number = line.action().map(|number| number.to_string());
                let number = number.unwrap_or_default();
                let _ = writeln!(text, "{number:>8}  {}", line.title);
                let _ = writeln!(text, "          {}", line.sentence);
            }
        }
    }
    text
}
