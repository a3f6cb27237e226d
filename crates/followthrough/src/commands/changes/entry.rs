//! One change, told: what it is about, and from what to what.

use domain::{
    ActionNumber, ChangeEvent, Entity, GoalNumber, Lead, PlanDiff, ProgressReport, Removal,
    ReportedChange, Said, SubjectKind,
};
use serde::Serialize;
use serde_json::{Value, json};

/// One change.
#[derive(Serialize)]
pub struct Entry {
    of: SubjectKind,
    number: i64,
    title: String,
    goal: Option<String>,
    goal_number: Option<GoalNumber>,
    lead: Option<String>,
    #[serde(flatten)]
    what: Value,
}

impl Entry {
    /// What a person is told, for programs.
    pub fn of(told: &ReportedChange, changed: &PlanDiff) -> Self {
        let (around, about) = (&changed.around, told.about);
        let action = around.actions.get(&ActionNumber(about.number));
        let action = action.filter(|_| about.kind == SubjectKind::Action);
        let thing = changed.courses.get(&about).map(|course| &course.after);
        let own = thing.and_then(Entity::as_objective);
        let own = own.map(|objective| objective.number);
        let objective = own.or_else(|| Some(action?.details.objective));
        let goal_number = objective.and_then(|objective| changed.goal_of(objective));
        let goal = goal_number.and_then(|goal| around.goals.get(&goal));
        let title = match (action, thing) {
            (Some(action), _) => action.details.title.to_string(),
            (None, thing) => thing.map(called).unwrap_or_default(),
        };
        Self {
            of: about.kind,
            number: about.number,
            title,
            goal: goal.map(|goal| goal.title.to_string()),
            goal_number,
            lead: lead(action.and_then(|action| action.lead), changed),
            what: what(&told.turn, changed),
        }
    }
}

/// What a thing that is no action is called.
fn called(thing: &Entity) -> String {
    match thing {
        Entity::Partnership(own) => own.name.to_string(),
        Entity::Vision(vision) => vision.text.to_string(),
        Entity::Goal(goal) => goal.title.to_string(),
        Entity::Objective(objective) => objective.title.to_string(),
        Entity::Action(action) => action.details.title.to_string(),
        Entity::Partner(partner) => partner.name.to_string(),
        Entity::Member(member) => member.name.to_string(),
        Entity::WorkGroup(group) => group.name.to_string(),
        Entity::Meeting(meeting) => meeting.day.to_string(),
        Entity::Decision(decision) => decision.text.to_string(),
        Entity::Report(_) | Entity::Reply(_) => String::new(),
        Entity::Agenda(_) | Entity::Attendance(_) | Entity::Amendment(_) => String::new(),
    }
}

fn what(turn: &ChangeEvent, changed: &PlanDiff) -> Value {
    let wording = wording::english_wording();
    match turn {
        ChangeEvent::Finished(on) => json!({"on": on}),
        ChangeEvent::Reported(report) => reported(report, changed),
        ChangeEvent::TakenBack(report) => reported(report, changed),
        ChangeEvent::Replied(reply) => json!({
            "reply": reply.number, "report": reply.report, "when": reply.at,
            "who": member(Some(reply.by), changed), "text": reply.text,
        }),
        ChangeEvent::Added | ChangeEvent::Reopened => json!({}),
        ChangeEvent::Moved(shift) => json!({
            "from": shift.from, "to": shift.to, "times": shift.times, "reasons": shift.reasons,
            "reason": shift.reasons.last(),
        }),
        ChangeEvent::Reassigned(shift) => json!({
            "from": lead(shift.from, changed), "to": lead(shift.to, changed),
            "from_lead": shift.from, "to_lead": shift.to,
            "times": shift.times, "reasons": shift.reasons,
        }),
        ChangeEvent::OnHold(hold) => json!({"until": hold.until, "reason": hold.reason}),
        ChangeEvent::Renamed { from, to } => json!({"from": from, "to": to}),
        ChangeEvent::Changed(change) => json!({
            "what": wording.change(change, &wording::Names::in_plan(&changed.around)),
            "from": plain(&change.from), "to": plain(&change.to),
        }),
        ChangeEvent::Dropped(reason) => json!({"reason": reason}),
        ChangeEvent::Removed(Removal::Left) => json!({"why": "left"}),
        ChangeEvent::Removed(Removal::Merged(into)) => json!({"why": "merged", "into": into}),
        ChangeEvent::Removed(Removal::CalledOff) => json!({"why": "called_off"}),
    }
}

fn reported(report: &ProgressReport, changed: &PlanDiff) -> Value {
    let partner = report.author.partner;
    let partner = partner.and_then(|number| changed.around.partners.get(&number));
    json!({
        "report": report.number, "when": report.at, "on": report.on, "says": report.says,
        "percent": report.percent, "note": report.note, "proposal": report.proposal,
        "who": member(report.author.member, changed),
        "partner": partner.map(|partner| &partner.name),
        "recorded_by": member(report.recorded_by, changed),
        "way": report.way, "taken_back": report.taken_back,
    })
}

fn member(number: Option<domain::MemberNumber>, changed: &PlanDiff) -> Option<String> {
    let member = changed.around.members.get(&number?)?;
    Some(member.name.to_string())
}

fn lead(lead: Option<Lead>, changed: &PlanDiff) -> Option<String> {
    let partner = changed.around.partners.get(&lead?.partner)?;
    Some(partner.name.to_string())
}

/// What stands in an aspect, as our files have it.
fn plain(said: &Said) -> Value {
    match said {
        Said::Nothing => Value::Null,
        Said::Words(words) => json!(words),
        Said::Day(day) => json!(day),
        Said::Ongoing => json!("ongoing"),
        Said::Number(number) => json!(number),
        Said::Percent(percent) => json!(percent),
        Said::Flag(flag) => json!(flag),
        Said::Status(status) => json!(status),
        Said::Kind(kind) => json!(kind),
        Said::Role(role) => json!(role),
        Said::MemberState(state) => json!(state),
        Said::Mails(mails) => json!(mails),
        Said::Language(language) => json!(language),
        Said::Goal(goal) => json!(goal),
        Said::Objective(objective) => json!(objective),
        Said::Action(action) => json!(action),
        Said::Partners(partners) => json!(partners),
        Said::Members(members) => json!(members),
        Said::Group(group) => json!(group),
        Said::Instant(instant) => json!(instant),
        Said::Count(count) => json!(count),
        Said::Source(source) => json!(source),
        Said::Report(report) => json!(report),
        Said::Reply(reply) => json!(reply),
        Said::Hours(hours) => json!(hours),
        Said::Outcome(outcome) => json!(outcome),
        Said::Presence(presence) => json!(presence),
        Said::Who(who) => json!(who),
        Said::Meeting(meeting) => json!(meeting),
        Said::Topics(added, left_out) => json!({"added": added, "left_out": left_out}),
        Said::Agenda(agenda) => json!(agenda),
        Said::Decision(decision) => json!(decision),
        Said::Amendment(amendment) => json!(amendment),
    }
}
