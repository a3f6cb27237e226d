//! The commit: what the rule says of all that was touched is worked out before.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Select};

use super::own;
use super::work_out::{SharedFacts, renew_rows};
use crate::entities::action::{Column, Entity, Model};
use crate::touched::TouchedActions;
use crate::{BulkTx, ReadTx, StoreError, WriteTx};

/// From how many changed actions on it is simpler to look at all.
const MANY: usize = 2000;

impl WriteTx {
    /// Makes the changes permanent, and with them the assessments that they change.
    ///
    /// # Errors
    ///
    /// When the database fails; then nothing was changed.
    pub async fn commit(self) -> Result<(), StoreError> {
        let touched = self.take_touched();
        renew_touched(&self, touched, self.author().at).await?;
        self.finish().await
    }
}

impl BulkTx {
    /// Makes the changes permanent, as [`WriteTx::commit`] does.
    ///
    /// # Errors
    ///
    /// When the database fails; then nothing was changed.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.into_inner().commit().await
    }
}

/// Works out anew the assessments that a change may have changed.
async fn renew_touched(
    tx: &ReadTx,
    touched: TouchedActions,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if touched.is_empty() {
        return Ok(());
    }
    let shared = SharedFacts::load(tx, now).await?;
    let rows = if touched.all || touched.actions.len() > MANY {
        Entity::find().filter(own(tx)).all(&tx.tx).await?
    } else {
        concerned_rows(tx, &touched).await?
    };
    renew_rows(tx, &shared, rows).await
}

/// These actions, those that these members lead, and those that wait for one of them: looked up
/// apart, each by its index.
async fn concerned_rows(tx: &ReadTx, touched: &TouchedActions) -> Result<Vec<Model>, StoreError> {
    let mut numbers: BTreeSet<i64> = touched.actions.iter().map(|action| action.0).collect();
    if !touched.members.is_empty() {
        let members = touched.members.iter().map(|member| member.0);
        let led = Entity::find().filter(Column::LeadMember.is_in(members));
        numbers.extend(numbers_of_rows(tx, led).await?);
    }
    let waiting = Entity::find().filter(Column::WaitingFor.is_in(numbers.iter().copied()));
    numbers.extend(numbers_of_rows(tx, waiting).await?);
    let rows = Entity::find()
        .filter(own(tx))
        .filter(Column::Number.is_in(numbers));
    Ok(rows.all(&tx.tx).await?)
}

async fn numbers_of_rows(tx: &ReadTx, rows: Select<Entity>) -> Result<Vec<i64>, StoreError> {
    let rows = rows.filter(own(tx)).select_only().column(Column::Number);
    Ok(rows.into_tuple().all(&tx.tx).await?)
}
