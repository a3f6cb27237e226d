//! The rule's answers, kept beside the actions so that no page has to work them out.
//!
//! The answer of an action is worked out when something changed that may change it, in the same
//! transaction. It also says until which day it holds if nothing is recorded; when that day has
//! passed, it is worked out anew before anybody sees it.

mod kept;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Action, ActionNumber, CachedAssessment, Calendars, Facts, MemberNumber, Partnership,
    PartnershipId, Responses, Waited,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Statement,
};

use crate::database::Touched;
use crate::entities::action::{Column, Entity, Model};
use crate::entities::partnership;
use crate::{Database, ReadTx, StoreError, actions, meetings, members, program, reports, stored};

pub(crate) use kept::{StoredAssessment, assessment_columns, flag_code, flag_of_code};

/// From how many changed actions on it is simpler to look at all.
const MANY: usize = 2000;

impl Database {
    /// Starts a transaction for showing how things stand `now`: answers whose days have passed
    /// are worked out anew before.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn read_on(
        &self,
        partnership: PartnershipId,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<ReadTx, StoreError> {
        let tx = self.read(partnership).await?;
        if !any_outdated(&tx, today).await? {
            return Ok(tx);
        }
        drop(tx);
        self.renew_answers(partnership, now).await?;
        self.read(partnership).await
    }

    /// Works out anew the answers that no longer hold `now`.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn renew_answers(
        &self,
        partnership: PartnershipId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = ReadTx::inside(self.begin_writing().await?, partnership).await?;
        program::lock_partnership(&tx.tx, partnership).await?;
        let frame = AssessmentContext::load(&tx, now).await?;
        let outdated = Entity::find()
            .filter(own(&tx))
            .filter(outdated(frame.today));
        let rows = outdated.all(&tx.tx).await?;
        frame.renew(&tx, rows).await?;
        Ok(tx.tx.commit().await?)
    }
}

/// Works out anew the answers that a change may have changed.
pub(crate) async fn renew_assessment(
    tx: &ReadTx,
    touched: Touched,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if touched.is_empty() {
        return Ok(());
    }
    let frame = AssessmentContext::load(tx, now).await?;
    let all = touched.all || touched.actions.len() > MANY;
    let rows = if all {
        Entity::find().filter(own(tx)).all(&tx.tx).await?
    } else {
        concerned(tx, &touched).await?
    };
    frame.renew(tx, rows).await
}

/// What the rule would answer for these rows, beside what was kept.
pub(crate) async fn work_out(
    tx: &ReadTx,
    rows: Vec<Model>,
    now: DateTime<Utc>,
) -> Result<Vec<(Model, CachedAssessment)>, StoreError> {
    let frame = AssessmentContext::load(tx, now).await?;
    let mut answers = Vec::with_capacity(rows.len());
    for rows in rows.chunks(actions::CHUNK) {
        answers.extend(frame.outlooks(tx, rows.to_vec()).await?);
    }
    Ok(answers)
}

/// What is the same for all actions of a partnership.
struct AssessmentContext {
    partnership: Partnership,
    calendars: Calendars,
    /// Who has left.
    left: BTreeSet<MemberNumber>,
    today: NaiveDate,
}

impl AssessmentContext {
    async fn load(tx: &ReadTx, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let row = partnership::Entity::find_by_id(tx.partnership.0)
            .one(&tx.tx)
            .await?;
        let partnership: Partnership = row.ok_or(StoreError::NotFound)?.try_into()?;
        let today = partnership.zone.day_of(now);
        Ok(Self {
            partnership,
            calendars: meetings::all_calendars(tx).await?,
            left: members::who_left(tx).await?,
            today,
        })
    }

    async fn renew(&self, tx: &ReadTx, rows: Vec<Model>) -> Result<(), StoreError> {
        for rows in rows.chunks(actions::CHUNK) {
            for (row, outlook) in self.outlooks(tx, rows.to_vec()).await? {
                kept::keep_assessment(tx, row, outlook).await?;
            }
        }
        Ok(())
    }

