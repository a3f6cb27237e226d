//! What changed between two moments, in lines: for the page, the packet and a terminal alike.

use domain::{
    ActionNumber, ChangeEvent, ChangeGrouping, ChangePlace, Due, Entity, Lead, PlanDiff,
    ProgressReport, Removal, ReportedChange, Shift, Subject, SubjectKind, TurnKind,
};

use crate::loader::say;
use crate::{Names, Wording};

/// What changed about one goal, or about what one partner leads.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ChangeGroup {
    pub place: ChangePlace,
    /// What it is called.
    pub heading: String,
    /// What changed, wins first.
    pub lines: Vec<ChangeLine>,
}

/// One thing that changed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ChangeLine {
    pub kind: TurnKind,
    /// What its kind is called: "Moved".
    pub label: String,
    /// What it is about.
    pub about: Subject,
    /// What that is called: an action's title, or "Goal 2 · Families are heard".
    pub title: String,
    /// What changed: "Moved from 3 March 2027 to 1 May 2027 (2 times): waiting for the grant".
    pub sentence: String,
}

impl ChangeLine {
    /// The number of the action that it is about, if it is about one.
    pub fn action(&self) -> Option<ActionNumber> {
        let is_action = self.about.kind == SubjectKind::Action;
        is_action.then_some(ActionNumber(self.about.number))
    }
}

impl Wording {
    /// Everything that changed, in groups of lines. What is a member's own matter, like where mail
    /// reaches the person, is left out unless `personal` is for the reader to see.
    pub fn what_changed(
        &self,
        changed: &PlanDiff,
        by: ChangeGrouping,
        personal: bool,
    ) -> Vec<ChangeGroup> {
        let names = Names::in_plan(&changed.around);
        let groups = changed.told_by(by).into_iter().map(|(place, told)| {
            let shown = told.iter().filter(|told| personal || !is_personal(told));
            ChangeGroup {
                place,
                heading: self.place(place, changed, &names),
                lines: joined(shown.map(|told| self.line(told, changed, &names))),
            }
        });
        let mut groups: Vec<ChangeGroup> = groups.filter(|group| !group.lines.is_empty()).collect();
        if by == ChangeGrouping::Partner {
            groups.sort_by_cached_key(|group| match group.place {
                ChangePlace::Partner(_) => (false, group.heading.clone()),
                _ => (true, String::new()),
            });
        }
        groups
    }

    /// What a kind of change is called.
    pub fn turn_kind(&self, kind: TurnKind) -> String {
        match kind {
            TurnKind::Finished => say!(self, "turn-kind-finished"),
            TurnKind::Added => say!(self, "turn-kind-added"),
            TurnKind::Reported => say!(self, "turn-kind-reported"),
            TurnKind::Moved => say!(self, "turn-kind-moved"),
            TurnKind::Reassigned => say!(self, "turn-kind-reassigned"),
            TurnKind::OnHold => say!(self, "turn-kind-on-hold"),
            TurnKind::Reopened => say!(self, "turn-kind-reopened"),
            TurnKind::Renamed => say!(self, "turn-kind-renamed"),
            TurnKind::Changed => say!(self, "turn-kind-changed"),
            TurnKind::Dropped => say!(self, "turn-kind-dropped"),
            TurnKind::Removed => say!(self, "turn-kind-removed"),
        }
    }

    fn line(&self, told: &ReportedChange, changed: &PlanDiff, names: &Names) -> ChangeLine {
        let kind = told.turn.kind();
        ChangeLine {
            kind,
            label: self.turn_kind(kind),
            about: told.about,
            title: self.called(told.about, changed),
            sentence: self.turn(told, changed, names),
        }
    }

    fn place(&self, place: ChangePlace, changed: &PlanDiff, names: &Names) -> String {
        match place {
            ChangePlace::Goal(number) => match changed.around.goals.get(&number) {
                Some(goal) => self.thing(&Entity::from(goal)),
                None => say!(self, "goal-number", number = number.0),
            },
            ChangePlace::Partner(number) => names.partner(number).to_owned(),
            ChangePlace::NoLead => say!(self, "turn-place-no-lead"),
            ChangePlace::Plan => say!(self, "turn-place-plan"),
            ChangePlace::People => say!(self, "turn-place-people"),
            ChangePlace::Meetings => say!(self, "turn-place-meetings"),
            ChangePlace::Partnership => say!(self, "turn-place-partnership"),
        }
    }

    fn called(&self, about: Subject, changed: &PlanDiff) -> String {
        let action = changed.around.actions.get(&ActionNumber(about.number));
        let action = action.filter(|_| about.kind == SubjectKind::Action);
        let other = changed.courses.get(&about);
        match (action, other) {
            (Some(action), _) => action.details.title.to_string(),
            (None, Some(course)) => self.thing(&course.after),
            (None, None) => self.subject_kind(about.kind),
        }
    }

