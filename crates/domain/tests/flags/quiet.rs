//! Quiet, and Stalled by missed meetings: no word came when one was to be expected.

use crate::{
    case::cases,
    flag::{missed, never_heard_from, no_lead, quiet},
    report::{bystander, imported, lead, recorded, supporter},
};

#[test]
fn a_meeting_is_missed_when_no_response_fell_in_its_cycle() {
    cases! {
        "Last heard the day after the February meeting: that is in the March cycle, nothing missed":
            moved("02-20"), heard([lead("02-03")]) => [];
        "Last heard on the February meeting's own day: March was missed":
            moved("02-20"), heard([lead("02-02")]) => [quiet("02-02")];
        "Last heard the day after the January meeting: one missed":
            moved("02-20"), heard([lead("01-06")]) => [quiet("01-06")];
        "Last heard on the January meeting's own day: two missed":
            moved("02-20"), heard([lead("01-05")]) => [missed(2, "02-02", "01-05")];
        "Two missed but a word the day after M0":
            moved("02-20"), heard([lead("01-05"), lead("03-03")]) => [];
        "Two would be missed but for a report on M0's own day":
            moved("02-20"), heard([lead("01-05"), lead("03-02")]) => [];
        "Two missed and a word today": moved("02-20"), heard([lead("01-05"), lead("03-15")]) => [];
        "Missed March, answered February, missed January: only one in a row":
            moved("02-20"), heard([lead("12-15"), lead("01-20")]) => [quiet("01-20")];
        "Answered March alone, after missing four: nothing in a row":
            moved("02-20"), heard([lead("10-01"), lead("02-25")]) => [];
        "Missed March, heard after it: not quiet":
            moved("02-20"), heard([lead("01-20"), lead("03-08")]) => [];
        "A supporter's report in the cycle is a response":
            moved("02-20"), heard([lead("10-01"), supporter("02-10")]) => [];
        "A report recorded for the lead is a response":
            moved("02-20"), heard([lead("10-01"), recorded("02-10")]) => [];
        "A report of no change is a response":
            moved("02-20"), heard([lead("02-10").no_change()]) => [];
        "An ongoing action can be quiet":
            ongoing(), moved("02-20"), heard([lead("01-20")]) => [quiet("01-20")];
        "An ongoing action can be stalled by missed meetings":
            ongoing(), moved("02-20"), heard([lead("01-04")]) => [missed(2, "02-02", "01-04")];
        "A not started action due in June can be quiet":
            not_started(), moved("02-20"), heard([lead("01-20")]) => [quiet("01-20")];
        "Never a report at all: stalled and never heard from":
            never_moved(), heard([]) => [missed(6, "10-06", "09-15"), never_heard_from("09-15")];
        "An action without a lead is not stalled, quiet or never heard from":
            nobody_leads(), never_moved(), heard([]) => [no_lead()];
        "A report by somebody who neither led nor supported it is no response":
            moved("02-20"), heard([lead("01-20"), bystander("03-10")]) => [quiet("01-20")];
        "A report out of a file, of which only the partner is known, is a response":
            moved("02-20"), heard([lead("10-01"), imported("02-10")]) => [];
        "Missed more than two: all of them are said":
            moved("02-20"), heard([lead("11-20")]) => [missed(3, "01-05", "11-20")];
    }
}

#[test]
fn a_lead_has_seven_days_to_settle_in() {
    cases! {
        "A new lead took it 7 days before M0 and said nothing: quiet":
            led_since("02-23"), moved("02-20"), heard([lead("01-05")]) => [quiet("02-23")];
        "A new lead took it 6 days before M0: still settling in":
            led_since("02-24"), moved("02-20"), heard([lead("01-05")]) => [];
        "A lead since 7 days before the February meeting missed two":
            led_since("01-26"), moved("02-20"), heard([lead("01-05")])
            => [missed(2, "02-02", "01-26"), never_heard_from("01-26")];
        "A lead since 6 days before the February meeting missed one":
            led_since("01-27"), moved("02-20"), heard([lead("01-05")]) => [quiet("01-27")];
        "A lead since yesterday is not blamed for four missed meetings":
            led_since("03-14"), never_moved(), heard([]) => [];
        "A lead since today is not blamed": led_since("03-15"), never_moved(), heard([]) => [];
        "The former lead's report in the cycle is a response in it":
            led_since("02-10"), moved("02-20"), heard([supporter("02-05")]) => [];
        "Silence counts from the day on which the lead took it, not from a word before":
            led_since("02-01"), moved("02-20"), heard([lead("01-05")]) => [quiet("02-01")];
    }
}