    async fn outlooks(
        &self,
        tx: &ReadTx,
        rows: Vec<Model>,
    ) -> Result<Vec<(Model, CachedAssessment)>, StoreError> {
        let some = actions::read_action(tx, rows.clone()).await?;
        let numbers: Vec<ActionNumber> = some.iter().map(|action| action.number).collect();
        let mut reports = reports::reports_on(tx, &numbers).await?;
        let waited = waited(tx, &some).await?;
        let mut outlooks = Vec::with_capacity(rows.len());
        for (row, action) in rows.into_iter().zip(&some) {
            let reports = reports.remove(&action.number).unwrap_or_default();
            let heard = Responses::of(
                action,
                reports
                    .iter()
                    .map(|(report, replies)| (report, &replies[..])),
            );
            let facts = Facts {
                action,
                heard: &heard,
                lead_left: self.left(action),
                waited: waited
                    .iter()
                    .find(|other| Some(other.number) == action.waiting_for)
                    .copied(),
                calendar: self.calendars.of_group(action.details.group),
                policy: &self.partnership.policy,
            };
            outlooks.push((row, facts.outlook(self.today)));
        }
        Ok(outlooks)
    }
}

impl AssessmentContext {
    /// Whether the person who leads an action has left.
    fn left(&self, action: &Action) -> bool {
        let lead = action.lead.and_then(|lead| lead.member);
        lead.is_some_and(|member| self.left.contains(&member))
    }
}

async fn any_outdated(tx: &ReadTx, today: NaiveDate) -> Result<bool, StoreError> {
    let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM actions WHERE partnership_id = $1 AND holds_until < $2) \
               OR EXISTS (SELECT 1 FROM actions WHERE partnership_id = $1 AND holds_from > $2)";
    let values = [tx.partnership.0.into(), today.into()];
    let query = Statement::from_sql_and_values(tx.tx.get_database_backend(), sql, values);
    Ok(tx.tx.query_one_raw(query).await?.is_some())
}

fn own(tx: &ReadTx) -> Condition {
    Condition::all().add(Column::PartnershipId.eq(tx.partnership.0))
}

fn outdated(today: NaiveDate) -> Condition {
    Condition::any()
        .add(Column::HoldsUntil.lt(today))
        .add(Column::HoldsFrom.gt(today))
}

/// These actions, those that wait for one of them, and those that these members lead: looked up
/// apart, each by its index.
async fn concerned(tx: &ReadTx, touched: &Touched) -> Result<Vec<Model>, StoreError> {
    let led = Entity::find()
        .filter(own(tx))
        .filter(Column::LeadMember.is_in(touched.members.iter().map(|member| member.0)))
        .select_only()
        .column(Column::Number);
    let led: Vec<i64> = if touched.members.is_empty() {
        Vec::new()
    } else {
        led.into_tuple().all(&tx.tx).await?
    };
    let mut numbers: BTreeSet<i64> = touched.actions.iter().map(|action| action.0).collect();
    numbers.extend(led);
    let waiting = Entity::find()
        .filter(own(tx))
        .filter(Column::WaitingFor.is_in(numbers.iter().copied()))
        .select_only()
        .column(Column::Number);
    let waiting: Vec<i64> = waiting.into_tuple().all(&tx.tx).await?;
    numbers.extend(waiting);
    let rows = Entity::find()
        .filter(own(tx))
        .filter(Column::Number.is_in(numbers));
    Ok(rows.all(&tx.tx).await?)
}

/// How the actions stand that these wait for.
async fn waited(tx: &ReadTx, actions: &[Action]) -> Result<Vec<Waited>, StoreError> {
    let numbers: BTreeSet<i64> = actions
        .iter()
        .filter_map(|a| a.waiting_for.map(|n| n.0))
        .collect();
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(own(tx))
        .filter(Column::Number.is_in(numbers));
    let rows = rows.select_only().columns([Column::Number, Column::Status]);
    let rows: Vec<(i64, serde_json::Value)> = rows.into_tuple().all(&tx.tx).await?;
    let waited = rows.into_iter().map(|(number, status)| {
        let status: domain::Status = stored::from_json(status)?;
        Ok(Waited {
            number: ActionNumber(number),
            ended: status.ended(),
        })
    });
    waited.collect()
}
