//! The plan that somebody looks at: as it is, or as it stood at a moment. Whoever asks for a list
//! of it, or for a thing in it, does not mind which.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    Action, ActionNumber, FlagName, Goal, Objective, Partner, Plan, ProgressReport, Reply,
    Revision, RevisionNumber, Subject,
};

use crate::plan::{self, ActionLine, Filter, FlagGrouping, PageRange};
use crate::{Past, ReadTx, StoreError, Stored, actions, find, reports, revisions};

/// A plan to look at.
pub enum PlanAt {
    /// As it is, in the tables.
    Now(ReadTx),
    /// As it stood, by its history.
    Then(Box<Past>, ReadTx),
}

/// A thing that is looked at by itself, now or as it stood.
pub trait InPlan: Stored {
    /// The one of that number, as a plan has it.
    fn in_plan(plan: &Plan, number: Self::Number) -> Option<&Self>;
}

macro_rules! in_plan {
    ($($thing:ident in $things:ident),*) => {
        $(impl InPlan for $thing {
            fn in_plan(plan: &Plan, number: Self::Number) -> Option<&Self> {
                plan.$things.get(&number)
            }
        })*
    };
}

in_plan!(Goal in goals, Objective in objectives, Partner in partners);

impl PlanAt {
    /// The thing of that number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when the plan has none.
    pub async fn find<T: InPlan + Clone>(&self, number: T::Number) -> Result<T, StoreError> {
        match self {
            Self::Now(tx) => find(tx, number).await,
            Self::Then(past, _) => {
                let thing = T::in_plan(&past.plan, number);
                thing.cloned().ok_or(StoreError::NotFound)
            }
        }
    }

    /// The action of that number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when the plan has none.
    pub async fn find_action(&self, number: ActionNumber) -> Result<Action, StoreError> {
        match self {
            Self::Now(tx) => actions::find_action(tx, number).await,
            Self::Then(past, _) => {
                let action = past.plan.actions.get(&number);
                action.cloned().ok_or(StoreError::NotFound)
            }
        }
    }

    /// The action of that number, as lists show it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when the plan has none.
    pub async fn line(&self, number: ActionNumber) -> Result<ActionLine, StoreError> {
        match self {
            Self::Now(tx) => plan::line(tx, number).await,
            Self::Then(past, _) => past.line(number),
        }
    }

    /// The actions that `filter` lets through, in the plan's order: goal, objective, number.
    pub async fn plan_lines(
        &self,
        filter: &Filter,
        part: PageRange,
    ) -> Result<Vec<ActionLine>, StoreError> {
        match self {
            Self::Now(tx) => plan::plan_lines(tx, filter, part).await,
            Self::Then(past, _) => Ok(past.plan_lines(filter, part)),
        }
    }

    /// How many actions `filter` lets through.
    pub async fn count_lines(&self, filter: &Filter) -> Result<u64, StoreError> {
        match self {
            Self::Now(tx) => plan::count_lines(tx, filter).await,
            Self::Then(past, _) => Ok(past.count_lines(filter)),
        }
    }

    /// The actions that carry `flag`, the oldest first.
    pub async fn with_flag(
        &self,
        flag: FlagName,
        part: PageRange,
    ) -> Result<Vec<ActionLine>, StoreError> {
        match self {
            Self::Now(tx) => plan::with_flag(tx, flag, part).await,
            Self::Then(past, _) => Ok(past.with_flag(flag, part)),
        }
    }

    /// The first `most` actions that carry each flag, the oldest first: the most pressing flag first.
    pub async fn by_flag(
        &self,
        most: u64,
    ) -> Result<BTreeMap<FlagName, Vec<ActionLine>>, StoreError> {
        match self {
            Self::Now(tx) => plan::by_flag(tx, most).await,
            Self::Then(past, _) => Ok(past.by_flag(most)),
        }
    }

    /// The flagged actions, group by group; those that are in none come first.
    pub async fn flagged_lines(
        &self,
        by: FlagGrouping,
        part: PageRange,
    ) -> Result<Vec<ActionLine>, StoreError> {
        match self {
            Self::Now(tx) => plan::flagged_lines(tx, by, part).await,
            Self::Then(past, _) => Ok(past.flagged_lines(by, part)),
        }
    }

    /// The actions that are excused from flags, in order of number.
    pub async fn exempt_lines(&self, part: PageRange) -> Result<Vec<ActionLine>, StoreError> {
        match self {
            Self::Now(tx) => plan::exempt_lines(tx, part).await,
            Self::Then(past, _) => Ok(past.exempt_lines(part)),
        }
    }

    /// The actions that were finished after `day`, or ever, the latest first.
    pub async fn wins_after(
        &self,
        day: Option<NaiveDate>,
        part: PageRange,
    ) -> Result<Vec<ActionLine>, StoreError> {
        match self {
            Self::Now(tx) => plan::wins_after(tx, day, part).await,
            Self::Then(past, _) => Ok(past.wins_after(day, part)),
        }
    }

    /// The reports on an action with their replies, the latest report first.
    pub async fn reports_of(
        &self,
        action: ActionNumber,
    ) -> Result<Vec<(ProgressReport, Vec<Reply>)>, StoreError> {
        match self {
            Self::Now(tx) => reports::reports_of(tx, action).await,
            Self::Then(past, _) => Ok(past.reports_of(action)),
        }
    }

    /// The history of a thing, the latest first.
    pub async fn revisions_of(
        &self,
        subject: impl Into<Subject>,
    ) -> Result<Vec<Revision>, StoreError> {
        match self {
            Self::Now(tx) => revisions::revisions_of(tx, subject.into()).await,
            Self::Then(past, tx) => {
                let history = revisions::revisions_of(tx, subject.into()).await?;
                Ok(past.up_to_then(history))
            }
        }
    }

    /// What a form about a thing is filled in from; nothing in the past, where there are none.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such thing.
    pub async fn version_of(
        &self,
        subject: impl Into<Subject>,
    ) -> Result<Option<RevisionNumber>, StoreError> {
        match self {
            Self::Now(tx) => Ok(Some(revisions::version_of(tx, subject.into()).await?)),
            Self::Then(..) => Ok(None),
        }
    }
}
