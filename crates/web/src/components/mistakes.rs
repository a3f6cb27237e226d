use domain::Threshold;
use maud::{Markup, Render, html};
use wording::Wording;

use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;
use crate::settings::form::policy_field;

use crate::say;

/// Every mistake in a form at once, each named by its field and leading to it.
pub struct Mistakes<'a> {
    wording: &'a Wording,
    wrong: &'a Corrections,
    /// Fields that this page calls by another name than the usual one.
    called: Vec<(&'static str, String)>,
    /// A field that stands on the page under another id than its name.
    moved: Option<(&'static str, String)>,
}

/// Every mistake in a form of a partnership's page.
pub fn mistakes_summary<'a>(viewer: &Viewer, wrong: &'a Corrections) -> Mistakes<'a> {
    Mistakes::of(viewer.wording, wrong)
}

impl<'a> Mistakes<'a> {
    /// Every mistake in a form.
    pub fn of(wording: &'a Wording, wrong: &'a Corrections) -> Self {
        Self {
            wording,
            wrong,
            called: Vec::new(),
            moved: None,
        }
    }

    /// Calls a field what its label on this page says.
    pub fn called(mut self, field: &'static str, label: String) -> Self {
        self.called.push((field, label));
        self
    }

    /// Leads to a field that has another id than its name.
    pub fn at(mut self, field: &'static str, id: String) -> Self {
        self.moved = Some((field, id));
        self
    }

    fn one(&self, field: &'static str, why: &str) -> Markup {
        let called = self.called.iter().find(|(name, _)| *name == field);
        let label = match called {
            Some((_, label)) => label.clone(),
            None => label(self.wording, field),
        };
        let id = match &self.moved {
            Some((name, id)) if *name == field => id,
            _ => field,
        };
        html! {
            li { a href={ "#" (id) } { (say!(self.wording, "mistake-of", field = label, why = why)) } }
        }
    }
}

impl Render for Mistakes<'_> {
    fn render(&self) -> Markup {
        html! {
            @if !self.wrong.is_empty() {
                div.mistakes role="alert" tabindex="-1" {
                    h2.mistakes__title { (say!(self.wording, "mistakes")) }
                    ul { @for (field, why) in self.wrong.all(self.wording) { (self.one(field, &why)) } }
                }
            }
        }
    }
}

/// What most forms call a field.
fn label(wording: &Wording, name: &str) -> String {
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
        name => {
            let threshold = Threshold::ALL
                .into_iter()
                .find(|one| policy_field(*one) == name);
            threshold.map_or_else(String::new, |one| wording.threshold(one))
        }
    }
}
