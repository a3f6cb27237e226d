//! Who is asked how it goes, and what came back about several actions at once.

use std::collections::BTreeMap;

use application::reports::AnsweredAction;
use domain::{Action, ActionNumber, Member, PartnerNumber, ProgressReport};
use persistence::plan::{ActionLine, Filter, PageRange};
use persistence::{ReadTx, StoreError, actions, members, plan, reports};

use crate::components::{PastWord, Question, WrittenAnswer};
use crate::error::AppError;
use crate::reports::answers_form::{Answering, AnswersForm};
use crate::request::submission::NotKept;

/// How many actions a sheet has at most.
const SHEET_ROWS: u64 = 200;

/// Who is asked how it goes.
#[derive(Clone, Copy)]
pub enum AskedParty<'a> {
    /// A member, about the own actions.
    Member(&'a Member),
    /// A partner, about what it leads: on paper.
    Partner(PartnerNumber),
}

/// Several answers as they were read.
pub struct ReadAnswers {
    /// What was asked.
    pub questions: Vec<Question>,
    /// What was typed, with what stands in the way of recording it.
    pub answering: Answering,
    /// What can be recorded.
    pub answers: Vec<AnsweredAction>,
}

impl AskedParty<'_> {
    /// The open actions that the party is asked about, with what it said of each.
    pub async fn questions(self, tx: &ReadTx) -> Result<Vec<Question>, AppError> {
        let lines = match self {
            Self::Member(member) => plan::asked_of(tx, member).await?,
            Self::Partner(partner) => lines_led_by(tx, partner).await?,
        };
        self.with_words(tx, lines).await
    }

    /// These actions, with what the party said of each.
    pub async fn with_words(
        self,
        tx: &ReadTx,
        lines: Vec<ActionLine>,
    ) -> Result<Vec<Question>, AppError> {
        let numbers: Vec<ActionNumber> = lines.iter().map(|line| line.number).collect();
        let mut said = reports::reports_on(tx, &numbers).await?;
        for reports in said.values_mut() {
            reports.retain(|(report, _)| report.taken_back.is_none() && self.said(report));
        }
        let replies = said.values().flatten().flat_map(|(_, replies)| replies);
        let writers = replies.map(|reply| reply.by).collect();
        let names = members::names_of(tx, &writers).await?;
        let question = |line: ActionLine| {
            let reports = said.remove(&line.number).unwrap_or_default();
            let words = reports.into_iter().rev().map(|(report, replies)| {
                let answers = replies.into_iter().filter_map(|reply| {
                    let by = names.get(&reply.by)?.clone();
                    Some(WrittenAnswer { reply, by })
                });
                let answers = answers.collect();
                PastWord { report, answers }
            });
            Question {
                words: words.collect(),
                line,
            }
        };
        Ok(lines.into_iter().map(question).collect())
    }

    /// Reads several answers with their actions, and what stands in the way of recording any: mistakes,
    /// and actions that are no longer open or no longer the party's.
    pub async fn read_answers(
        self,
        tx: &ReadTx,
        form: AnswersForm,
    ) -> Result<ReadAnswers, AppError> {
        let questions = self.questions(tx).await?;
        let mut open = BTreeMap::new();
        let mut lapsed = Vec::new();
        for (number, typed) in form.answered() {
            match self.answerable(tx, number).await? {
                Some(action) => drop(open.insert(number, action)),
                None => lapsed.push(typed.clone()),
            }
        }
        let read = form.read(questions.first().map(|question| question.line.number));
        let (told, mut wrong) = match read {
            Ok(told) => (told, BTreeMap::new()),
            Err(wrong) => (Vec::new(), wrong),
        };
        let is_asked = |number| questions.iter().any(|one| one.line.number == number);
        wrong.retain(|number, _| is_asked(*number));
        let answers = told.into_iter().filter_map(|(number, draft)| {
            let action = open.remove(&number)?;
            Some(AnsweredAction { action, draft })
        });
        Ok(ReadAnswers {
            answers: answers.collect(),
            answering: Answering {
                form,
                wrong,
                lapsed,
            },
            questions,
        })
    }

    /// The action of that number, if it is the party's to say how it goes.
    pub async fn answerable(
        self,
        tx: &ReadTx,
        number: ActionNumber,
    ) -> Result<Option<Action>, AppError> {
        match actions::find_action(tx, number).await {
            Ok(action) => Ok(Some(action).filter(|action| self.may_answer(action))),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn may_answer(self, action: &Action) -> bool {
        match self {
            Self::Member(member) => action.asks(member),
            Self::Partner(partner) => action.status.is_open() && action.is_led_from(partner),
        }
    }

    fn said(self, report: &ProgressReport) -> bool {
        match self {
            Self::Member(member) => report.author.member == Some(member.number),
            Self::Partner(partner) => report.author.partner == Some(partner),
        }
    }
}

impl ReadAnswers {
    /// The answers, unless something stands in the way of recording all of them.
    pub fn complete(self) -> Result<Vec<AnsweredAction>, NotKept> {
        if !self.answering.lapsed.is_empty() {
            let theirs = Vec::new();
            return Err(NotKept::Overtaken { theirs });
        }
        match self.answering.wrong.into_values().next() {
            Some(wrong) => Err(wrong.into()),
            None => Ok(self.answers),
        }
    }
}

/// The open actions that a partner leads.
pub async fn lines_led_by(
    tx: &ReadTx,
    partner: PartnerNumber,
) -> Result<Vec<ActionLine>, StoreError> {
    let filter = Filter {
        lead: Some(partner),
        open: true,
        ..Filter::default()
    };
    let part = PageRange {
        after: 0,
        most: SHEET_ROWS,
    };
    plan::plan_lines(tx, &filter, part).await
}