    fn turn(&self, told: &ReportedChange, changed: &PlanDiff, names: &Names) -> String {
        match &told.turn {
            ChangeEvent::Finished(on) => say!(self, "turn-finished", day = self.day(*on)),
            ChangeEvent::Added => self.newcomer(told.about, changed, names),
            ChangeEvent::Reported(report) => self.reported_in_full(report, names),
            ChangeEvent::TakenBack(report) => {
                let said = self.reported_in_full(report, names);
                say!(self, "turn-taken-back", said = said)
            }
            ChangeEvent::Replied(reply) => {
                let (name, text) = (names.member(reply.by), brief(reply.text.as_str()));
                say!(self, "turn-replied", name = name, text = text)
            }
            ChangeEvent::Moved(shift) => self.moved(shift),
            ChangeEvent::Reassigned(shift) => self.reassigned(shift, names),
            ChangeEvent::OnHold(hold) => {
                let (day, reason) = (self.day(hold.until), brief(hold.reason.as_str()));
                say!(self, "turn-on-hold", day = day, reason = reason)
            }
            ChangeEvent::Reopened => say!(self, "turn-reopened"),
            ChangeEvent::Renamed { from, .. } => say!(self, "turn-renamed", from = brief(from)),
            ChangeEvent::Changed(change) => self.change(change, names),
            ChangeEvent::Dropped(reason) => {
                say!(self, "turn-dropped", reason = brief(reason.as_str()))
            }
            ChangeEvent::Removed(removal) => self.removed(*removal, names),
        }
    }

    fn newcomer(&self, about: Subject, changed: &PlanDiff, names: &Names) -> String {
        let course = changed.courses.get(&about);
        match course.and_then(|course| course.after.as_action()) {
            Some(action) => say!(
                self,
                "turn-added-action",
                lead = self.lead(action.lead, names),
                due = self.due(action.due)
            ),
            None => say!(self, "turn-added"),
        }
    }

    fn moved(&self, shift: &Shift<Due>) -> String {
        let (from, to) = (self.due(shift.from), self.due(shift.to));
        let said = match shift.times {
            0 | 1 => say!(self, "turn-moved", from = from, to = to),
            times => say!(
                self,
                "turn-moved-often",
                from = from,
                to = to,
                times = times
            ),
        };
        because(said, &shift.reasons)
    }

    fn reassigned(&self, shift: &Shift<Option<Lead>>, names: &Names) -> String {
        let (from, to) = (self.lead(shift.from, names), self.lead(shift.to, names));
        because(
            say!(self, "turn-reassigned", from = from, to = to),
            &shift.reasons,
        )
    }

    fn lead(&self, lead: Option<Lead>, names: &Names) -> String {
        let Some(lead) = lead else {
            return say!(self, "turn-nobody");
        };
        let member = lead.member.map(|member| names.member(member));
        let both = member.into_iter().chain([names.partner(lead.partner)]);
        both.collect::<Vec<_>>().join(", ")
    }

    /// Who said on which day how it goes, with the note and the day that was asked for.
    fn reported_in_full(&self, report: &ProgressReport, names: &Names) -> String {
        let member = report.author.member.map(|member| names.member(member));
        let partner = report.author.partner.map(|partner| names.partner(partner));
        let who: Vec<&str> = member.into_iter().chain(partner).collect();
        let mut said = say!(
            self,
            "turn-reported",
            who = who.join(", "),
            day = self.day(report.on),
            says = self.says(report.says).to_lowercase()
        );
        let mut add = |more: String| said = format!("{said} {more}");
        if let Some(recorder) = report.recorded_by {
            add(say!(
                self,
                "turn-written-down",
                name = names.member(recorder)
            ));
        }
        if let Some(note) = &report.note {
            add(brief(note.as_str()));
        }
        if let Some(percent) = report.percent {
            add(say!(self, "turn-percent", percent = percent.number()));
        }
        if let Some(proposal) = &report.proposal {
            let (day, reason) = (self.day(proposal.due), brief(proposal.reason.as_str()));
            add(say!(self, "turn-proposed", day = day, reason = reason));
        }
        said
    }

    fn removed(&self, removal: Removal, names: &Names) -> String {
        match removal {
            Removal::Left => say!(self, "turn-left"),
            Removal::Merged(into) => say!(self, "turn-merged", name = names.partner(into)),
            Removal::CalledOff => say!(self, "turn-called-off"),
        }
    }
}

/// The lines with what else changed about one thing in one.
fn joined(lines: impl Iterator<Item = ChangeLine>) -> Vec<ChangeLine> {
    let mut joined: Vec<ChangeLine> = Vec::new();
    for line in lines {
        match joined.last_mut() {
            Some(last)
                if line.kind == TurnKind::Changed
                    && (last.kind, last.about) == (line.kind, line.about) =>
            {
                last.sentence = format!("{}; {}", last.sentence, line.sentence);
            }
            _ => joined.push(line),
        }
    }
    joined
}

fn is_personal(told: &ReportedChange) -> bool {
    matches!(&told.turn, ChangeEvent::Changed(change) if change.aspect.is_personal())
}

/// A sentence with the reasons that were given.
fn because(said: String, reasons: &[String]) -> String {
    let mut given: Vec<String> = reasons.iter().map(|reason| one_line(reason)).collect();
    given.retain(|reason| !reason.is_empty());
    given.dedup();
    if given.is_empty() {
        said
    } else {
        format!("{said}: {}", given.join("; "))
    }
}

/// Somebody's words on one line, quoted, and cut where they are long.
fn brief(words: &str) -> String {
    crate::changes::quoted_text(&one_line(words))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
