//! What somebody is asked about, and several answers at once.

use std::collections::BTreeMap;

use application::reports::AnsweredAction;
use domain::{Action, ActionNumber, Member, ProgressReport};
use persistence::{ReadTx, StoreError, actions, plan, reports};

use crate::components::Question;
use crate::error::AppError;
use crate::reports::answers_form::{Answering, AnswersForm};

/// Reads several answers with their actions, or says what stands in the way of recording any:
/// mistakes, and actions that are no longer open or no longer somebody's `own`.
pub async fn read_answers(
    tx: &ReadTx,
    form: AnswersForm,
    (asked, own): (&[Question], impl Fn(&Action) -> bool),
) -> Result<Result<Vec<AnsweredAction>, Answering>, AppError> {
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
            let answered = told.into_iter().filter_map(|(number, draft)| {
                let action = open.remove(&number)?;
                Some(AnsweredAction { action, draft })
            });
            Ok(Ok(answered.collect()))
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
