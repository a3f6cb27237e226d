//! The policy: each number is the partnership's own.

use crate::{
    case::cases,
    flag::{coming_up, drifting, due_soon, missed, never_heard_from, quiet, silent, unmoved},
    report::{lead, supporter},
};

#[test]
fn the_partnership_sets_every_number() {
    cases! {
        "Settle days 14: a lead of 13 days before M0 is excused":
            policy(|p| p.settle_days = 14), led_since("02-17"), moved("02-20"),
            heard([lead("01-05")])
            => [];
        "Settle days 14: a lead of 14 days before M0 is not":
            policy(|p| p.settle_days = 14), led_since("02-16"), moved("02-20"),
            heard([lead("01-05")])
            => [quiet("02-16")];
        "Three missed for stalled: two are quiet":
            policy(|p| p.stalled_missed = 3), moved("02-20"), heard([lead("01-05")])
            => [quiet("01-05")];
        "One missed for stalled: one is stalled":
            policy(|p| p.stalled_missed = 1), moved("02-20"), heard([lead("01-20")])
            => [missed(1, "03-02", "01-20")];
        "Two meetings without movement are enough by policy":
            policy(|p| p.stalled_unmoved = 2), moved("02-01") => [unmoved(2, "02-01")];
        "Quiet five days before the meeting by policy":
            on("04-01"), policy(|p| p.quiet_before = 5), percent(80), moved("02-20"),
            heard([lead("03-02")])
            => [quiet("03-02")];
        "Drifting at three moves by policy":
            policy(|p| p.drifting_moves = 3), moved_later(2, "04-30") => [];
        "Never heard from after one meeting by policy":
            policy(|p| p.never_heard_meetings = 1), led_since("02-23"), heard([supporter("03-10")])
            => [never_heard_from("02-23")];
        "Coming up at 60 percent where the policy says 75":
            policy(|p| p.coming_up_percent = 75), starts("01-12"), due("03-25")
            => [coming_up("03-25", "04-06")];
        "Coming up with a third of the days left where the policy says half":
            policy(|p| p.coming_up_time = 50), starts("02-23"), percent(40), due("03-25")
            => [coming_up("03-25", "04-06")];
        "Two of four meetings without movement, where the policy says four":
            policy(|p| p.stalled_unmoved = 4), moved("01-04") => [];
        "Four meetings without movement, where the policy says four":
            policy(|p| p.stalled_unmoved = 4), moved("11-30") => [unmoved(4, "11-30")];
        "44 silent days, where the policy says 45":
            policy(|p| p.stalled_days = 45), on("05-01"), none_ahead(), moved("04-20"),
            heard([lead("03-18")])
            => [quiet("03-18")];
        "45 silent days, where the policy says 45":
            policy(|p| p.stalled_days = 45), on("05-01"), none_ahead(), moved("04-20"),
            heard([lead("03-17")])
            => [silent("03-17")];
        "13 silent days, where the policy says 14":
            policy(|p| p.quiet_days = 14), on("05-01"), none_ahead(), moved("04-20"),
            heard([lead("04-18")])
            => [];
        "14 silent days, where the policy says 14":
            policy(|p| p.quiet_days = 14), on("05-01"), none_ahead(), moved("04-20"),
            heard([lead("04-17")])
            => [quiet("04-17")];
        "Six days before a meeting, where the policy says five":
            policy(|p| p.quiet_before = 5), on("03-31"), moved("02-20"), heard([lead("03-02")])
            => [];
        "On the meeting's day only, by policy":
            policy(|p| p.quiet_before = 0), on("04-05"), moved("02-20"), heard([lead("03-02")])
            => [];
        "One move, where the policy says one":
            policy(|p| p.drifting_moves = 1), moved_later(1, "04-30") => [drifting(1, "04-30", 61)];
        "Three meetings unheard, where the policy says three":
            policy(|p| p.never_heard_meetings = 3), led_since("12-29"), heard([supporter("03-10")])
            => [never_heard_from("12-29")];
        "The third meeting in the settling days, where the policy says three":
            policy(|p| p.never_heard_meetings = 3), led_since("12-30"), heard([supporter("03-10")])
            => [];
        "Due in 7 days, where the policy says 7":
            policy(|p| p.coming_up_days = 7), none_ahead(), not_started(), due("03-22")
            => [due_soon("03-22")];
        "Due in 8 days, where the policy says 7":
            policy(|p| p.coming_up_days = 7), none_ahead(), not_started(), due("03-23") => [];
        "75 percent, where the policy says 75":
            policy(|p| p.coming_up_percent = 75), due("03-25"), starts("01-12"), percent(75) => [];
        "No settling in, by policy: the meeting of the day on which it was put on the plan counts":
            policy(|p| p.settle_days = 0), on("04-07"), on_plan("04-06"), moved("04-06"), heard([])
            => [quiet("04-06")];
    }
}
