//! Asking the rule about many actions, with what it needs to know of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Action, ActionNumber, AssessmentContext, CachedAssessment, Calendars, MemberNumber,
    PartnerNumber, Partnership, Policy, Waited,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::own;
use super::stored::keep_assessment;
use crate::entities::action::{Column, Entity, Model};
use crate::{ReadTx, StoreError, actions, meetings, members, reports, row_numbers, stored};

/// What is the same for all actions of a partnership.
pub(super) struct SharedFacts {
    policy: Policy,
    calendars: Calendars,
    /// Who has not left, and of which partner each is.
    present: BTreeMap<MemberNumber, Option<PartnerNumber>>,
    /// The day for which the rule is asked.
    pub today: NaiveDate,
}

impl SharedFacts {
    pub async fn load(tx: &ReadTx, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let partnership: Partnership = tx.partnership_row().await?.try_into()?;
        Ok(Self {
            policy: partnership.policy,
            calendars: meetings::all_calendars(tx).await?,
            present: members::partners_of_members(tx).await?,
            today: partnership.zone.day_of(now),
        })
    }

    /// All that the rule needs to know of these actions.
    async fn around(
        &self,
        tx: &ReadTx,
        actions: &[Action],
    ) -> Result<AssessmentContext, StoreError> {
        let mut context = AssessmentContext::new(self.policy, self.calendars.clone());
        context.take_present(
            self.present
                .iter()
                .map(|(member, partner)| (*member, *partner)),
        );
        let numbers: Vec<ActionNumber> = actions.iter().map(|action| action.number).collect();
        let said = reports::reports_on(tx, &numbers).await?;
        for action in actions {
            let reports = said.get(&action.number).into_iter().flatten();
            let reports = reports.map(|(report, replies)| (report, replies.as_slice()));
            context.take_reports(action, reports);
        }
        for waited in waited(tx, actions).await? {
            context.take_waited(waited);
        }
        Ok(context)
    }
}

/// What the rule says of these rows now, beside what was kept.
pub(crate) async fn work_out(
    tx: &ReadTx,
    rows: Vec<Model>,
    now: DateTime<Utc>,
) -> Result<Vec<(Model, CachedAssessment)>, StoreError> {
    let shared = SharedFacts::load(tx, now).await?;
    let mut assessed = Vec::with_capacity(rows.len());
    for some in rows.chunks(row_numbers::CHUNK) {
        assessed.extend(assess_rows(tx, &shared, some).await?);
    }
    Ok(assessed)
}

/// Keeps what the rule says of these rows.
pub(super) async fn renew_rows(
    tx: &ReadTx,
    shared: &SharedFacts,
    rows: Vec<Model>,
) -> Result<(), StoreError> {
    for some in rows.chunks(row_numbers::CHUNK) {
        for (row, assessment) in assess_rows(tx, shared, some).await? {
            keep_assessment(tx, row, assessment).await?;
        }
    }
    Ok(())
}

async fn assess_rows(
    tx: &ReadTx,
    shared: &SharedFacts,
    rows: &[Model],
) -> Result<Vec<(Model, CachedAssessment)>, StoreError> {
    let actions = actions::read_actions(tx, rows.to_vec()).await?;
    let context = shared.around(tx, &actions).await?;
    let assessed = rows.iter().cloned().zip(&actions).map(|(row, action)| {
        let assessment = context.facts(action).assess_ahead(shared.today);
        (row, assessment)
    });
    Ok(assessed.collect())
}

/// How the actions stand that these wait for.
async fn waited(tx: &ReadTx, actions: &[Action]) -> Result<Vec<Waited>, StoreError> {
    let numbers = actions.iter().filter_map(|action| action.waiting_for);
    let numbers: BTreeSet<i64> = numbers.map(|number| number.0).collect();
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(own(tx))
        .filter(Column::Number.is_in(numbers));
    let rows = rows.select_only().columns([Column::Number, Column::Status]);
    let rows: Vec<(i64, serde_json::Value)> = rows.into_tuple().all(&tx.tx).await?;
    let waited = rows.into_iter().map(|(number, status)| {
        Ok(Waited::of(
            ActionNumber(number),
            &stored::from_json(status)?,
        ))
    });
    waited.collect()
}
