//! Never heard from: its lead has never said anything about it.

use crate::{
    case::cases,
    flag::never_heard_from,
    report::{imported, lead, recorded, supporter, unaffiliated},
};

#[test]
fn only_a_report_of_the_leads_own_is_a_word_of_the_lead() {
    cases! {
        "Only a supporter reported": heard([supporter("03-10")]) => [never_heard_from("09-15")];
        "Only others recorded for the lead":
            heard([recorded("03-10")]) => [never_heard_from("09-15")];
        "A person of no partner reported":
            heard([unaffiliated("03-10")]) => [never_heard_from("09-15")];
        "One own report among others is enough": heard([lead("11-20"), recorded("03-10")]) => [];
        "The lead is a named member; a colleague of the same partner reported":
            led_by_member(9) => [];
        "An own report on the very day the lead took it counts":
            led_since("01-10"), heard([lead("01-10"), supporter("03-10")]) => [];
        "An own report the day before the lead took it does not count":
            led_since("01-10"), heard([lead("01-09"), supporter("03-10")])
            => [never_heard_from("01-10")];
        "An own report before a hold counts still: the lead took it before":
            hold_ended("01-10"), heard([lead("10-10"), supporter("03-10")]) => [];
        "An ongoing action whose lead never spoke":
            ongoing(), heard([supporter("03-10")]) => [never_heard_from("09-15")];
        "A file says that the partner reported, but not who":
            heard([imported("03-10")]) => [never_heard_from("09-15")];
        "An own report while the lead took it a second time counts from that day":
            led_since("01-10"), heard([lead("10-10"), supporter("03-10")])
            => [never_heard_from("01-10")];
    }
}

#[test]
fn two_meetings_must_have_passed_since_the_lead_settled_in() {
    cases! {
        "The lead took it 7 days before the second latest meeting":
            led_since("01-26"), heard([supporter("03-10")]) => [never_heard_from("01-26")];
        "The lead took it 6 days before the second latest meeting":
            led_since("01-27"), heard([supporter("03-10")]) => [];
        "A hold that ended 6 days before the second latest meeting excuses too":
            hold_ended("01-27"), heard([supporter("03-10")]) => [];
        "Only one meeting was held":
            meets(["03-02", "04-06"]), moved("03-01"), heard([supporter("02-10")]) => [];
        "Today's meeting is not yet one of the two":
            on("04-06"), led_since("02-10"), percent(80), heard([supporter("04-01")]) => [];
        "Tomorrow it is":
            on("04-07"), led_since("02-10"), percent(80), heard([supporter("04-01")])
            => [never_heard_from("02-10")];
    }
}