#[test]
fn from_two_days_before_a_meeting_silence_in_its_cycle_is_quiet() {
    cases! {
        "Three days before M1 without a word in its cycle: not yet quiet":
            on("04-03"), percent(80), moved("02-20"), heard([lead("03-02")]) => [];
        "Two days before M1 without a word in its cycle: quiet":
            on("04-04"), percent(80), moved("02-20"), heard([lead("03-02")]) => [quiet("03-02")];
        "The day before M1: quiet":
            on("04-05"), percent(80), moved("02-20"), heard([lead("03-02")]) => [quiet("03-02")];
        "On M1's own day it is still to come: quiet":
            on("04-06"), percent(80), moved("02-20"), heard([lead("03-02")]) => [quiet("03-02")];
        "Two days before M1 with a word the day after M0: not quiet":
            on("04-04"), percent(80), moved("02-20"), heard([lead("03-03")]) => [];
        "On M1's own day with a report this morning: not quiet":
            on("04-06"), percent(80), moved("02-20"), heard([lead("03-02"), lead("04-06")]) => [];
        "The day after the meeting it is M0 and was missed: quiet":
            on("04-07"), percent(80), moved("02-20"), heard([lead("03-02")]) => [quiet("03-02")];
        "The day after, with a report on the meeting's day: not quiet":
            on("04-07"), percent(80), moved("02-20"), heard([lead("04-06")]) => [];
        "On the meeting's day only one is missed so far: quiet":
            on("04-06"), percent(80), moved("02-20"), heard([lead("02-02")]) => [quiet("02-02")];
        "The day after, two are missed: stalled":
            on("04-07"), percent(80), moved("02-20"), heard([lead("02-02")])
            => [missed(2, "03-02", "02-02")];
        "Meetings lie close, the lead took it 7 days before M1: asked two days before it":
            on("03-08"), meets(["03-02", "03-09"]), led_since("03-02"), percent(80),
            moved("02-20"), heard([lead("02-20")])
            => [quiet("03-02")];
        "The lead took it 6 days before M1: not asked":
            on("03-07"), meets(["03-02", "03-08"]), led_since("03-02"), percent(80),
            moved("02-20"), heard([lead("02-20")])
            => [];
        "No meeting held yet, M1 in two days, never a word: nobody could be heard before":
            on("04-04"), meets(["04-06"]), never_moved(), heard([]) => [];
        "The lead took it on M0's own day: at M1 it can be heard for the second time":
            on("04-04"), led_since("03-02"), percent(80), moved("02-20"), heard([lead("02-20")])
            => [quiet("03-02")];
        "The lead took it the day after M0: M1 is the first at which it can be heard":
            on("04-04"), led_since("03-03"), percent(80), moved("02-20"), heard([lead("03-02")])
            => [];
        "No meeting held yet, M1 in three days, never a word: nothing":
            on("04-03"), meets(["04-06"]), never_moved(), heard([]) => [];
        "No meeting held yet: the first cycle reaches back to the beginning, an old word is in it":
            on("04-04"), meets(["04-06"]), never_moved(), heard([lead("09-20")]) => [];
        "The first meeting of all was missed":
            meets(["03-02", "04-06"]), never_moved(), heard([]) => [quiet("09-15")];
        "The first meeting of all was answered long before":
            meets(["03-02", "04-06"]), never_moved(), heard([lead("09-20")]) => [];
        "Two meetings on one day are one meeting day: one missed, not two":
            meets(["02-02", "03-02", "03-02", "04-06"]), moved("02-20"), heard([lead("02-02")])
            => [quiet("02-02")];
    }
}
