//! What changed as programs read it.

use std::collections::BTreeMap;

use anyhow::Result;
use chrono::NaiveDate;
use domain::{PlanDiff, Slug, SubjectKind, TurnKind};
use serde::Serialize;

use super::DaySpan;
use super::entry::Entry;
use super::thing::Thing;

/// What changed from the end of a day to the end of another: told by kind, and thing by thing with
/// every field that is not as it was.
#[derive(Serialize)]
pub struct ChangesSheet {
    partnership: Slug,
    from: NaiveDate,
    to: NaiveDate,
    #[serde(flatten)]
    told: BTreeMap<&'static str, Vec<Entry>>,
    #[serde(flatten)]
    things: BTreeMap<&'static str, Vec<Thing>>,
}

impl ChangesSheet {
    /// What changed in a partnership from the end of a day to the end of another.
    pub fn of(changed: &PlanDiff, slug: &Slug, days: &DaySpan) -> Result<Self> {
        let mut told: BTreeMap<_, _> = TurnKind::ALL.map(|kind| (kind.word(), Vec::new())).into();
        for one in changed.told() {
            let entries = told.entry(one.turn.kind().word()).or_default();
            entries.push(Entry::of(&one, changed));
        }
        let mut things: BTreeMap<_, Vec<Thing>> = BTreeMap::new();
        for (subject, course) in &changed.courses {
            let of_kind = things.entry(section(subject.kind)).or_default();
            of_kind.push(Thing::of(*subject, course)?);
        }
        Ok(Self {
            partnership: slug.clone(),
            from: days.from,
            to: days.to,
            told,
            things,
        })
    }
}

/// What the list of a kind of thing is called.
fn section(kind: SubjectKind) -> &'static str {
    match kind {
        SubjectKind::Partnership => "settings",
        SubjectKind::Vision => "vision",
        SubjectKind::Goal => "goals",
        SubjectKind::Objective => "objectives",
        SubjectKind::Action => "actions",
        SubjectKind::Partner => "partners",
        SubjectKind::Member => "members",
        SubjectKind::WorkGroup => "work_groups",
        SubjectKind::Meeting => "meetings",
        SubjectKind::Report => "reports",
        SubjectKind::Reply => "replies",
        SubjectKind::Agenda => "agendas",
        SubjectKind::Attendance => "attendance",
        SubjectKind::Decision => "decisions",
        SubjectKind::Amendment => "amendments",
    }
}
