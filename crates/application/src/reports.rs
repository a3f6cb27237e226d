//! Reports: what somebody says changes the action, until it is taken back.

use domain::{
    Action, ActionError, Attribution, Member, Note, ProgressReport, Reply, ReplyNumber,
    ReportDraft, ReportNumber, SubjectKind,
};
use persistence::{StoreError, WriteTx, insert, reports, revisions, save};

use crate::actions::save_quietly;
use crate::help::{tell_asker, tell_helpers};

/// What somebody says about an action, and whose word it is.
#[derive(Clone, Debug)]
pub struct AttributedReport {
    /// What is said.
    pub draft: ReportDraft,
    /// Whose word it is.
    pub attribution: Attribution,
}

/// An action with what somebody says about it.
#[derive(Clone, Debug)]
pub struct AnsweredAction {
    pub action: Action,
    /// What is said.
    pub draft: ReportDraft,
}

/// What somebody answers to a report.
#[derive(Clone, Debug)]
pub struct ReplyDraft {
    pub text: Note,
    /// Whether it says that what was asked for is solved.
    pub solves: bool,
}

/// Why a report was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum ReportFailure {
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] ActionError),
    /// It could not be read or kept.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Records what somebody says about an action, now.
pub async fn record_report(
    tx: &WriteTx,
    mut action: Action,
    said: AttributedReport,
) -> Result<ReportNumber, ReportFailure> {
    let (draft, attribution, author) = (said.draft, said.attribution, tx.author());
    let report = ProgressReport {
        number: ReportNumber(revisions::next_number(tx, SubjectKind::Report).await?),
        action: action.number,
        at: author.at,
        on: tx.today(),
        says: draft.says,
        percent: draft.percent,
        note: draft.note,
        proposal: draft.proposal,
        author: attribution.author,
        recorded_by: attribution.recorded_by,
        response: attribution.is_response,
        way: author.way,
        taken_back: None,
    };
    action.hear(&report)?;
    receive_report(tx, &report, &mut action).await?;
    tell_helpers(tx, &report, &action).await?;
    Ok(report.number)
}

/// Records what somebody says about several actions, now; `whose` says whose word it is about each.
pub async fn record_answers(
    tx: &WriteTx,
    answers: Vec<AnsweredAction>,
    whose: impl Fn(&Action) -> Attribution,
) -> Result<Vec<ReportNumber>, ReportFailure> {
    let mut recorded = Vec::new();
    for AnsweredAction { action, draft } in answers {
        let attribution = whose(&action);
        let said = AttributedReport { draft, attribution };
        recorded.push(record_report(tx, action, said).await?);
    }
    Ok(recorded)
}

/// Takes in a report: keeps it, and the action as it stands after it.
pub async fn receive_report(
    tx: &WriteTx,
    report: &ProgressReport,
    action: &mut Action,
) -> Result<(), StoreError> {
    insert(tx, report).await?;
    save_quietly(tx, action, None).await
}

/// Answers a report, as `member`, whose place it is: a coordinator, a chair of the action's group, or
/// leadership.
pub async fn answer_report(
    tx: &WriteTx,
    report: &ProgressReport,
    member: &Member,
    draft: ReplyDraft,
) -> Result<(), StoreError> {
    let author = tx.author();
    let reply = Reply {
        number: ReplyNumber(revisions::next_number(tx, SubjectKind::Reply).await?),
        report: report.number,
        at: author.at,
        on: tx.today(),
        by: member.number,
        partner: member.partner,
        text: draft.text,
        answers: true,
        solves: draft.solves,
    };
    reports::insert_reply(tx, &reply, report.action).await?;
    tell_asker(tx, report, &reply).await
}

/// Takes a report back, and with it what it changed about `action`, as far as that stands. Gives
/// the action as it is now.
pub async fn take_back_report(
    tx: &WriteTx,
    mut report: ProgressReport,
    mut action: Action,
) -> Result<Action, StoreError> {
    let (before, after) = reports::effect_of_report(tx, &report).await?;
    let now = action.clone();
    action.unhear(&before, &after);
    report.take_back(tx.author().at);
    save(tx, &report, None).await?;
    if action != now {
        save_quietly(tx, &mut action, None).await?;
    }
    Ok(action)
}
