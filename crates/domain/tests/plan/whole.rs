//! The whole plan: all that is in it, how each action stands, and how many do.

use domain::*;

use crate::{entities::*, sample::*};

/// The day on which the plan is looked at: the last meeting was on 2 March, the next is on 6 April.
const TODAY: &str = "03-15";

fn meeting(number: i64, on: &str, group: Option<i64>) -> Meeting {
    Meeting {
        group: group.map(WorkGroupNumber),
        ..Meeting::on(MeetingNumber(number), day(on))
    }
}

fn meetings() -> impl Iterator<Item = Entity> {
    let days = ["12-01", "01-05", "02-02", "03-02", "04-06"];
    let meetings = (1..).zip(days);
    meetings.map(|(number, on)| Entity::from(&meeting(number, on, None)))
}

/// The usual action under another number, and what is different about it.
fn action(number: i64, edit: impl FnOnce(&mut Action)) -> Entity {
    let mut action = the_usual_action();
    action.number = ActionNumber(number);
    edit(&mut action);
    Entity::from(&action)
}

/// What its lead said about the action of that number.
fn word(number: i64, says: Says, on: &str) -> Entity {
    Entity::from(&ProgressReport {
        number: ReportNumber(number),
        action: ActionNumber(number),
        says,
        ..a_report(on)
    })
}

/// One action of each kind that the plan tells apart, by what it knows beside the action.
fn plan() -> Plan {
    let left = Member {
        state: MemberState::Removed,
        ..a_member()
    };
    let answer = Reply {
        report: ReportNumber(6),
        ..a_reply()
    };
    let led_by = |member| {
        let member = Some(member);
        move |a: &mut Action| {
            a.lead = Some(Lead {
                member,
                ..the_family_center()
            })
        }
    };
    let around = [
        Entity::from(&a_partnership()),
        Entity::from(&left),
        Entity::from(&answer),
    ];
    let actions = [
        action(1, |_| ()),
        action(2, |_| ()),
        action(3, |a| a.waiting_for = Some(ActionNumber(1))),
        action(4, led_by(left.number)),
        action(5, |_| ()),
        action(6, |_| ()),
        action(7, |a| a.status = Status::finished_on(day("03-12"))),
    ];
    let words = [
        word(1, Says::GoingWell, "03-10"),
        word(4, Says::GoingWell, "03-10"),
        word(5, Says::Stuck, "03-10"),
        word(6, Says::Stuck, "03-10"),
        word(8, Says::Stuck, "03-10"),
    ];
    let things = meetings().chain(around).chain(actions).chain(words);
    things.collect()
}

#[test]
fn everything_that_is_put_in_a_plan_is_in_it() {
    let plan: Plan = one_of_each().into_iter().collect();
    let entities: Vec<Entity> = plan.entities().collect();
    assert_eq!(entities, one_of_each());
}

#[test]
fn each_action_is_assessed_with_what_the_plan_knows_of_it() {
    use FlagName::*;
    let assessments = plan().assessments(day(TODAY));
    let stands = assessments.into_iter().map(|(number, one)| {
        let names: Vec<FlagName> = one.flags.iter().map(Flag::name).collect();
        (number.0, names, one.exempt.is_some())
    });
    let stands: Vec<_> = stands.collect();
    let expected = [
        (1, vec![], false),
        (2, vec![Stalled, NeverHeardFrom], false),
        (3, vec![], true),
        (4, vec![NoLead], false),
        (5, vec![Stuck], false),
        (6, vec![], false),
        (7, vec![], false),
    ];
    assert_eq!(stands, expected);
}

#[test]
fn the_review_counts_what_is_open_excused_and_flagged() {
    use FlagName::*;
    let mut flags = FlagCounts::default();
    for flag in [Stalled, NeverHeardFrom, NoLead, Stuck] {
        flags.add(flag, 1);
    }
    let (open, exempt) = (6, 1);
    let counts = Counts {
        open,
        exempt,
        flags,
    };
    assert_eq!(plan().counts(day(TODAY)), counts);
}

#[test]
fn a_meeting_misses_what_it_looks_at_and_nothing_was_heard_of() {
    let missed = |meeting: &Meeting| plan().missed(meeting);
    assert_eq!(missed(&meeting(4, "03-02", None)), [ActionNumber(2)]);
    assert_eq!(missed(&meeting(9, "03-02", Some(2))), [], "of a work group");
}

#[test]
fn what_a_group_looks_at_in_meetings_of_its_own_no_other_meeting_misses() {
    let of_group = action(1, |a| a.details.group = Some(WorkGroupNumber(2)));
    let group_meets = ["12-08", "01-12", "02-09", "03-09"];
    let group_meets = (11..).zip(group_meets);
    let group_meets = group_meets.map(|(number, on)| Entity::from(&meeting(number, on, Some(2))));
    let plan: Plan = meetings().chain(group_meets).chain([of_group]).collect();
    let missed = |meeting: &Meeting| plan.missed(meeting);
    assert_eq!(missed(&meeting(4, "03-02", None)), []);
    assert_eq!(missed(&meeting(14, "03-09", Some(2))), [ActionNumber(1)]);
}

#[test]
fn a_meeting_misses_no_word_that_was_not_to_be_expected() {
    let (on, grant) = (day("05-01"), note("waiting for the grant"));
    let rests = Status::OnHold(Hold {
        until: on,
        reason: grant,
        begun: true,
    });
    let heard = |on| Some(word(1, Says::NoChange, on));
    for (why, one, said, missed) in [
        ("nothing was heard", action(1, |_| ()), None, true),
        (
            "heard in its cycle",
            action(1, |_| ()),
            heard("02-03"),
            false,
        ),
        ("heard before", action(1, |_| ()), heard("02-02"), true),
        (
            "finished",
            action(1, |a| a.status = Status::finished_on(day("03-01"))),
            None,
            false,
        ),
        ("resting", action(1, |a| a.status = rests), None, false),
        ("led by nobody", action(1, |a| a.lead = None), None, false),
        (
            "led for a week",
            action(1, |a| a.lead_since = Some(day("02-23"))),
            None,
            true,
        ),
        (
            "led for less",
            action(1, |a| a.lead_since = Some(day("02-24"))),
            None,
            false,
        ),
    ] {
        let plan: Plan = meetings().chain([one]).chain(said).collect();
        let numbers = plan.missed(&meeting(4, "03-02", None));
        assert_eq!(numbers == [ActionNumber(1)], missed, "{why}");
    }
}
