//! What a meeting decided, and how it is corrected.

use domain::*;

use crate::sample::note;

#[test]
fn a_correction_changes_what_was_written_down_and_not_what_it_is_about() {
    let topic = Some(Topic::Wins);
    let mut decision = Decision {
        number: DecisionNumber(7),
        meeting: MeetingNumber(2),
        topic,
        text: note("Print more"),
        proposed_by: None,
        outcome: DecisionOutcome::PutOff,
    };
    let proposed_by = Some(Who::Member(MemberNumber(3)));
    decision.correct(DecisionDraft {
        topic: None,
        text: note("Print a thousand"),
        proposed_by,
        outcome: DecisionOutcome::Agreed,
    });
    let corrected = Decision {
        number: DecisionNumber(7),
        meeting: MeetingNumber(2),
        topic,
        text: note("Print a thousand"),
        proposed_by,
        outcome: DecisionOutcome::Agreed,
    };
    assert_eq!(decision, corrected);
}
