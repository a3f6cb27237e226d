//! The words of the history: what changed between two states of a thing.

use domain::*;

use crate::{
    change::{changes, check, words},
    entities::*,
    sample::*,
};

#[test]
fn what_did_not_change_is_not_told() {
    for entity in one_of_each() {
        assert_eq!(entity.changes_since(&entity), [], "{entity:?}");
    }
}

#[test]
fn each_field_of_an_action_has_its_words() {
    use Said::*;
    let title_was = "Agree the rota for evening visits";
    let (short_win, action) = (Kind(ActionKind::ShortWin), Kind(ActionKind::Action));
    let objective = |number| Objective(ObjectiveNumber(number));
    let june = || Day(day("06-30"));
    changes! { an_action();
        |a| a.details.title = title("Agree it") => Title: words(title_was) => words("Agree it");
        |a| a.details.objective = ObjectiveNumber(2) => Objective: objective(1) => objective(2);
        |a| a.details.kind = ActionKind::Action => Kind: short_win => action;
        |a| a.details.code = None => Code: words("1.A.2") => Nothing;
        |a| a.details.strategy = None => Strategy: words("Evening visits") => Nothing;
        |a| a.details.group = None => Group: Group(WorkGroupNumber(2)) => Nothing;
        |a| a.details.supporters.clear() => Supporters: Partners(vec![LIBRARY]) => Nothing;
        |a| a.details.start = None => Start: Day(day("01-04")) => Nothing;
        |a| a.waiting_for = None => WaitingFor: Action(ActionNumber(2)) => Nothing;
        |a| a.percent = percent(80) => Percent: Percent(60) => Percent(80);
        |a| a.due = Due::Ongoing => Due: june() => Ongoing;
        |a| a.due = Due::Unset => Due: june() => Nothing;
    }
}

#[test]
fn each_text_about_an_action_has_its_words() {
    let before = an_action();
    for text in ActionText::ALL {
        let written = before.details.text(text).map(Note::as_str);
        let written = words(written.unwrap_or_default());
        let told = (Aspect::ActionText(text), written, Said::Nothing);
        check(&before, |a| *a.details.text_mut(text) = None, told);
    }
}

#[test]
fn a_new_lead_is_told_as_partner_and_person() {
    let before = an_action();
    let mut after = before.clone();
    after.reassign(
        Some(Lead {
            partner: LIBRARY,
            member: None,
        }),
        day("03-15"),
    );
    let told = Entity::from(&after).changes_since(&Entity::from(&before));
    let partners = |partner| Said::Partners(vec![partner]);
    let person = Said::Members(vec![MemberNumber(9)]);
    let expected = [
        (Aspect::Lead, partners(FAMILY_CENTER), partners(LIBRARY)),
        (Aspect::LeadMember, person, Said::Nothing),
    ];
    assert_eq!(
        told,
        expected.map(|(aspect, from, to)| Change { aspect, from, to })
    );
}

#[test]
fn a_status_is_told_as_it_was_set() {
    use StatusName::*;
    let (until, reason) = (day("05-01"), note("no funds"));
    let hold = Status::OnHold(Hold {
        until,
        reason: reason.clone(),
        begun: true,
    });
    let dropped = Status::Dropped { on: until, reason };
    for (status, name) in [
        (Status::NotStarted, NotStarted),
        (Status::finished_on(until), Complete),
        (dropped, Dropped),
    ] {
        let to = Said::Status(name);
        let from = Said::Status(InProgress);
        check(
            &an_action(),
            |a| a.status = status,
            (Aspect::Status, from, to),
        );
    }
    let mut rests = an_action();
    rests.status = hold;
    let told = Entity::from(&rests).changes_since(&Entity::from(&an_action()));
    let expected = [
        (
            Aspect::Status,
            Said::Status(InProgress),
            Said::Status(OnHold),
        ),
        (Aspect::HoldUntil, Said::Nothing, Said::Day(until)),
    ];
    assert_eq!(
        told,
        expected.map(|(aspect, from, to)| Change { aspect, from, to })
    );
}

#[test]
fn what_the_rule_notes_down_for_itself_is_not_told() {
    let before = the_usual_action();
    let mut after = an_action();
    after.details = before.details.clone();
    (after.lead, after.waiting_for) = (before.lead, None);
    assert_ne!(after, before);
    assert_eq!(
        Entity::from(&after).changes_since(&Entity::from(&before)),
        []
    );
}

#[test]
fn readings_are_told_day_by_day() {
    let objective = an_objective();
    let (january, april) = (day("01-05"), day("04-01"));
    let add = |o: &mut Objective| {
        o.read(Reading {
            on: april,
            value: 20.0,
        })
    };
    check(
        &objective,
        add,
        (Aspect::Reading(april), Said::Nothing, Said::Number(20.0)),
    );
    let correct = |o: &mut Objective| {
        o.read(Reading {
            on: january,
            value: 13.0,
        })
    };
    check(
        &objective,
        correct,
        (
            Aspect::Reading(january),
            Said::Number(12.5),
            Said::Number(13.0),
        ),
    );
    let remove = |o: &mut Objective| o.readings.retain(|reading| reading.on != january);
    check(
        &objective,
        remove,
        (Aspect::Reading(january), Said::Number(12.5), Said::Nothing),
    );
}
