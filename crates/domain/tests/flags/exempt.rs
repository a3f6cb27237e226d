//! What excuses an action, and from which flags.

use domain::Status;

use crate::{
    case::cases,
    excuse::{dropped, finished_before, later, on_hold, resting, starting, waiting},
    flag::{coming_up, drifting, no_date, no_lead, overdue, quiet, stuck},
    report::lead,
};

#[test]
fn an_action_that_ended_needs_no_word() {
    cases! {
        "An action reported on and moved last week, due in June, has no flag": => [];
        "A complete action needs no word, however late it was":
            finished("03-01"), due("01-10"), heard([]) => [];
        "A dropped action needs none":
            dropped("03-01"), nobody_leads(), due("01-10"), heard([]) => [];
        "Not even one that waits, or that was put off":
            finished("03-01"), starts("04-20"), waits_for(&Status::InProgress), heard([]) => [];
        "A finished one that called for help last":
            finished("03-01"), heard([lead("02-20").stuck()]) => [];
    }
}

#[test]
fn a_hold_excuses_from_all_but_no_lead() {
    cases! {
        "On hold until tomorrow: exempt from everything it would have":
            holds_until("03-16"), in_all_trouble() => [] exempt on_hold("03-16");
        "On hold until today: no longer on hold, the clock starts today":
            holds_until("03-15"), in_all_trouble()
            => [overdue("03-01"), stuck("10-10"), drifting(2, "12-01", 90)];
        "On hold without a lead: no lead shows":
            holds_until("05-01"), nobody_leads(), in_all_trouble()
            => [no_lead()] exempt on_hold("05-01");
        "On hold without a date: no date does not show":
            holds_until("05-01"), undated() => [] exempt on_hold("05-01");
        "A hold that ran out by itself 7 days before M0: quiet":
            holds_until("02-23"), moved("01-06"), heard([lead("01-05")]) => [quiet("02-23")];
        "A hold that ran out by itself 6 days before M0: nothing":
            holds_until("02-24"), moved("01-06"), heard([lead("01-05")]) => [];
        "In good order and on hold: exempt all the same":
            holds_until("04-01") => [] exempt on_hold("04-01");
        "On hold and waiting: the hold is said":
            holds_until("04-01"), waits_for(&Status::InProgress) => [] exempt on_hold("04-01");
        "On hold while somebody asks for help":
            holds_until("04-01"), heard([lead("03-10").stuck()]) => [] exempt on_hold("04-01");
        "A hold that ran out leaves an action as it was, in progress":
            holds_until("03-15"), due("04-01") => [];
        "A hold that ran out leaves an action as it was, not begun":
            holds_unbegun_until("03-15"), due("04-01") => [coming_up("04-01", "04-06")];
        "A hold that ran out, with a start day ahead":
            holds_until("03-15"), starts("03-16") => [] exempt starting("03-16");
        "A hold begins the seven days anew: quiet before the next meeting but one":
            on("04-04"), holds_until("03-31"), moved("02-20"), heard([lead("03-02")]) => [];
        "On hold with a start day ahead: the hold is said":
            holds_until("04-01"), starts("04-20") => [] exempt on_hold("04-01");
    }
}

