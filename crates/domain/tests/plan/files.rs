//! JSON: what is written of a thing is all of it.

use domain::*;
use proptest::prelude::*;
use serde_json::{Value, from_str, from_value, json, to_string, to_value};

use crate::{entities::*, sample::*};

/// What is read back after a thing was written, as text and as a value.
fn there_and_back(entity: &Entity) -> serde_json::Result<[Entity; 2]> {
    Ok([
        from_str(&to_string(entity)?)?,
        from_value(to_value(entity)?)?,
    ])
}

#[test]
fn every_thing_comes_back_as_it_was() -> serde_json::Result<()> {
    for entity in one_of_each() {
        let [text, value] = there_and_back(&entity)?;
        assert_eq!((&text, &value), (&entity, &entity));
    }
    Ok(())
}

#[test]
fn every_thing_says_what_it_is() -> serde_json::Result<()> {
    for entity in one_of_each() {
        let subject = entity.subject();
        assert_eq!(to_value(&entity)?["entity"], to_value(subject.kind)?);
        let alone = [SubjectKind::Partnership, SubjectKind::Vision].contains(&subject.kind);
        assert_eq!(subject.number == 0, alone, "{subject:?}");
    }
    Ok(())
}

#[test]
fn an_action_comes_back_in_every_status_kind_and_due() -> serde_json::Result<()> {
    let (until, on, reason) = (day("05-01"), day("03-15"), note("no funds"));
    let hold = |begun| Hold {
        until,
        reason: reason.clone(),
        begun,
    };
    for status in [
        Status::NotStarted,
        Status::InProgress,
        Status::OnHold(hold(true)),
        Status::OnHold(hold(false)),
        Status::finished_on(on),
        Status::Dropped {
            on,
            reason: reason.clone(),
        },
    ] {
        for (kind, due) in [
            (ActionKind::Action, Due::Unset),
            (ActionKind::ShortWin, Due::Ongoing),
        ] {
            let mut action = the_usual_action();
            (action.details.kind, action.due) = (kind, due);
            action.status = status.clone();
            let entity = Entity::from(&action);
            assert_eq!(there_and_back(&entity)?, [entity.clone(), entity]);
        }
    }
    Ok(())
}

#[test]
fn a_due_is_a_day_ongoing_or_null() {
    for (due, written) in [
        (Due::On(day("03-31")), json!("2027-03-31")),
        (Due::Ongoing, json!("ongoing")),
        (Due::Unset, Value::Null),
    ] {
        assert_eq!(to_value(due).ok(), Some(written.clone()));
        assert_eq!(from_value::<Due>(written).ok(), Some(due));
    }
    for nonsense in [json!("soon"), json!("2027-02-30"), json!(3), json!("")] {
        assert!(from_value::<Due>(nonsense.clone()).is_err(), "{nonsense}");
    }
}

#[test]
fn what_no_form_would_take_is_not_read_either() {
    for (field, nonsense) in [
        ("title", json!(" ")),
        ("percent", json!(101)),
        ("due", json!("soon")),
    ] {
        let mut written = to_value(Entity::from(&an_action())).unwrap_or_default();
        written[field] = nonsense;
        assert!(from_value::<Entity>(written).is_err(), "{field}");
    }
}

proptest! {
    #[test]
    fn a_reading_comes_back_to_the_last_digit(thousandths in -1_000_000_000_i64..1_000_000_000) {
        let mut objective = an_objective();
        let value = thousandths as f64 / 1000.0;
        objective.read(Reading { on: day("03-15"), value });
        let entity = Entity::from(&objective);
        prop_assert_eq!(there_and_back(&entity)?, [entity.clone(), entity]);
    }

    #[test]
    fn words_come_back_whatever_they_are(words in "\\PC*[\n\t\"\\\\<=]*\\PC+") {
        let mut vision = a_vision();
        if let Ok(text) = Note::new(&words) {
            vision.text = text;
        }
        let entity = Entity::from(&vision);
        prop_assert_eq!(there_and_back(&entity)?, [entity.clone(), entity]);
    }
}
