//! The clock: silence counts from the latest of what excused it.

use crate::{case::cases, excuse::dropped, flag::quiet, report::lead};

#[test]
fn each_of_these_days_starts_the_count_anew() {
    cases! {
        "It was put on the plan 7 days before M0, no word since: quiet":
            on_plan("02-23"), moved("02-23"), heard([]) => [quiet("02-23")];
        "It was put on the plan 6 days before M0, no word since: no flag":
            on_plan("02-24"), moved("02-23"), heard([]) => [];
        "Its start day was 7 days before M0, no word since: quiet":
            starts("02-23"), moved("02-23"), heard([lead("01-05")]) => [quiet("02-23")];
        "Its start day was 6 days before M0, no word since: no flag":
            starts("02-24"), moved("02-23"), heard([lead("01-05")]) => [];
        "Its last hold ended 7 days before M0, no word since: quiet":
            hold_ended("02-23"), moved("02-23"), heard([lead("01-05")]) => [quiet("02-23")];
        "Its last hold ended 6 days before M0, no word since: no flag":
            hold_ended("02-24"), moved("02-23"), heard([lead("01-05")]) => [];
        "The action it waited for ended 7 days before M0, no word since: quiet":
            waited_until("02-23"), moved("02-23"), heard([lead("01-05")]) => [quiet("02-23")];
        "The action it waited for ended 6 days before M0, no word since: no flag":
            waited_until("02-24"), moved("02-23"), heard([lead("01-05")]) => [];
        "It was reopened 7 days before M0, no word since: quiet":
            reopened("02-23"), moved("02-23"), heard([lead("01-05")]) => [quiet("02-23")];
        "It was reopened 6 days before M0, no word since: no flag":
            reopened("02-24"), moved("02-23"), heard([lead("01-05")]) => [];
        "The latest counts, whichever it is: the hold ended before, the start came after":
            starts("02-24"), hold_ended("01-10"), never_moved(), heard([lead("01-05")]) => [];
        "The latest counts: everything lies far back except the reopening":
            starts("11-01"), waited_until("01-15"), hold_ended("12-10"), reopened("02-20"),
            moved("02-20"), heard([lead("01-05")])
            => [quiet("02-20")];
    }
}

#[test]
fn the_latest_of_these_days_counts() {
    cases! {
        "It was put on the plan": on_plan("02-08"), heard([]) => [quiet("02-08")];
        "Its lead took it": led_since("02-08"), heard([]) => [quiet("02-08")];
        "Its start day was": starts("02-08"), heard([]) => [quiet("02-08")];
        "Its last hold ended": hold_ended("02-08"), heard([]) => [quiet("02-08")];
        "Its hold ran out": holds_until("02-08"), heard([]) => [quiet("02-08")];
        "It stopped waiting": stopped_waiting("02-08"), heard([]) => [quiet("02-08")];
        "The action it waited for was finished":
            waited_until("02-08"), heard([]) => [quiet("02-08")];
        "The action it waited for was dropped":
            waits_for(&dropped("02-08")), heard([]) => [quiet("02-08")];
        "It was reopened": reopened("02-08"), heard([]) => [quiet("02-08")];
        "A word after it counts from then":
            reopened("01-20"), heard([lead("02-01")]) => [quiet("02-01")];
        "A hold runs out after one ended before its time":
            hold_ended("01-10"), holds_until("02-08"), heard([]) => [quiet("02-08")];
    }
}
