//! What was done, told to whoever looks through the records.

use chrono::NaiveDateTime;
use domain::{Author, Entity, ProgressReport, Revision, SubjectKind};

use crate::loader::say;
use crate::{Names, Wording};

impl Wording {
    /// What a revision did to a thing that was `before`, a sentence each.
    pub fn record(
        &self,
        revision: &Revision,
        before: Option<&Entity>,
        names: &Names,
    ) -> Vec<String> {
        let report = revision.entity.as_report();
        let Some(before) = before else {
            let added = || vec![self.added(revision.entity.subject().kind)];
            return report.map_or_else(added, |report| self.reported(report, names));
        };
        if report.is_some_and(|report| report.taken_back.is_some()) {
            return vec![say!(self, "records-taken-back")];
        }
        let changes = revision.entity.changes_since(before);
        if changes.is_empty() {
            return vec![say!(self, "records-kept")];
        }
        let told = changes.iter().map(|change| self.change(change, names));
        told.collect()
    }

    /// Who did something at some hour, and how.
    pub fn recorded(&self, author: &Author, at: NaiveDateTime, names: &Names) -> String {
        let way = self.way(author.way);
        let (day, time) = (self.day(at.date()), at.format("%H:%M").to_string());
        match author.member.map(|member| names.member(member)) {
            Some(name) => say!(
                self,
                "records-by-whom",
                name = name,
                day = day,
                time = time,
                way = way
            ),
            None => say!(self, "records-by-nobody", day = day, time = time, way = way),
        }
    }

    /// What a thing is called: "Action 12 · Agree the rota".
    pub fn thing(&self, entity: &Entity) -> String {
        let subject = entity.subject();
        let (kind, number) = (self.subject_kind(subject.kind), subject.number);
        let called = match entity {
            Entity::Goal(goal) => goal.title.as_str(),
            Entity::Objective(objective) => objective.title.as_str(),
            Entity::Action(action) => action.details.title.as_str(),
            Entity::Partner(partner) => partner.name.as_str(),
            Entity::Member(member) => member.name.as_str(),
            Entity::WorkGroup(group) => group.name.as_str(),
            Entity::Partnership(_) | Entity::Vision(_) => return kind,
            Entity::Meeting(meeting) => {
                let day = self.day(meeting.day);
                return say!(self, "records-called", kind = kind, called = day);
            }
            Entity::Report(report) => {
                let action = report.action.0;
                return say!(self, "records-on-action", kind = kind, action = action);
            }
            Entity::Reply(_) | Entity::Agenda(_) | Entity::Attendance(_) => return kind,
            Entity::Amendment(_) => return kind,
            Entity::Decision(decision) => decision.text.as_str(),
        };
        say!(
            self,
            "records-thing",
            kind = kind,
            number = number,
            called = called
        )
    }

    /// What a kind of thing is called.
    pub fn subject_kind(&self, kind: SubjectKind) -> String {
        match kind {
            SubjectKind::Partnership => say!(self, "records-partnership"),
            SubjectKind::Vision => say!(self, "records-vision"),
            SubjectKind::Goal => say!(self, "records-goal"),
            SubjectKind::Objective => say!(self, "records-objective"),
            SubjectKind::Action => say!(self, "records-action"),
            SubjectKind::Partner => say!(self, "records-partner"),
            SubjectKind::Member => say!(self, "records-member"),
            SubjectKind::WorkGroup => say!(self, "records-work-group"),
            SubjectKind::Meeting => say!(self, "records-meeting"),
            SubjectKind::Report => say!(self, "records-report"),
            SubjectKind::Reply => say!(self, "records-reply"),
            SubjectKind::Agenda => say!(self, "records-agenda"),
            SubjectKind::Attendance => say!(self, "records-attendance"),
            SubjectKind::Decision => say!(self, "records-decision"),
            SubjectKind::Amendment => say!(self, "records-amendment"),
        }
    }

    /// What was reported; and for whom, where somebody else wrote it down.
    fn reported(&self, report: &ProgressReport, names: &Names) -> Vec<String> {
        let said = say!(self, "records-said", says = self.says(report.says));
        let author = report.author;
        let member = author.member.map(|member| names.member(member));
        let whom = member.or(author.partner.map(|partner| names.partner(partner)));
        let written = report.recorded_by.and(whom);
        let written = written.map(|name| say!(self, "records-written-down", name = name));
        [said].into_iter().chain(written).collect()
    }
}
