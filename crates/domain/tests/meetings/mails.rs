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
