//! When a meeting is, through both clock changes of a year, in zones around the world.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{Hours, Meeting, MeetingNumber, PartnershipId, Zone};
use exchange::calendar::{CalendarEvent, EntryEdition, EntryTime, calendar_feed};
use tests::{CalendarRead, day};

/// The days around each clock change of 2027 in any of the zones.
const CHANGES: [&str; 4] = ["2027-03-14", "2027-04-04", "2027-09-05", "2027-11-07"];
/// From when to when, or only from when; not all of them are there when the clock changes.
const HOURS: [(&str, &str); 5] = [
    ("0:00", "0:45"),
    ("1:30", "3:30"),
    ("2:15", "3:00"),
    ("9:00", ""),
    ("21:30", "23:45"),
];

/// Meetings at all hours of the days around a change, and one of which only the day is known.
fn meetings() -> Vec<Meeting> {
    let days = CHANGES.map(day).into_iter();
    let days = days.flat_map(|day| [day - Days::new(1), day, day + Days::new(1)]);
    let hours = HOURS.map(|(from, to)| Hours::optional(from, to).unwrap());
    let hours: Vec<Option<Hours>> = hours.into_iter().chain([None]).collect();
    let all = days.flat_map(|day| hours.clone().into_iter().map(move |hours| (day, hours)));
    let numbered = (1..).zip(all).map(|(number, (day, hours))| Meeting {
        hours,
        ..Meeting::on(MeetingNumber(number), day)
    });
    numbered.collect()
}

fn event(meeting: &Meeting, zone: Zone) -> CalendarEvent {
    let number = meeting.number;
    CalendarEvent {
        uid: CalendarEvent::uid(number.into(), PartnershipId(1), "plan.example.org"),
        when: EntryTime::of(meeting, zone),
        edition: EntryEdition {
            number: 0,
            at: "2027-01-01T12:00:00Z".parse().unwrap(),
        },
        summary: format!("Meeting {number}"),
        description: String::new(),
        place: String::new(),
        url: "https://plan.example.org/".into(),
        cancelled: false,
    }
}

#[test]
fn two_parsers_read_the_instants_and_days_that_the_partnership_means() {
    for name in [
        "America/Chicago",
        "Pacific/Honolulu",
        "Pacific/Kiritimati",
        "America/Santiago",
    ] {
        let zone = Zone::new(name).unwrap();
        let meetings = meetings();
        let events: Vec<CalendarEvent> = meetings.iter().map(|one| event(one, zone)).collect();
        let read = CalendarRead::of(&calendar_feed("All", &events));
        assert_eq!(read.events.len(), meetings.len());
        for (meeting, event) in meetings.iter().zip(&read.events) {
            let what = format!("{name}: {meeting:?} as {event:?}");
            let Some(hours) = meeting.hours else {
                assert_eq!(event.start, meeting.day.to_string(), "{what}");
                let next = meeting.day + Days::new(1);
                assert_eq!(event.end, Some(next.to_string()), "{what}");
                continue;
            };
            let from: DateTime<Utc> = event.start.parse().unwrap();
            assert!(is_at(zone, from, (meeting.day, hours.from)), "{what}");
            let to: Option<DateTime<Utc>> = event.end.as_ref().map(|end| end.parse().unwrap());
            assert!(to.is_none_or(|to| to > from), "{what}");
            match (to, hours.to) {
                (Some(to), Some(end)) => assert!(is_at(zone, to, (meeting.day, end)), "{what}"),
                // It would end before it begins: the clock skips both.
                (None, Some(_)) => assert!(skips(zone, (meeting.day, hours.from)), "{what}"),
                (end, None) => assert_eq!(end, None, "{what}"),
            }
        }
    }
}

/// Whether the clock in the zone says so at that instant; where it never does, whether it is the
/// hour after.
fn is_at(zone: Zone, instant: DateTime<Utc>, (day, time): (NaiveDate, NaiveTime)) -> bool {
    let says = |time| zone.day_of(instant) == day && zone.time_of(instant) == time;
    says(time) || skips(zone, (day, time)) && says(time + TimeDelta::hours(1))
}

fn skips(zone: Zone, (day, time): (NaiveDate, NaiveTime)) -> bool {
    zone.time_of(zone.at(day, time)) != time
}

#[test]
fn nine_o_clock_is_the_instant_that_an_almanac_says() {
    for (zone, on, instant) in [
        ("America/Chicago", "2027-03-13", "2027-03-13T15:00:00Z"),
        ("America/Chicago", "2027-03-14", "2027-03-14T14:00:00Z"),
        ("America/Chicago", "2027-11-06", "2027-11-06T14:00:00Z"),
        ("America/Chicago", "2027-11-07", "2027-11-07T15:00:00Z"),
        ("Pacific/Honolulu", "2027-03-14", "2027-03-14T19:00:00Z"),
        ("Pacific/Honolulu", "2027-11-07", "2027-11-07T19:00:00Z"),
        ("Pacific/Kiritimati", "2027-03-14", "2027-03-13T19:00:00Z"),
        ("America/Santiago", "2027-04-03", "2027-04-03T12:00:00Z"),
        ("America/Santiago", "2027-04-04", "2027-04-04T13:00:00Z"),
        ("America/Santiago", "2027-09-04", "2027-09-04T13:00:00Z"),
        ("America/Santiago", "2027-09-05", "2027-09-05T12:00:00Z"),
    ] {
        let hours = Hours::optional("9:00", "").unwrap();
        let meeting = Meeting {
            hours,
            ..Meeting::on(MeetingNumber(1), day(on))
        };
        let event = event(&meeting, Zone::new(zone).unwrap());
        let read = CalendarRead::of(&calendar_feed("All", &[event]));
        assert_eq!(read.events[0].start, instant, "{zone} {on}");
    }
}
