//! What is mailed before a meeting.

use domain::*;

use crate::sample::*;

#[test]
fn a_mail_before_a_meeting_is_due_from_its_first_day_to_the_meetings_own() {
    let policy = Policy {
        ask_before: 7,
        remind_before: 3,
        ..Policy::default()
    };
    for (call, first) in [
        (PreMeetingMail::Question, "04-13"),
        (PreMeetingMail::Reminder, "04-17"),
        (PreMeetingMail::Quiet, "04-17"),
        (PreMeetingMail::Review, "04-19"),
    ] {
        let due = |today| call.is_due(day("04-20"), today, &policy);
        let first = day(first);
        assert!(
            first.pred_opt().is_some_and(|before| !due(before)),
            "{call:?}"
        );
        assert!(due(first) && due(day("04-20")), "{call:?}");
        assert!(!due(day("04-21")), "{call:?}");
    }
}

#[test]
fn mails_that_nobody_sent_leave_by_day_and_not_on_sundays() {
    let own = |zone: &str| Partnership {
        slug: Slug::new("three-rivers").unwrap_or_else(|why| panic!("{why}")),
        name: Name::new("Three Rivers").unwrap_or_else(|why| panic!("{why}")),
        zone: Zone::new(zone).unwrap_or_else(|why| panic!("{why}")),
        policy: Policy::default(),
        archived: false,
    };
    // 6 March 2027 is a Saturday; clocks change in the night to the 14th.
    for (zone, at, next) in [
        (
            "America/Chicago",
            "2027-03-05T13:59:59Z",
            "2027-03-05T14:00:00Z",
        ),
        (
            "America/Chicago",
            "2027-03-05T14:00:00Z",
            "2027-03-05T14:00:00Z",
        ),
        (
            "America/Chicago",
            "2027-03-05T23:59:59Z",
            "2027-03-05T23:59:59Z",
        ),
        (
            "America/Chicago",
            "2027-03-06T00:00:00Z",
            "2027-03-06T14:00:00Z",
        ),
        (
            "America/Chicago",
            "2027-03-07T00:00:00Z",
            "2027-03-08T14:00:00Z",
        ),
        (
            "America/Chicago",
            "2027-03-07T18:00:00Z",
            "2027-03-08T14:00:00Z",
        ),
        (
            "America/Chicago",
            "2027-03-14T00:00:00Z",
            "2027-03-15T13:00:00Z",
        ),
        (
            "Pacific/Kiritimati",
            "2027-03-06T12:00:00Z",
            "2027-03-07T18:00:00Z",
        ),
    ] {
        let read = |text: &str| -> chrono::DateTime<chrono::Utc> {
            text.parse().unwrap_or_else(|why| panic!("{text}: {why}"))
        };
        assert_eq!(
            own(zone).next_mail_time(read(at)),
            read(next),
            "{zone} {at}"
        );
    }
}

#[test]
fn what_is_due_on_a_sunday_is_mailed_on_the_saturday_before() {
    let policy = Policy::default();
    // The Sunday is 14 March 2027; the reminder comes two days before.
    for (call, meeting, first) in [
        (PreMeetingMail::Reminder, "03-15", "03-13"),
        (PreMeetingMail::Reminder, "03-16", "03-13"),
        (PreMeetingMail::Reminder, "03-17", "03-15"),
        (PreMeetingMail::Reminder, "03-13", "03-11"),
        (PreMeetingMail::Review, "03-15", "03-13"),
        // Nothing is quiet yet on the Saturday.
        (PreMeetingMail::Quiet, "03-16", "03-14"),
    ] {
        let due = |today| call.is_to_be_mailed(day(meeting), today, &policy);
        let before = day(first).pred_opt().unwrap_or_default();
        assert!(due(day(first)) && !due(before), "{meeting}");
    }
}
