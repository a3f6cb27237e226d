//! Writing down what a meeting says about what it talks about.

use domain::{
    Action, ActionAgreed, ActionDraft, ActionError, ActionNumber, Attribution, MeetingNumber,
    Member, Topic, TopicNote,
};
use persistence::{StoreError, WriteTx, agendas, find, meetings};

use crate::actions::{change_action, change_action_because, put_on_plan};
use crate::reports::{AttributedReport, ReportFailure, record_report};

/// Why what a meeting says was not written down.
#[derive(Debug, thiserror::Error)]
pub enum TopicFailure {
    /// The action cannot be due then.
    #[error(transparent)]
    Due(ActionError),
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] ActionError),
    /// It could not be read or kept.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ReportFailure> for TopicFailure {
    fn from(failure: ReportFailure) -> Self {
        match failure {
            ReportFailure::Refused(why) => Self::Refused(why),
            ReportFailure::Store(error) => Self::Store(error),
        }
    }
}

/// Writes down what a meeting says about an action, all of it or nothing. How it is going is the word
/// of the lead that it has had until now.
pub async fn note_topic(tx: &WriteTx, before: Action, note: TopicNote) -> Result<(), TopicFailure> {
    let mut action = before.clone();
    if let Some(agreed) = note.due.filter(|agreed| agreed.due != before.due) {
        action.move_due(agreed.due).map_err(TopicFailure::Due)?;
        change_action_because(tx, &mut action, &agreed.why).await?;
    }
    if let Some(lead) = note.lead.filter(|lead| *lead != before.lead) {
        action.reassign(lead, tx.today());
        change_action(tx, &mut action).await?;
    }
    if let Some(draft) = note.report {
        let attribution = Attribution::in_meeting(&before, &recorder(tx).await?);
        let said = AttributedReport { draft, attribution };
        record_report(tx, action, said).await?;
    }
    Ok(())
}

/// Puts an action on the plan on which a meeting agrees, and on what it still talks about.
pub async fn add_agreed_action(
    tx: &WriteTx,
    meeting: MeetingNumber,
    agreed: ActionAgreed,
) -> Result<ActionNumber, TopicFailure> {
    let draft = ActionDraft::new(agreed.details(), agreed.due, agreed.lead)?;
    let number = put_on_plan(tx, draft).await?;
    let mut agenda = meetings::find_agenda(tx, meeting).await?;
    agenda.take_on(Topic::Action(number));
    agendas::keep_agenda(tx, &agenda).await?;
    Ok(number)
}

/// Who writes down what is said.
async fn recorder(tx: &WriteTx) -> Result<Member, StoreError> {
    let recorder = tx.author().member.ok_or(StoreError::NotFound)?;
    find(tx, recorder).await
}
