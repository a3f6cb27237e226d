//! Until when an action is *later*: what makes it so, and what ends it.

use domain::*;

use crate::sample::*;

/// One change of an action, on a day.
enum Change {
    DueOn(&'static str),
    NowOngoing,
    NowUndated,
    Starts(&'static str),
    StartsOnNoDay,
    Begun,
    HeldUntil(&'static str),
    GivenUp,
    Reopened,
    Retitled,
    PolicySays(u32),
}

use Change::*;

/// The one that is put on the plan on 4 January, without a day.
fn an_action() -> Action {
    let mut action = the_usual_action();
    (action.due, action.first_due) = (Due::Unset, None);
    (action.status, action.percent) = (Status::NotStarted, percent(0));
    (action.on_plan, action.later_until) = (day("01-04"), Some(day("01-04")));
    action
}

/// Until when it is later after all that; the policy says 90 days at first.
fn later_until(changes: &[(&str, Change)]) -> Option<chrono::NaiveDate> {
    let mut policy = Policy::default();
    let mut action = an_action();
    for (on, change) in changes {
        let today = day(on);
        let made = change.make(&mut action, &mut policy, today);
        assert_eq!(made, Ok(()), "on {on}");
        action.settle(&policy, today);
    }
    action.later_until
}

impl Change {
    fn make(
        &self,
        action: &mut Action,
        policy: &mut Policy,
        today: chrono::NaiveDate,
    ) -> Result<(), ActionError> {
        match self {
            DueOn(on) => action.move_due(Due::On(day(on)))?,
            NowOngoing => action.move_due(Due::Ongoing)?,
            NowUndated => action.move_due(Due::Unset)?,
            Starts(on) => action.details.start = Some(day(on)),
            StartsOnNoDay => action.details.start = None,
            Begun => action.hear(&a_report_on(today))?,
            HeldUntil(until) => action.hold(day(until), note("not yet"), today)?,
            GivenUp => action.drop(note("no funds"), today)?,
            Reopened => action.reopen(today)?,
            Retitled => action.details.title = title("Agree it"),
            PolicySays(days) => policy.later_days = *days,
        }
        Ok(())
    }
}

fn a_report_on(today: chrono::NaiveDate) -> ProgressReport {
    ProgressReport {
        on: today,
        ..a_report("01-04")
    }
}

#[test]
fn it_is_later_until_its_day_is_near_or_something_changes() {
    for (changes, until, name) in [
        (
            vec![("01-04", NowUndated)],
            "01-04",
            "without a day it never was",
        ),
        (
            vec![("01-04", NowOngoing)],
            "01-04",
            "nor while it is ongoing",
        ),
        (
            vec![("01-04", DueOn("04-04"))],
            "01-04",
            "90 days ahead is not more than 90",
        ),
        (
            vec![("01-04", DueOn("04-05"))],
            "01-05",
            "91 days ahead is, until tomorrow",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", Retitled)],
            "04-01",
            "another title changes nothing",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", DueOn("08-31"))],
            "06-02",
            "moved further ahead it is so for longer",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", DueOn("04-15"))],
            "02-01",
            "moved near it ceases on that day",
        ),
        (
            vec![("01-04", DueOn("04-30")), ("02-20", DueOn("05-10"))],
            "01-30",
            "moved after it ceased by itself, to a day that is near: that day stays",
        ),
        (
            vec![("01-04", DueOn("04-30")), ("02-20", DueOn("08-31"))],
            "06-02",
            "moved after it ceased by itself, to a day far ahead: it is so again",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", NowOngoing)],
            "02-01",
            "it ceases when it becomes ongoing",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", NowUndated)],
            "02-01",
            "it ceases when it loses its day",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", Starts("05-01"))],
            "02-01",
            "it ceases when it gets a start day",
        ),
        (
            vec![
                ("01-04", DueOn("06-30")),
                ("02-01", Starts("05-01")),
                ("02-10", StartsOnNoDay),
            ],
            "04-01",
            "it is so again when it loses its start day",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", Begun)],
            "02-01",
            "it ceases when somebody begins",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", HeldUntil("03-01"))],
            "04-01",
            "it goes on through a hold",
        ),
        (
            vec![
                ("01-04", DueOn("06-30")),
                ("02-01", GivenUp),
                ("02-20", Reopened),
            ],
            "02-01",
            "what ended is later no more",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", PolicySays(160))],
            "02-01",
            "it ceases when the policy asks about more",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", PolicySays(120))],
            "03-02",
            "or comes nearer",
        ),
        (
            vec![("01-04", DueOn("06-30")), ("02-01", PolicySays(0))],
            "02-01",
            "0 means never",
        ),
        (
            vec![("01-04", DueOn("03-31")), ("02-01", PolicySays(30))],
            "03-01",
            "what was near is later when the policy asks about less",
        ),
    ] {
        assert_eq!(later_until(&changes), Some(day(until)), "{name}");
    }
}

#[test]
fn a_report_that_is_taken_back_leaves_it_later_as_it_was() {
    let policy = Policy::default();
    let mut before = an_action();
    before.due = Due::On(day("04-30"));
    before.settle(&policy, day("01-04"));
    for (reported, taken_back) in [("01-10", "01-12"), ("01-10", "03-01")] {
        let mut action = before.clone();
        assert_eq!(action.hear(&a_report_on(day(reported))), Ok(()));
        action.settle(&policy, day(reported));
        assert_eq!(action.later_until, Some(day(reported)));
        let after = action.clone();
        action.unhear(&before, &after);
        action.settle(&policy, day(taken_back));
        let again = Some(day("01-30"));
        assert_eq!(action.later_until, again, "taken back on {taken_back}");
    }
}

#[test]
fn a_record_from_before_is_read_as_far_as_it_can_be_told() {
    for (due, status, start, until) in [
        (Due::On(day("06-30")), Status::NotStarted, None, "04-01"),
        (Due::On(day("01-20")), Status::NotStarted, None, "01-04"),
        (
            Due::On(day("06-30")),
            Status::NotStarted,
            Some("02-01"),
            "01-04",
        ),
        (Due::On(day("06-30")), Status::InProgress, None, "01-04"),
        (Due::Ongoing, Status::NotStarted, None, "01-04"),
    ] {
        let mut action = Action {
            due,
            status,
            ..an_action()
        };
        action.details.start = start.map(day);
        let read = as_an_earlier_version_kept(&action).map(|entity| match entity {
            Entity::Action(read) => read.later_until,
            _ => None,
        });
        assert_eq!(read.ok(), Some(Some(day(until))), "{action:?}");
    }
}

/// As it is read out of a history in which a version wrote that knew nothing of *later*.
fn as_an_earlier_version_kept(action: &Action) -> serde_json::Result<Entity> {
    let mut state = serde_json::to_value(Entity::from(action))?;
    if let Some(fields) = state.as_object_mut() {
        fields.remove("later_until");
    }
    serde_json::from_value(state)
}
