//! What a person is told about what became of a thing, whatever it is, and where.

use domain::*;

use crate::{
    change::{step, words},
    entities::*,
    sample::*,
};

/// What is told where something was changed in one step.
fn turns<T: Clone>(before: &T, edit: impl FnOnce(&mut T)) -> Vec<ChangeEvent>
where
    for<'a> Entity: From<&'a T>,
{
    let mut after = before.clone();
    edit(&mut after);
    let before = vec![step(1, before, None)];
    let between = vec![step(2, &after, None)];
    let told = PlanDiff::of(before, between).told();
    told.into_iter().map(|told| told.turn).collect()
}

fn changed(aspect: Aspect, from: Said, to: Said) -> [ChangeEvent; 1] {
    [ChangeEvent::Changed(Change { aspect, from, to })]
}

fn renamed(from: &str, to: &str) -> [ChangeEvent; 1] {
    let [from, to] = [from, to].map(str::to_owned);
    [ChangeEvent::Renamed { from, to }]
}

#[test]
fn a_new_name_is_told_as_such() {
    let goal = turns(&a_goal(), |goal| goal.title = title("Anew"));
    assert_eq!(goal, renamed("Families know whom to ask", "Anew"));
    let group = turns(&a_work_group(), |group| group.name = name("Care"));
    assert_eq!(group, renamed("Health", "Care"));
}

#[test]
fn a_meeting_moves_is_called_off_and_takes_place_after_all() {
    let meeting = a_meeting();
    let moved = turns(&meeting, |meeting| meeting.day = day("04-07"));
    let shift = Shift {
        from: Due::On(day("04-06")),
        to: Due::On(day("04-07")),
        times: 1,
        reasons: vec![],
    };
    assert_eq!(moved, [ChangeEvent::Moved(shift)]);
    let off = Meeting {
        cancelled: true,
        ..meeting.clone()
    };
    let called_off = turns(&meeting, |meeting| meeting.cancelled = true);
    assert_eq!(called_off, [ChangeEvent::Removed(Removal::CalledOff)]);
    let taken_up = turns(&off, |meeting| meeting.cancelled = false);
    assert_eq!(taken_up, [ChangeEvent::Reopened]);
}

#[test]
fn a_partner_is_merged_and_a_member_leaves() {
    let own = Partner {
        merged_into: None,
        ..a_partner()
    };
    let merged = turns(&own, |partner| partner.merged_into = Some(LIBRARY));
    assert_eq!(merged, [ChangeEvent::Removed(Removal::Merged(LIBRARY))]);
    let apart = turns(&a_partner(), |partner| partner.merged_into = None);
    let was = Said::Partners(vec![LIBRARY]);
    assert_eq!(apart, changed(Aspect::MergedInto, was, Said::Nothing));

    let left = turns(&a_member(), |member| member.state = MemberState::Removed);
    assert_eq!(left, [ChangeEvent::Removed(Removal::Left)]);
    let invited = Member {
        state: MemberState::Invited,
        ..a_member()
    };
    let came = turns(&invited, |member| member.state = MemberState::Active);
    let [from, to] = [MemberState::Invited, MemberState::Active].map(Said::MemberState);
    assert_eq!(came, changed(Aspect::MemberState, from, to));
}

#[test]
fn an_action_that_ended_goes_on_or_ended_on_another_day() {
    let stands = |status| Action {
        status,
        ..the_usual_action()
    };
    let finished = stands(Status::finished_on(day("03-01")));
    let reopened = turns(&finished, |a| a.status = Status::InProgress);
    assert_eq!(reopened, [ChangeEvent::Reopened]);
    let corrected = turns(&finished, |a| a.status = Status::finished_on(day("03-05")));
    let [from, to] = ["03-01", "03-05"].map(|on| Said::Day(day(on)));
    assert_eq!(corrected, changed(Aspect::Kept(Kept::Ended), from, to));
    let back = turns(&the_usual_action(), |a| a.status = Status::NotStarted);
    let [from, to] = [StatusName::InProgress, StatusName::NotStarted].map(Said::Status);
    assert_eq!(back, changed(Aspect::Status, from, to));
}

#[test]
fn an_action_that_goes_on_resting_is_not_told_to_rest() {
    let rests = Action {
        status: Status::OnHold(Hold {
            until: day("05-01"),
            reason: note("no funds"),
            begun: true,
        }),
        ..the_usual_action()
    };
    let told = turns(&rests, |a| a.details.title = title("Anew"));
    assert_eq!(told, renamed("Agree the rota for evening visits", "Anew"));
}

