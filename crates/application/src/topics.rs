//! Writing down what a meeting says about what it talks about.

use domain::{
    Action, ActionAgreed, ActionError, ActionNumber, MeetingNumber, Member, ProgressReport,
    ReportNumber, Reporter, SpokenReport, SubjectKind, Topic, TopicNote,
};
use persistence::{StoreError, WriteTx, agendas, find, meetings, revisions};

use crate::actions::{add_action, change_action, change_action_because};
use crate::reports::receive_report;

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

/// Writes down what a meeting says about an action, all of it or nothing. How it is going is the word
/// of the lead that it has had until now.
pub async fn note_topic(tx: &WriteTx, before: Action, note: TopicNote) -> Result<(), TopicFailure> {
    let mut action = before.clone();
    if let Some(agreed) = note.due.filter(|agreed| agreed.due != before.due) {
        action.move_due(agreed.due).map_err(TopicFailure::Due)?;
        change_action_because(tx, &action, &agreed.why).await?;
    }
    if let Some(lead) = note.lead.filter(|lead| *lead != before.lead) {
        action.reassign(lead, tx.today());
        change_action(tx, &action).await?;
    }
    if let Some(spoken) = note.report {
        let report = report_on(tx, &before, spoken).await?;
        action.hear(&report)?;
        receive_report(tx, &report, &action).await?;
    }
    Ok(())
}

/// Puts an action on the plan on which a meeting agrees, and on what it still talks about.
pub async fn add_agreed_action(
    tx: &WriteTx,
    meeting: MeetingNumber,
    agreed: ActionAgreed,
) -> Result<ActionNumber, TopicFailure> {
    let number = ActionNumber(revisions::next_number(tx, SubjectKind::Action).await?);
    let mut action = Action::new(number, agreed.details(), agreed.due, tx.today())?;
    action.reassign(agreed.lead, tx.today());
    add_action(tx, &action).await?;
    let mut agenda = meetings::find_agenda(tx, meeting).await?;
    agenda.take_on(Topic::Action(number));
    agendas::keep_agenda(tx, &agenda).await?;
    Ok(number)
}

/// What is said of an action, as a report that is made now.
async fn report_on(
    tx: &WriteTx,
    action: &Action,
    spoken: SpokenReport,
) -> Result<ProgressReport, StoreError> {
    let (author, response) = word_of_lead(tx, action).await?;
    let recorder = tx.author();
    Ok(ProgressReport {
        number: ReportNumber(revisions::next_number(tx, SubjectKind::Report).await?),
        action: action.number,
        at: recorder.at,
        on: tx.today(),
        says: spoken.says,
        percent: spoken.percent,
        note: spoken.note,
        proposal: None,
        author,
        recorded_by: recorder.member.filter(|_| recorder.member != author.member),
        response,
        way: recorder.way,
        taken_back: None,
    })
}

/// Whose word it is, and whether it is a response: the lead's, or that of whoever writes it down where
/// nobody leads the action.
async fn word_of_lead(tx: &WriteTx, action: &Action) -> Result<(Reporter, bool), StoreError> {
    if let Some(lead) = action.lead {
        let author = Reporter {
            partner: Some(lead.partner),
            member: lead.member,
        };
        return Ok((author, true));
    }
    let recorder = tx.author().member.ok_or(StoreError::NotFound)?;
    let recorder: Member = find(tx, recorder).await?;
    Ok(action.word_of(&recorder))
}