#[test]
fn waiting_excuses_from_silence_and_coming_up() {
    cases! {
        "Waiting for an action that is not started: no stalled, no never heard from":
            waits_for(&Status::NotStarted), never_moved(), heard([]) => [] exempt waiting();
        "Waiting for an action that is in progress: no stalled, no never heard from":
            waits_for(&Status::InProgress), never_moved(), heard([]) => [] exempt waiting();
        "Waiting for an action that is on hold: no stalled, no never heard from":
            waits_for(&resting("05-01")), never_moved(), heard([]) => [] exempt waiting();
        "Waiting does not excuse overdue, stuck and drifting":
            in_all_trouble(), waits_for(&Status::InProgress)
            => [overdue("03-01"), stuck("10-10"), drifting(2, "12-01", 90)] exempt waiting();
        "Waiting does not excuse a missing date or lead":
            nobody_leads(), undated(), waits_for(&Status::InProgress)
            => [no_lead(), no_date()] exempt waiting();
        "Waiting and not started, due before M1: not coming up":
            not_started(), due("04-01"), waits_for(&Status::InProgress) => [] exempt waiting();
        "Waiting, one meeting missed: not quiet":
            waits_for(&Status::InProgress), moved("02-20"), heard([lead("01-20")])
            => [] exempt waiting();
        "What it waited for was finished 7 days before M0: quiet again":
            waited_until("02-23"), moved("01-05"), heard([lead("01-05")]) => [quiet("02-23")];
        "What it waited for was dropped 6 days before M0: nothing yet":
            waits_for(&dropped("02-24")), moved("01-05"), heard([lead("01-05")]) => [];
        "What it waited for was finished, reopened, and is open now: waiting again":
            waits_for(&Status::InProgress), never_moved(), heard([lead("01-05")])
            => [] exempt waiting();
        "What it waited for was finished today: the count begins today":
            waited_until("03-15"), moved("01-05"), heard([lead("01-05")]) => [];
        "What it waited for was finished on an unknown day: the count begins when that was recorded":
            waits_for(&finished_before("02-23")), moved("01-05"), heard([lead("01-05")])
            => [quiet("02-23")];
        "Waiting with a start day ahead: the waiting is said":
            waits_for(&Status::InProgress), starts("04-20") => [] exempt waiting();
        "It stopped waiting 7 days before M0, though the other goes on: quiet again":
            stopped_waiting("02-23"), moved("01-05"), heard([lead("01-05")]) => [quiet("02-23")];
        "It stopped waiting 6 days before M0: nothing yet":
            stopped_waiting("02-24"), moved("01-05"), heard([lead("01-05")]) => [];
    }
}

#[test]
fn a_start_day_ahead_excuses_as_waiting_does() {
    cases! {
        "Start day tomorrow: exempt from coming up and the rest":
            not_started(), starts("03-16"), due("04-01"), never_moved(), heard([])
            => [] exempt starting("03-16");
        "Start day today: not exempt; due before M1 and not started":
            not_started(), starts("03-15"), due("04-01"), never_moved(), heard([])
            => [coming_up("04-01", "04-06")];
        "Start day ahead, stuck already: stuck shows":
            starts("04-20"), heard([lead("03-10").stuck()])
            => [stuck("03-10")] exempt starting("04-20");
        "Start day ahead and no lead: both are said":
            not_started(), nobody_leads(), starts("04-20"), never_moved(), heard([])
            => [no_lead()] exempt starting("04-20");
        "Start day ahead but due yesterday: overdue shows":
            not_started(), starts("04-20"), due("03-14")
            => [overdue("03-14")] exempt starting("04-20");
        "Start day ahead and no word for long: not stalled, never heard from or quiet":
            starts("03-16"), never_moved(), heard([]) => [] exempt starting("03-16");
        "Start day today: the count begins today": starts("03-15"), never_moved(), heard([]) => [];
        "Start day ahead and often moved: drifting shows":
            starts("04-20"), moved_later(2, "04-30")
            => [drifting(2, "04-30", 61)] exempt starting("04-20");
    }
}

#[test]
fn what_is_due_far_ahead_and_not_begun_is_excused_as_waiting_is() {
    cases! {
        "Later until tomorrow: not stalled, quiet, never heard from":
            not_started(), later_until("03-16"), never_moved(), heard([]) => [] exempt later("03-16");
        "Later until today: the count begins today":
            not_started(), later_until("03-15"), never_moved(), heard([]) => [];
        "Later until 7 days before M0, no word since: quiet":
            not_started(), later_until("02-23"), never_moved(), heard([]) => [quiet("02-23")];
        "Later until 6 days before M0, no word since: nothing":
            not_started(), later_until("02-24"), never_moved(), heard([]) => [];
        "Later and nobody leads it: both are said":
            not_started(), nobody_leads(), later_until("03-31"), never_moved(), heard([])
            => [no_lead()] exempt later("03-31");
        "Later, somebody asked for help, often moved: all of that shows":
            not_started(), later_until("03-31"), moved_later(2, "04-30"),
            heard([lead("03-10").stuck()])
            => [stuck("03-10"), drifting(2, "04-30", 61)] exempt later("03-31");
        "Later and on hold: the hold is said":
            holds_unbegun_until("04-01"), later_until("03-31") => [] exempt on_hold("04-01");
        "Later and waiting: the waiting is said":
            not_started(), later_until("03-31"), waits_for(&Status::InProgress)
            => [] exempt waiting();
    }
}