#[test]
fn other_words_for_a_date_are_told_where_the_date_is_the_same() {
    let same_day = turns(&an_action(), |a| a.due_words = Some("in June".into()));
    let words = changed(
        Aspect::Kept(Kept::DueWords),
        words("end of June"),
        words("in June"),
    );
    assert_eq!(same_day, words);
    let moved = turns(&an_action(), |a| {
        a.due = Due::On(day("07-15"));
        a.due_words = Some("mid July".into());
    });
    let kinds: Vec<TurnKind> = moved.iter().map(ChangeEvent::kind).collect();
    assert_eq!(kinds, [TurnKind::Moved]);
}

#[test]
fn an_answer_is_told_once() {
    let reply = a_reply();
    let new = PlanDiff::of(vec![], vec![step(1, &reply, None)]);
    let told: Vec<ChangeEvent> = new.told().into_iter().map(|told| told.turn).collect();
    assert_eq!(told, [ChangeEvent::Replied(reply.clone())]);
    assert_eq!(turns(&reply, |reply| reply.text = note("Anew")), []);
}

#[test]
fn what_stood_before_is_no_step() {
    let stood = step(7, &a_goal(), None);
    let changed = PlanDiff::of(vec![stood.clone()], vec![stood]);
    assert_eq!(changed, PlanDiff::default());
}

#[test]
fn the_reasons_are_those_of_each_step_that_has_one() {
    let goal = a_goal();
    let whys = [Some("too vague"), None, Some("still too vague")];
    let steps = (1..).zip(whys);
    let steps = steps.map(|(number, why)| step(number, &goal, why));
    let changed = PlanDiff::of(vec![], steps.collect());
    let reasons = changed.courses[&goal.number.into()].reasons();
    assert_eq!(reasons, ["too vague", "still too vague"]);
}

/// Everything new at once, in the plan that it makes.
fn all_new() -> PlanDiff {
    let steps = (1..).zip(one_of_each());
    let steps = steps.map(|(number, entity)| step(number, entity, None));
    PlanDiff::of(vec![], steps.collect()).within([])
}

#[test]
fn each_thing_is_told_with_its_goal_or_with_its_partner() {
    use ChangePlace::*;
    let goal = Goal(GoalNumber(1));
    let center = Partner(FAMILY_CENTER);
    for (subject, by_goal, by_partner) in [
        (Subject::PARTNERSHIP, Partnership, Partnership),
        (Subject::VISION, Plan, Plan),
        (GoalNumber(1).into(), goal, Plan),
        (ObjectiveNumber(1).into(), goal, Plan),
        (ActionNumber(1).into(), goal, center),
        (ReportNumber(1).into(), goal, center),
        (ReplyNumber(1).into(), goal, center),
        (FAMILY_CENTER.into(), People, center),
        (MemberNumber(9).into(), People, center),
        (WorkGroupNumber(2).into(), People, People),
        (MeetingNumber(1).into(), Meetings, Meetings),
        (Subject::agenda(MeetingNumber(1)), Meetings, Meetings),
        (Subject::attendance(MeetingNumber(1)), Meetings, Meetings),
        (DecisionNumber(3).into(), Meetings, Meetings),
        (AmendmentNumber(2).into(), Meetings, Meetings),
    ] {
        let place = |by| all_new().place(subject, by);
        assert_eq!(place(ChangeGrouping::Goal), by_goal, "{subject:?}");
        assert_eq!(place(ChangeGrouping::Partner), by_partner, "{subject:?}");
    }
}

#[test]
fn what_belongs_to_nothing_that_is_known_is_told_with_the_whole() {
    let alone = |entity| PlanDiff::of(vec![], vec![step(1, entity, None)]).within([]);
    let unled = Action {
        lead: None,
        ..the_usual_action()
    };
    let member = Member {
        partner: None,
        ..a_member()
    };
    let (action, report) = (Entity::from(&unled), Entity::from(&a_full_report()));
    for (entity, by_goal, by_partner) in [
        (action, ChangePlace::Plan, ChangePlace::NoLead),
        (report, ChangePlace::Plan, ChangePlace::Plan),
        (
            Entity::from(&member),
            ChangePlace::People,
            ChangePlace::People,
        ),
    ] {
        let subject = entity.subject();
        let changed = alone(entity);
        let place = |by| changed.place(subject, by);
        assert_eq!(place(ChangeGrouping::Goal), by_goal, "{subject:?}");
        assert_eq!(place(ChangeGrouping::Partner), by_partner, "{subject:?}");
    }
}
