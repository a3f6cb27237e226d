//! The whole plan, now or as it stood.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Counts, Entity as Thing, Goal, Meeting, Member, Objective, Partner, Plan, ProgressReport, Reply,
};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::entities::{partnership, past_counts};
use crate::{Database, ReadTx, StoreError, actions, all, revisions, stored, vision, work_groups};

/// Reads the plan as a whole. Pages do not: they read what they show.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot;

impl Snapshot {
    /// The plan as the tables have it.
    ///
    /// # Errors
    ///
    /// When the database fails.
    pub async fn now(tx: &ReadTx) -> Result<Plan, StoreError> {
        Ok(Self::entities(tx).await?.into_iter().collect())
    }

    /// The plan as it stood just before `instant`, by its history.
    ///
    /// # Errors
    ///
    /// When the database fails.
    pub async fn before(tx: &ReadTx, instant: DateTime<Utc>) -> Result<Plan, StoreError> {
        revisions::plan_before(tx, instant).await
    }

    /// Everything that the tables have.
    pub(crate) async fn entities(tx: &ReadTx) -> Result<Vec<Thing>, StoreError> {
        let row = partnership::Entity::find_by_id(tx.partnership.0)
            .one(&tx.tx)
            .await?;
        let own = row.ok_or(StoreError::NotFound)?.try_into()?;
        let mut things = vec![Thing::Partnership(own)];
        things.extend(vision(tx).await?.map(Thing::Vision));
        things.extend(all::<Goal>(tx).await?.into_iter().map(Thing::Goal));
        things.extend(
            all::<Objective>(tx)
                .await?
                .into_iter()
                .map(Thing::Objective),
        );
        things.extend(all::<Partner>(tx).await?.into_iter().map(Thing::Partner));
        things.extend(all::<Member>(tx).await?.into_iter().map(Thing::Member));
        things.extend(
            work_groups::all(tx)
                .await?
                .into_iter()
                .map(Thing::WorkGroup),
        );
        things.extend(all::<Meeting>(tx).await?.into_iter().map(Thing::Meeting));
        things.extend(
            actions::all(tx)
                .await?
                .into_iter()
                .map(|one| Thing::Action(Box::new(one))),
        );
        things.extend(
            all::<ProgressReport>(tx)
                .await?
                .into_iter()
                .map(Thing::Report),
        );
        things.extend(all::<Reply>(tx).await?.into_iter().map(Thing::Reply));
        Ok(things)
    }
}

impl Database {
    /// How many actions were open, excused and flagged at the end of a past day; none where the
    /// plan began later.
    ///
    /// Worked out of the history once, and kept: the past does not change.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn counts_at_end_of(
        &self,
        tx: &ReadTx,
        day: NaiveDate,
    ) -> Result<Option<Counts>, StoreError> {
        let own = past_counts::Column::PartnershipId.eq(tx.partnership.0);
        let own = own.and(past_counts::Column::Day.eq(day));
        if let Some(row) = past_counts::Entity::find().filter(own).one(&tx.tx).await? {
            return stored::from_json(row.counts);
        }
        let row = partnership::Entity::find_by_id(tx.partnership.0)
            .one(&tx.tx)
            .await?;
        let own: domain::Partnership = row.ok_or(StoreError::NotFound)?.try_into()?;
        let plan = Snapshot::before(tx, own.zone.end_of(day)).await?;
        let counts = (!plan.actions.is_empty()).then(|| plan.counts(day));
        self.keep_counts(tx, day, &counts).await?;
        Ok(counts)
    }

    async fn keep_counts(
        &self,
        tx: &ReadTx,
        day: NaiveDate,
        counts: &Option<Counts>,
    ) -> Result<(), StoreError> {
        let row = past_counts::ActiveModel {
            partnership_id: Set(tx.partnership.0),
            day: Set(day),
            counts: Set(stored::json(counts)),
        };
        let key = [past_counts::Column::PartnershipId, past_counts::Column::Day];
        let known = sea_orm::sea_query::OnConflict::columns(key)
            .do_nothing()
            .to_owned();
        let writing = self.begin_writing().await?;
        past_counts::Entity::insert(row)
            .on_conflict(known)
            .exec_without_returning(&writing)
            .await?;
        Ok(writing.commit().await?)
    }
}
