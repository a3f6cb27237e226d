//! A field of a form: its name, and what people call it.

use std::fmt;

use domain::Threshold;
use wording::Wording;

use crate::say::say;

/// A field of a form: the name under which it is sent, and its label. Both stand once: the page and
/// the list of mistakes take them from here.
#[derive(Clone, Copy)]
pub struct FormField {
    /// The name under which it is sent.
    pub name: &'static str,
    label: FieldLabel,
}

/// What people call a field.
#[derive(Clone, Copy)]
enum FieldLabel {
    /// What the catalogue says.
    Said(fn(&Wording) -> String),
    /// What the catalogue says of a number of the policy.
    OfPolicy(Threshold),
    /// What most forms call a field of that name.
    Usual,
}

impl FormField {
    /// A field that is called what `label` says.
    pub const fn new(name: &'static str, label: fn(&Wording) -> String) -> Self {
        let label = FieldLabel::Said(label);
        Self { name, label }
    }

    /// A number of the policy, named as it is everywhere.
    pub fn of_policy(threshold: Threshold) -> Self {
        let label = FieldLabel::OfPolicy(threshold);
        let name = threshold.word();
        Self { name, label }
    }

    /// What people call it.
    pub fn label(&self, wording: &Wording) -> String {
        match self.label {
            FieldLabel::Said(label) => label(wording),
            FieldLabel::OfPolicy(threshold) => wording.threshold(threshold),
            FieldLabel::Usual => usual_label(wording, self.name),
        }
    }
}

impl From<&'static str> for FormField {
    fn from(name: &'static str) -> Self {
        let label = FieldLabel::Usual;
        Self { name, label }
    }
}

impl fmt::Debug for FormField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// What most forms call a field.
fn usual_label(wording: &Wording, name: &str) -> String {
    match name {
        "adopted" => say!(wording, "aspect-adopted"),
        "agreed" => say!(wording, "merge-agreed"),
        "begins" => say!(wording, "begins"),
        "baseline" => say!(wording, "aspect-baseline"),
        "chair" => say!(wording, "aspect-chairs"),
        "code" => say!(wording, "aspect-code"),
        "coordinator" => say!(wording, "your-name"),
        "day" | "on" => say!(wording, "aspect-day"),
        "drop_reason" | "why" => say!(wording, "why"),
        "due" => say!(wording, "aspect-due"),
        "due_reason" | "new_due_reason" => say!(wording, "why-it-moves"),
        "email" => say!(wording, "aspect-email"),
        "from" => say!(wording, "series-from"),
        "from_day" => say!(wording, "changes-from-day"),
        "to_day" => say!(wording, "changes-to-day"),
        "goal" => say!(wording, "which-goal"),
        "group" => say!(wording, "aspect-group"),
        "hold_reason" => say!(wording, "hold-reason"),
        "into" => say!(wording, "merge-into"),
        "lead" => say!(wording, "aspect-lead"),
        "lead_member" => say!(wording, "aspect-lead-member"),
        "link" => say!(wording, "aspect-link"),
        "measure" => say!(wording, "action-measure"),
        "name" => say!(wording, "aspect-name"),
        "new_due" => say!(wording, "new-date"),
        "note" => say!(wording, "report-note"),
        "notes" => say!(wording, "aspect-notes"),
        "objective" => say!(wording, "aspect-objective"),
        "partner" => say!(wording, "aspect-partner"),
        "percent" => say!(wording, "percent-done"),
        "place" => say!(wording, "aspect-place"),
        "resources" => say!(wording, "aspect-resources"),
        "role" => say!(wording, "aspect-role"),
        "root_cause" => say!(wording, "aspect-root-cause"),
        "says" => say!(wording, "how-is-it-going"),
        "sector" => say!(wording, "aspect-sector"),
        "start" => say!(wording, "aspect-start"),
        "strategy" => say!(wording, "aspect-strategy"),
        "supporter" => say!(wording, "aspect-supporters"),
        "target" => say!(wording, "aspect-target"),
        "text" => say!(wording, "our-vision"),
        "times" => say!(wording, "how-many"),
        "title" => say!(wording, "aspect-title"),
        "unit" => say!(wording, "aspect-unit"),
        "until" => say!(wording, "until"),
        "value" => say!(wording, "reading"),
        "waiting_for" => say!(wording, "number-of-action"),
        "when" => say!(wording, "past-day"),
        "week" => say!(wording, "which-week"),
        "weekday" => say!(wording, "weekday"),
        "what" => say!(wording, "measure-what"),
        "zone" => say!(wording, "aspect-zone"),
        _ => String::new(),
    }
}
