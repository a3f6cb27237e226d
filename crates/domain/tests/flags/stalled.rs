//! Stalled: nothing has moved, or nothing was heard, for long.

use crate::{
    case::cases,
    flag::{missed, no_date, quiet, silent, unmoved},
    report::lead,
};

#[test]
fn three_meetings_without_movement_stall_an_action() {
    cases! {
        "Last moved on the January meeting's own day: that meeting does not lie after it":
            moved("01-05") => [];
        "Last moved the day before the January meeting: three meetings since":
            moved("01-04") => [unmoved(3, "01-04")];
        "More than three meetings passed: all of them are said":
            moved("11-20") => [unmoved(4, "11-20")];
        "Three meetings without movement, but ongoing": ongoing(), moved("10-20") => [];
        "Three meetings without movement and no date: stalled and no date":
            undated(), moved("10-20") => [unmoved(5, "10-20"), no_date()];
        "Never moved at all: counted from the clock's start":
            never_moved() => [unmoved(6, "09-15")];
        "Not moved since December, but the lead took it on the January meeting's day":
            led_since("01-05"), moved("12-01") => [];
        "Not moved since December, and the lead took it the day before the January meeting":
            led_since("01-04"), moved("12-01") => [unmoved(3, "01-04")];
        "A hold that ended in February begins the three meetings anew":
            hold_ended("02-10"), moved("12-01") => [];
        "Only two meetings were held in all: three cannot have passed":
            meets(["02-02", "03-02", "04-06"]), never_moved() => [];
        "Exactly three held, all after the clock's start":
            meets(["01-05", "02-02", "03-02", "04-06"]), never_moved() => [unmoved(3, "09-15")];
        "A cancelled meeting is not among the three": cancelled(["02-02"]), moved("12-20") => [];
        "A meeting today is not among the three":
            on("04-06"), moved("02-02"), heard([lead("04-01")]) => [];
        "The day after that meeting it is":
            on("04-07"), moved("02-01"), heard([lead("04-01")]) => [unmoved(3, "02-01")];
        "Stalled by movement while a report came this morning":
            moved("12-20"), heard([lead("03-15").no_change()]) => [unmoved(3, "12-20")];
        "Moved the day after the January meeting: two since": moved("01-06") => [];
        "Missed meetings are said before missing movement":
            moved("12-20"), heard([lead("12-20")]) => [missed(2, "02-02", "12-20")];
        "Missing movement is said before silent days":
            on("05-01"), none_ahead(), moved("12-20"), led_since("12-20"),
            heard([lead("12-01"), lead("03-01")])
            => [unmoved(3, "12-20")];
    }
}

#[test]
fn while_no_meeting_lies_ahead_the_days_of_silence_count() {
    cases! {
        "No meeting ahead, 29 days silent: nothing":
            on("05-01"), none_ahead(), percent(80), moved("04-20"), heard([lead("04-02")]) => [];
        "No meeting ahead, 30 days silent: quiet":
            on("05-01"), none_ahead(), percent(80), moved("04-20"), heard([lead("04-01")])
            => [quiet("04-01")];
        "No meeting ahead, 59 days silent: quiet":
            on("05-01"), none_ahead(), percent(80), moved("04-20"), heard([lead("03-03")])
            => [quiet("03-03")];
        "No meeting ahead, 60 days silent: stalled":
            on("05-01"), none_ahead(), percent(80), moved("04-20"), heard([lead("03-02")])
            => [silent("03-02")];
        "No meeting ahead, 60 days silent, ongoing: stalled all the same":
            on("05-01"), none_ahead(), percent(80), ongoing(), moved("04-20"),
            heard([lead("03-02")])
            => [silent("03-02")];
        "No meeting ahead, but the lead took it 29 days ago":
            on("05-01"), none_ahead(), led_since("04-02"), percent(80), moved("04-20"),
            heard([lead("03-02")])
            => [];
        "No meeting ahead, the lead took it 30 days ago":
            on("05-01"), none_ahead(), led_since("04-01"), percent(80), moved("04-20"),
            heard([lead("03-02")])
            => [quiet("04-01")];
        "No meeting ahead: two missed meetings count before the 60 days are over (59)":
            on("03-05"), none_ahead(), moved("02-20"), heard([lead("01-05")])
            => [missed(2, "02-02", "01-05")];
        "No meeting ahead: one missed meeting counts before the 30 days are over (29)":
            on("03-03"), none_ahead(), moved("02-02"), heard([lead("02-02")]) => [quiet("02-02")];
        "With a meeting ahead 60 silent days alone are no flag":
            on("05-01"), meets(["03-02", "06-01"]), moved("04-20"), heard([lead("03-02")]) => [];
        "No meetings at all, put on the plan 60 days ago: stalled":
            on("05-01"), meets([]), on_plan("03-02"), never_moved(), heard([]) => [silent("03-02")];
        "No meetings at all, put on the plan 59 days ago: quiet":
            on("05-01"), meets([]), on_plan("03-03"), never_moved(), heard([]) => [quiet("03-03")];
        "No meetings at all, put on the plan 29 days ago: nothing":
            on("05-01"), meets([]), on_plan("04-02"), never_moved(), heard([]) => [];
        "A meeting today is one that lies ahead, so silent days are no ground; and it is the first":
            on("05-01"), meets(["05-01"]), on_plan("03-01"), never_moved(), heard([]) => [];
        "Work goes on from a hold's end: the days count from there":
            on("05-01"), none_ahead(), moved("04-20"), holds_until("04-01"), heard([lead("03-02")])
            => [quiet("04-01")];
    }
}
