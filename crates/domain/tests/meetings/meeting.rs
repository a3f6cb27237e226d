//! How a meeting goes: planned, begun, closed, called off, moved.

use chrono::{DateTime, TimeDelta, Utc};
use domain::*;

use crate::sample::*;

/// The meeting of the whole partnership on 9 March.
fn planned() -> Meeting {
    Meeting::on(MeetingNumber(4), day("03-09"))
}

fn called_off() -> Meeting {
    Meeting {
        cancelled: true,
        ..planned()
    }
}

fn begun() -> Meeting {
    Meeting {
        began: Some(noon()),
        ..planned()
    }
}

fn closed() -> Meeting {
    Meeting {
        closed: Some(noon()),
        ..begun()
    }
}

fn noon() -> DateTime<Utc> {
    day("03-09").and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(18)
}

#[test]
fn what_can_still_be_done_depends_on_how_far_it_is() {
    use MeetingError::*;
    let begun_and_called_off = Meeting {
        cancelled: true,
        ..begun()
    };
    for (meeting, change, moving, sending, writing) in [
        (planned(), Ok(()), Ok(()), Ok(()), Err(NotBegun)),
        (begun(), Ok(()), Err(Begun), Ok(()), Ok(())),
        (closed(), Err(Closed), Err(Closed), Err(Closed), Err(Closed)),
        (called_off(), Ok(()), Ok(()), Err(CalledOff), Err(CalledOff)),
        (
            begun_and_called_off,
            Ok(()),
            Err(Begun),
            Err(CalledOff),
            Err(CalledOff),
        ),
    ] {
        assert_eq!(meeting.check_open(), change, "{meeting:?}");
        assert_eq!(meeting.check_movable(), moving, "{meeting:?}");
        assert_eq!(meeting.check_ahead(), sending, "{meeting:?}");
        assert_eq!(meeting.is_over(), sending.is_err(), "{meeting:?}");
        assert_eq!(meeting.check_going_on(), writing, "{meeting:?}");
        assert_eq!(meeting.is_going_on(), writing.is_ok(), "{meeting:?}");
    }
}

#[test]
fn it_begins_and_is_closed_from_its_day_on_and_but_once() {
    use MeetingError::*;
    let later = noon() + TimeDelta::hours(1);
    for (meeting, today, begins, can_begin, can_close) in [
        (planned(), "03-08", Err(StillAhead), false, false),
        (planned(), "03-09", Ok(()), true, true),
        (planned(), "03-20", Ok(()), true, true),
        (begun(), "03-09", Ok(()), false, true),
        (closed(), "03-09", Err(Closed), false, false),
        (called_off(), "03-09", Err(CalledOff), false, false),
    ] {
        assert_eq!(meeting.can_begin(day(today)), can_begin, "{meeting:?}");
        assert_eq!(meeting.can_close(day(today)), can_close, "{meeting:?}");
        let mut one = meeting.clone();
        assert_eq!(one.begin(later, day(today)), begins, "{meeting:?}");
        let since = meeting.began.or(begins.is_ok().then_some(later));
        assert_eq!(one.began, since, "one that began before began then");
    }
}

#[test]
fn its_day_is_to_come_until_it_has_passed() {
    use MeetingState::*;
    for (today, ahead, state) in [
        ("03-08", true, Planned),
        ("03-09", true, Planned),
        ("03-10", false, Held),
    ] {
        assert_eq!(planned().is_ahead(day(today)), ahead, "{today}");
        assert_eq!(planned().state(day(today)), state, "{today}");
        assert_eq!(called_off().state(day(today)), Cancelled, "{today}");
    }
}

#[test]
fn who_meets_and_when_is_changed_only_until_it_begins() {
    use MeetingError::*;
    let elsewhere = |meeting: &Meeting| Meeting {
        place: Name::new("Town Hall").ok(),
        ..meeting.clone()
    };
    let moved = |meeting: &Meeting| Meeting {
        day: day("03-10"),
        ..meeting.clone()
    };
    let of_a_group = |meeting: &Meeting| Meeting {
        group: Some(WorkGroupNumber(2)),
        ..meeting.clone()
    };
    for (meeting, place, day_or_group) in [
        (planned(), Ok(()), Ok(())),
        (begun(), Ok(()), Err(Begun)),
        (closed(), Err(Closed), Err(Closed)),
    ] {
        let check = |anew| meeting.check_change(&anew);
        assert_eq!(check(elsewhere(&meeting)), place, "{meeting:?}");
        assert_eq!(check(moved(&meeting)), day_or_group, "{meeting:?}");
        assert_eq!(check(of_a_group(&meeting)), day_or_group, "{meeting:?}");
    }
}

#[test]
fn the_meeting_before_is_of_the_same_people_and_took_place() {
    let meeting = |number, on, group: Option<i64>| Meeting {
        group: group.map(WorkGroupNumber),
        ..Meeting::on(MeetingNumber(number), day(on))
    };
    let mut all = [
        meeting(1, "02-02", None),
        meeting(2, "02-09", Some(2)),
        meeting(3, "02-16", None),
        meeting(4, "03-09", None),
        meeting(5, "03-16", Some(2)),
        meeting(6, "04-06", None),
    ];
    all[2].cancelled = true;
    for (number, before) in [
        (1, None),
        (2, None),
        (4, Some(1)),
        (5, Some(2)),
        (6, Some(4)),
    ] {
        let one = &all[number - 1];
        let found = one.before(&all).map(|meeting| meeting.number);
        assert_eq!(found, before.map(MeetingNumber), "{number}");
    }
}

#[test]
fn people_are_told_where_they_would_come_in_vain_or_at_the_wrong_time() {
    let hours = Hours::optional("9:30", "").expect("a time of day");
    let place = Name::new("Town Hall").ok();
    let link = WebAddress::new("https://meet.example.org/42").ok();
    let group = Some(WorkGroupNumber(2));
    let note = Note::new("Bring cake").ok();
    let moved = Meeting {
        day: day("03-10"),
        ..planned()
    };
    let off_and_moved = Meeting {
        cancelled: true,
        ..moved.clone()
    };
    for (before, after, news) in [
        (planned(), planned(), false),
        (planned(), Meeting { note, ..planned() }, false),
        (planned(), moved.clone(), true),
        (planned(), Meeting { hours, ..planned() }, true),
        (planned(), Meeting { place, ..planned() }, true),
        (planned(), Meeting { link, ..planned() }, true),
        (planned(), Meeting { group, ..planned() }, true),
        (planned(), called_off(), true),
        (called_off(), planned(), true),
        (called_off(), called_off(), false),
        (called_off(), off_and_moved, false),
        (called_off(), moved, true),
    ] {
        assert_eq!(after.is_news_since(&before), news, "{after:?}");
    }
}

#[test]
fn it_ends_just_after_it_was_closed_or_with_its_day() {
    let zone = Zone::new("America/Chicago").expect("the list has it");
    let end_of_day = "2027-03-10T06:00:00Z".parse();
    assert_eq!(Ok(planned().end(zone)), end_of_day);
    let just_after = noon() + TimeDelta::milliseconds(1);
    assert_eq!(closed().end(zone), just_after);
}
