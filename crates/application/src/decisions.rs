//! Writing down what a meeting decides.

use domain::{Decision, DecisionDraft, DecisionNumber, MeetingNumber, SubjectKind};
use persistence::{StoreError, WriteTx, insert, revisions, save};

/// Writes down a decision of a meeting that goes on.
pub async fn add_decision(
    tx: &WriteTx,
    meeting: MeetingNumber,
    draft: DecisionDraft,
) -> Result<DecisionNumber, StoreError> {
    let number = DecisionNumber(revisions::next_number(tx, SubjectKind::Decision).await?);
    let decision = Decision {
        number,
        meeting,
        topic: draft.topic,
        text: draft.text,
        proposed_by: draft.proposed_by,
        outcome: draft.outcome,
    };
    insert(tx, &decision).await?;
    Ok(number)
}

/// Corrects a decision while its meeting goes on.
pub async fn correct_decision(
    tx: &WriteTx,
    mut decision: Decision,
    draft: DecisionDraft,
) -> Result<(), StoreError> {
    decision.correct(draft);
    save(tx, &decision, None).await
}
