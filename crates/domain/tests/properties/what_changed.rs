//! Between any two moments of any history.
#![expect(
    clippy::unwrap_used,
    reason = "a sample that cannot be is the test's mistake"
)]

use std::collections::BTreeMap;

use domain::*;
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::plan::{report, situation};
use crate::sample::*;

fn number() -> impl Strategy<Value = i64> {
    1..4_i64
}

fn called() -> impl Strategy<Value = String> {
    select(vec!["Reading", "Health", "Agree the rota"]).prop_map(str::to_owned)
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn goal() -> impl Strategy<Value = Entity> {
    (number(), called(), option::of(called())).prop_map(|(number, called, cause)| {
        Entity::Goal(Goal {
            number: GoalNumber(number),
            title: title(&called),
            root_cause: cause.map(|cause| note(&cause)),
        })
    })
}

fn objective() -> impl Strategy<Value = Entity> {
    let readings = vec(0..4_u32, 0..3);
    (number(), number(), called(), readings).prop_map(|(number, goal, called, readings)| {
        let mut objective = Objective {
            number: ObjectiveNumber(number),
            goal: GoalNumber(goal),
            title: title(&called),
            measure: Measure::default(),
            readings: Vec::new(),
        };
        for reading in readings {
            let on = day("03-01") + chrono::Days::new(u64::from(reading));
            let value = f64::from(reading);
            objective.read(Reading { on, value });
        }
        Entity::Objective(objective)
    })
}

fn action() -> impl Strategy<Value = Entity> {
    (number(), number(), called(), situation()).prop_map(
        |(number, objective, called, situation)| {
            let mut action = situation.action;
            action.number = ActionNumber(number);
            action.details.objective = ObjectiveNumber(objective);
            action.details.title = title(&called);
            Entity::Action(Box::new(action))
        },
    )
}

fn person() -> impl Strategy<Value = Entity> {
    let state = select(vec![MemberState::Active, MemberState::Removed]);
    let role = select(Role::ALL.to_vec());
    let partner = option::of(number().prop_map(PartnerNumber));
    (number(), called(), role, state, partner).prop_map(|(number, called, role, state, partner)| {
        Entity::Member(Member {
            state,
            partner,
            ..Member::new(MemberNumber(number), name(&called), role)
        })
    })
}

fn partner() -> impl Strategy<Value = Entity> {
    let into = option::of(number().prop_map(PartnerNumber));
    (number(), called(), into).prop_map(|(number, called, merged_into)| {
        Entity::Partner(Partner {
            number: PartnerNumber(number),
            name: name(&called),
            sector: None,
            merged_into,
        })
    })
}

fn meeting() -> impl Strategy<Value = Entity> {
    (number(), 1..9_u32, any::<bool>(), any::<bool>()).prop_map(
        |(number, on, cancelled, closed)| {
            let on = day("03-01") + chrono::Days::new(u64::from(on));
            let midnight = on.and_time(chrono::NaiveTime::MIN).and_utc();
            Entity::Meeting(Meeting {
                cancelled,
                closed: closed.then_some(midnight),
                ..Meeting::on(MeetingNumber(number), on)
            })
        },
    )
}

fn word() -> impl Strategy<Value = Entity> {
    let taken_back = option::of(Just("2027-03-15T12:00:00Z".parse().unwrap()));
    (number(), number(), report(), taken_back).prop_map(|(number, action, report, taken_back)| {
        Entity::Report(ProgressReport {
            number: ReportNumber(number),
            action: ActionNumber(action),
            taken_back,
            ..report
        })
    })
}

fn vision() -> impl Strategy<Value = Entity> {
    called().prop_map(|called| {
        Entity::Vision(Vision {
            text: note(&called),
            adopted: None,
        })
    })
}

fn decision() -> impl Strategy<Value = Entity> {
    let outcome = select(DecisionOutcome::ALL.to_vec());
    (number(), called(), outcome).prop_map(|(number, called, outcome)| {
        Entity::Decision(Decision {
            number: DecisionNumber(number),
            meeting: MeetingNumber(1),
            topic: None,
            text: note(&called),
            proposed_by: None,
            outcome,
        })
    })
}

fn thing() -> impl Strategy<Value = Entity> {
    prop_oneof![
        8 => action(), 2 => word(), 1 => goal(), 1 => objective(), 1 => person(),
        1 => partner(), 1 => meeting(), 1 => vision(), 1 => decision()
    ]
}

/// Any history, with two moments of it, given as how many revisions were made by then.
fn history() -> impl Strategy<Value = (Vec<Revision>, usize, usize)> {
    let things = vec((thing(), option::of(called())), 1..24);
    (things, 0..24_usize, 0..24_usize).prop_map(|(things, one, other)| {
        let author = Author {
            member: None,
            at: "2027-03-15T12:00:00Z".parse().unwrap(),
            way: Way::Page,
        };
        let revisions = (1..).zip(things).map(|(number, (entity, why))| Revision {
            number: RevisionNumber(number),
            author,
            why,
            meeting: None,
            entity,
        });
        let revisions: Vec<Revision> = revisions.collect();
        let within = |at: usize| at.min(revisions.len());
        let (from, to) = (within(one.min(other)), within(one.max(other)));
        (revisions, from, to)
    })
}

fn newest(revisions: &[Revision]) -> BTreeMap<Subject, Revision> {
    let revisions = revisions.iter().cloned();
    revisions.map(|one| (one.entity.subject(), one)).collect()
}

fn plan(revisions: &[Revision]) -> Plan {
    let revisions = revisions.iter().cloned();
    revisions.map(|one| one.entity).collect()
}

fn changed((revisions, from, to): &(Vec<Revision>, usize, usize)) -> PlanDiff {
    let before = newest(&revisions[..*from]).into_values().collect();
    PlanDiff::of(before, revisions[*from..*to].to_vec())
}

/// The aspects of a state with changes made to them, in an order of its own.
fn changed_aspects(before: Option<&Entity>, changes: &[Change]) -> Vec<String> {
    let mut aspects = before.map(Entity::aspects).unwrap_or_default();
    for change in changes {
        aspects.retain(|(aspect, _)| *aspect != change.aspect);
        aspects.push((change.aspect, change.to.clone()));
    }
    in_order(aspects)
}

fn in_order(aspects: Vec<(Aspect, Said)>) -> Vec<String> {
    let aspects = aspects.into_iter();
    let said = aspects.filter(|(_, said)| *said != Said::Nothing);
    let mut said: Vec<String> = said.map(|one| format!("{one:?}")).collect();
    said.sort();
    said
}

proptest! {
    #[test]
    fn the_earlier_plan_and_what_changed_is_the_later_plan(history in history()) {
        let (revisions, from, to) = &history;
        let (earlier, later) = (plan(&revisions[..*from]), plan(&revisions[..*to]));
        prop_assert_eq!(changed(&history).applied_to(earlier), later);
    }

    #[test]
    fn what_a_thing_said_and_its_differences_is_what_it_says(history in history()) {
        let (revisions, from, to) = &history;
        let mut stands = newest(&revisions[..*from]);
        for (subject, course) in &changed(&history).courses {
            let before = stands.remove(subject).map(|revision| revision.entity);
            prop_assert_eq!(&course.before, &before);
            let said = changed_aspects(before.as_ref(), &course.differences());
            prop_assert_eq!(said, in_order(course.after.aspects()));
            stands.insert(*subject, course.steps.last().unwrap().clone());
        }
        prop_assert_eq!(stands, newest(&revisions[..*to]));
    }

    #[test]
    fn whatever_a_person_would_see_is_told(history in history()) {
        for course in changed(&history).courses.into_values() {
            let turns = course.turns();
            let mut differences = course.differences();
            differences.retain(|one| one.aspect.is_told());
            let word = matches!(course.after, Entity::Report(_) | Entity::Reply(_));
            let is_new = course.before.is_none();
            for one in differences.iter().filter(|_| !word && !is_new) {
                prop_assert!(turns.iter().any(|turn| tells(turn, one)), "{one:?} in {turns:?}");
            }
            prop_assert!(!is_new || word || turns.contains(&ChangeEvent::Added));
        }
    }

    #[test]
    fn everything_has_one_place(history in history()) {
        let changed = changed(&history).within([]);
        for by in [ChangeGrouping::Goal, ChangeGrouping::Partner] {
            let told: usize = changed.told_by(by).values().map(Vec::len).sum();
            prop_assert_eq!(told, changed.told().len());
        }
    }
}

/// Whether a turn tells of a difference.
fn tells(turn: &ChangeEvent, one: &Change) -> bool {
    match turn {
        ChangeEvent::Changed(change) if change.aspect == Aspect::Status => {
            matches!(one.aspect, Aspect::Status | Aspect::HoldUntil)
        }
        ChangeEvent::Changed(change) => change == one,
        ChangeEvent::Renamed { .. } => matches!(one.aspect, Aspect::Title | Aspect::Name),
        ChangeEvent::Moved(_) => matches!(one.aspect, Aspect::Due | Aspect::Day),
        ChangeEvent::Reassigned(_) => matches!(one.aspect, Aspect::Lead | Aspect::LeadMember),
        ChangeEvent::Finished(_) | ChangeEvent::Dropped(_) | ChangeEvent::OnHold(_) => {
            matches!(one.aspect, Aspect::Status | Aspect::HoldUntil)
        }
        ChangeEvent::Reopened => matches!(
            one.aspect,
            Aspect::Status | Aspect::HoldUntil | Aspect::Cancelled
        ),
        ChangeEvent::Removed(_) => matches!(
            one.aspect,
            Aspect::MemberState | Aspect::MergedInto | Aspect::Cancelled
        ),
        ChangeEvent::Added
        | ChangeEvent::Reported(_)
        | ChangeEvent::Replied(_)
        | ChangeEvent::TakenBack(_) => false,
    }
}
