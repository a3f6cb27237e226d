//! The meetings of one series: what is changed about one changes along with the next.

use domain::*;

use crate::sample::*;

/// The meeting of 9 March, the first of its series.
fn march() -> Meeting {
    Meeting {
        series: Some(MeetingNumber(1)),
        ..Meeting::on(MeetingNumber(1), day("03-09"))
    }
}

/// The meeting of 13 April, of the same series.
fn april() -> Meeting {
    Meeting {
        series: Some(MeetingNumber(1)),
        ..Meeting::on(MeetingNumber(2), day("04-13"))
    }
}

#[test]
fn a_later_meeting_of_the_series_follows_while_it_lies_ahead() {
    let noon = || "2027-04-13T12:00:00Z".parse().ok();
    let other = Some(MeetingNumber(5));
    let (number, before, same) = (MeetingNumber(1), day("03-08"), day("03-09"));
    for (why, meeting, today, follows) in [
        ("ahead", april(), "03-09", true),
        ("on its own day", april(), "04-13", true),
        ("over", april(), "04-14", false),
        (
            "of another",
            Meeting {
                series: other,
                ..april()
            },
            "03-09",
            false,
        ),
        (
            "of none",
            Meeting {
                series: None,
                ..april()
            },
            "03-09",
            false,
        ),
        ("itself", Meeting { number, ..april() }, "03-09", false),
        (
            "on the same day",
            Meeting {
                day: same,
                ..april()
            },
            "03-01",
            false,
        ),
        (
            "earlier",
            Meeting {
                day: before,
                ..april()
            },
            "03-01",
            false,
        ),
        (
            "begun",
            Meeting {
                began: noon(),
                ..april()
            },
            "04-13",
            false,
        ),
        (
            "closed",
            Meeting {
                closed: noon(),
                ..april()
            },
            "04-13",
            false,
        ),
    ] {
        assert_eq!(meeting.follows(&march(), day(today)), follows, "{why}");
    }
    let alone = |meeting| Meeting {
        series: None,
        ..meeting
    };
    assert!(!alone(april()).follows(&alone(march()), day("03-09")));
}

#[test]
fn what_changed_about_an_earlier_meeting_changes_along_but_for_its_day() {
    let before = march();
    let after = Meeting {
        day: day("03-10"),
        hours: Hours::optional("9:30", "11:00").expect("two times of day"),
        place: Name::new("Town Hall").ok(),
        link: WebAddress::new("https://meet.example.org/42").ok(),
        group: Some(WorkGroupNumber(2)),
        note: Note::new("Bring cake").ok(),
        ..march()
    };
    let mut later = april();
    later.change_along(&before, &after);
    let expected = Meeting {
        number: later.number,
        day: later.day,
        ..after.clone()
    };
    assert_eq!(later, expected);

    let own = Meeting {
        place: Name::new("Library").ok(),
        ..april()
    };
    let mut later = own.clone();
    later.change_along(&after, &after);
    assert_eq!(later, own, "what was agreed about it alone stays");
}
