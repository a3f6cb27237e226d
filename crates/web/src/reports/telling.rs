//! Recording what somebody says, about one action or about several at once.

use std::collections::BTreeMap;

use domain::{
    Action, ActionNumber, Member, MemberNumber, ProgressReport, ReportNumber, Reporter, SubjectKind,
};
use persistence::{ReadTx, StoreError, WriteTx, actions, plan, reports, revisions};

use crate::components::Question;
use crate::error::AppError;
use crate::reports::answers_form::{Answering, AnswersForm};
use crate::reports::form::ReportDraft;

/// Whose word something is.
#[derive(Clone, Copy)]
pub struct Attribution {
    pub author: Reporter,
    /// Whether the author led or supported the action.
    pub response: bool,
    /// Who wrote it down for the author.
    pub recorded_by: Option<MemberNumber>,
}

impl Attribution {
    /// The word of `member` on an action.
    pub fn own(action: &Action, member: &Member) -> Self {
        let (author, response) = action.word_of(member);
        Self {
            author,
            response,
            recorded_by: None,
        }
    }
}

/// Records what somebody says about an action, now.
pub async fn record_report(
    tx: &WriteTx,
    mut action: Action,
    (told, voice): (ReportDraft, Attribution),
) -> Result<ReportNumber, AppError> {
    let author = tx.author();
    let report = ProgressReport {
        number: ReportNumber(revisions::next_number(tx, SubjectKind::Report).await?),
        action: action.number,
        at: author.at,
        on: tx.today(),
        says: told.says,
        percent: told.percent,
        note: told.note,
        proposal: told.proposal,
        author: voice.author,
        recorded_by: voice.recorded_by,
        response: voice.response,
        way: author.way,
        taken_back: None,
    };
    action.hear(&report)?;
    application::reports::receive_report(tx, &report, &action).await?;
    Ok(report.number)
}

/// Reads several answers with their actions, or says what stands in the way of recording any:
/// mistakes, and actions that are no longer open or no longer somebody's `own`.
pub async fn read_answers(
    tx: &ReadTx,
    form: AnswersForm,
    (asked, own): (&[Question], impl Fn(&Action) -> bool),
) -> Result<Result<Vec<(Action, ReportDraft)>, Answering>, AppError> {
    let mut open = BTreeMap::new();
    let mut lapsed = Vec::new();
    for (number, typed) in form.answered() {
        match actions::find_action(tx, number).await {
            Ok(action) if action.status.is_open() && own(&action) => {
                open.insert(number, action);
            }
            Ok(_) | Err(StoreError::NotFound) => lapsed.push(typed.clone()),
            Err(error) => return Err(error.into()),
        }
    }
    let numbers: Vec<ActionNumber> = asked.iter().map(|question| question.line.number).collect();
    let read = form.read(&numbers);
    match read {
        Ok(told) if lapsed.is_empty() => {
            let told = told.into_iter();
            let told = told.filter_map(|(number, told)| Some((open.remove(&number)?, told)));
            Ok(Ok(told.collect()))
        }
        read => {
            let mut wrong = read.err().unwrap_or_default();
            wrong.retain(|number, _| numbers.contains(number));
            Ok(Err(Answering {
                form,
                wrong,
                lapsed,
            }))
        }
    }
}

/// The open actions that `member` is asked about, with what the person said of each.
pub async fn questions_of(tx: &ReadTx, member: &Member) -> Result<Vec<Question>, AppError> {
    let lines = plan::asked_of(tx, member).await?;
    let own = |report: &ProgressReport| report.author.member == Some(member.number);
    questions_with_words(tx, lines, own).await
}

/// These actions, with what was said of each by whom it counts.
pub async fn questions_with_words(
    tx: &ReadTx,
    lines: Vec<plan::ActionLine>,
    counts: impl Fn(&ProgressReport) -> bool,
) -> Result<Vec<Question>, AppError> {
    let numbers: Vec<ActionNumber> = lines.iter().map(|line| line.number).collect();
    let mut said = reports::reports_on(tx, &numbers).await?;
    let question = |line: plan::ActionLine| {
        let reports = said.remove(&line.number).unwrap_or_default();
        let words = reports.into_iter().rev().map(|(report, _)| report);
        let words = words.filter(|report| report.taken_back.is_none() && counts(report));
        Question {
            words: words.collect(),
            line,
        }
    };
    Ok(lines.into_iter().map(question).collect())
}
