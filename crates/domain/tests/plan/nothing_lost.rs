//! Taking a thing apart loses nothing that is kept of it: a field that is new has to be told, or to
//! be kept, before this passes again.
#![expect(
    clippy::unwrap_used,
    reason = "a sample that cannot be is the test's mistake"
)]

use domain::*;
use serde_json::{Value, json};

use crate::{entities::*, sample::*};

/// What may stand in a field, of one sort or another.
fn candidates() -> Vec<Value> {
    let words = ["zz", "2020-02-02", "2020-02-02T00:00:00Z", "America/Denver"];
    let names = ["short_win", "action", "stuck", "no_change", "mailed_link"];
    let more = [
        "page",
        "guest",
        "removed",
        "invited",
        "nothing",
        "questions",
        "excused",
        "put_off",
        "09:30:00",
        "10:15:00",
        "https://meet.example.org/",
        "action-4",
        "member-4",
    ];
    let last = ["english", "in_progress", "not_started", "zz@example.org"];
    let text = words.into_iter().chain(names).chain(more).chain(last);
    let numbers = [json!(7), json!(8), json!(0.5), json!([4])];
    let others = [json!(true), json!(false), Value::Null]
        .into_iter()
        .chain(numbers);
    let maps = [
        json!({"zz": "zz"}),
        json!({"partner": 4, "member": null}),
        json!({"due": "2020-02-02", "reason": "zz"}),
        json!({"from": "09:30:00", "to": null}),
        json!({"wins": 7}),
        json!({"member-4": "excused"}),
        json!({"added-4": {"title": "zz", "decision": false}}),
    ];
    let lists = [
        json!([]),
        json!([{"on": "2020-02-02", "value": 1.0}]),
        json!(["action-4"]),
        json!([{"topic": "action-4", "section": "other", "minutes": 5}]),
    ];
    let text = text.map(Value::from);
    text.chain(others).chain(maps).chain(lists).collect()
}

/// The places in a value: of what lies in a list or an object too.
fn places(value: &Value, at: &str, into: &mut Vec<String>) {
    if let Value::Object(fields) = value {
        for (name, field) in fields {
            let place = format!("{at}/{name}");
            places(field, &place, into);
            into.push(place);
        }
    }
}

/// The same thing with what its sample leaves out.
fn and_the_rest() -> Vec<Entity> {
    let refused = "2027-03-01T12:00:00Z".parse().unwrap();
    let mut partnership = a_partnership();
    partnership.archived = true;
    let mut member = a_member();
    member.state = MemberState::Invited;
    (member.mails, member.language) = (MailChoice::Questions, Language::Spanish);
    member.refused = Some(refused);
    let mut meeting = a_meeting();
    meeting.closed = Some(refused);
    meeting.began = Some(refused);
    meeting.series = Some(MeetingNumber(1));
    meeting.hours = Hours::optional("9:30", "11:00").unwrap();
    meeting.place = Some(Name::new("the library").unwrap());
    meeting.link = Some(WebAddress::new("https://meet.example.org/42").unwrap());
    let mut report = a_full_report();
    report.taken_back = Some(refused);
    let stands = |status| Action {
        status,
        due: Due::Unset,
        was_due: Some(day("06-30")),
        ..an_action()
    };
    let on_hold = Status::OnHold(Hold {
        until: day("05-01"),
        reason: note("no funds"),
        begun: true,
    });
    let (on, reason) = (day("03-01"), note("no funds"));
    vec![
        Entity::from(&partnership),
        Entity::from(&member),
        Entity::from(&meeting),
        Entity::from(&report),
        Entity::from(&stands(on_hold)),
        Entity::from(&stands(Status::finished_on(on))),
        Entity::from(&stands(Status::Complete(Completion::Unknown {
            recorded: on,
        }))),
        Entity::from(&stands(Status::Dropped { on, reason })),
    ]
}

#[test]
fn no_field_of_anything_changes_unnoticed() {
    let things = one_of_each().into_iter().chain(and_the_rest());
    for thing in things {
        let whole = serde_json::to_value(&thing).unwrap();
        let mut all = Vec::new();
        places(&whole, "", &mut all);
        for place in all.iter().filter(|place| *place != "/entity") {
            let others = candidates().into_iter().filter_map(|candidate| {
                let mut other = whole.clone();
                *other.pointer_mut(place).unwrap() = candidate;
                serde_json::from_value::<Entity>(other).ok()
            });
            let others: Vec<Entity> = others.filter(|other| *other != thing).collect();
            // An object may stand for itself: its fields are tried one by one.
            let is_object = whole.pointer(place).is_some_and(Value::is_object);
            assert!(
                is_object || !others.is_empty(),
                "{place} of {whole}: try something else"
            );
            for other in others {
                let told = other.differences_from(Some(&thing));
                let another = other.subject() != thing.subject();
                assert!(another || !told.is_empty(), "{place}: {other:?}");
            }
        }
    }
}
