use domain::{ChangeGrouping, Meeting, When};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The day from whose end on changes are told.
pub const FROM_DAY: FormField =
    FormField::new("from_day", |wording| say!(wording, "changes-from-day"));
/// The day up to whose end changes are told.
pub const TO_DAY: FormField = FormField::new("to_day", |wording| say!(wording, "changes-to-day"));

/// The two moments between which somebody asks what changed, as the address has them. A day that is
/// written counts before a meeting that is chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChangesQuery {
    pub from: String,
    pub from_day: String,
    pub to: String,
    pub to_day: String,
    pub by: String,
}

/// The two moments, as they were read.
#[derive(Clone, Copy)]
pub struct AskedSpan {
    pub from: When,
    pub to: When,
}

impl ChangesQuery {
    /// The two moments, where they are left out those since the last meeting; and what is wrong.
    pub fn span(&self, viewer: &Viewer, meetings: &[Meeting]) -> (Option<AskedSpan>, Corrections) {
        let mut wrong = Corrections::default();
        let from = read(&self.from, &self.from_day, meetings);
        let from = wrong.take(FROM_DAY, from);
        let to = read(&self.to, &self.to_day, meetings);
        let to = wrong.take(TO_DAY, to);
        let from = from.map(|from| from.unwrap_or_else(|| since(viewer, meetings)));
        let to = to.map(|to| to.unwrap_or(When::EndOf(viewer.today)));
        let span = from.zip(to).map(|(from, to)| AskedSpan { from, to });
        (span, wrong)
    }

    /// By what it is grouped.
    pub fn grouping(&self) -> ChangeGrouping {
        self.by.parse().unwrap_or_default()
    }
}

/// The moment that somebody chose, if any.
fn read(chosen: &str, day: &str, meetings: &[Meeting]) -> Result<Option<When>, Mistake> {
    let typed = if day.trim().is_empty() { chosen } else { day };
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let when = typed.parse().map_err(Mistake::When)?;
    match when {
        When::At(number) if !meetings.iter().any(|one| one.number == number) => Err(Mistake::Gone),
        when => Ok(Some(when)),
    }
}

/// The last meeting of the partnership that is over, or a month ago where there was none.
fn since(viewer: &Viewer, meetings: &[Meeting]) -> When {
    let over = |one: &&Meeting| one.closed.is_some() || one.day < viewer.today;
    let mut own = meetings
        .iter()
        .filter(|one| one.group.is_none() && !one.cancelled);
    match own.rfind(over) {
        Some(meeting) => When::At(meeting.number),
        None => When::EndOf(viewer.today - chrono::Days::new(30)),
    }
}
