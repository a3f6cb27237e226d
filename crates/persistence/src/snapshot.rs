//! The whole plan, now or as it stood.

use crate::{ReadTx, StoreError, actions, all, revisions, visions, work_groups};
use chrono::{DateTime, Utc};
use domain::{
    Agenda, Amendment, Attendance, Decision, Entity as Thing, Goal, Meeting, Member, Objective,
    Partner, Plan, ProgressReport, Reply,
};

/// Reads the plan as a whole. Pages do not: they read what they show.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot;

impl Snapshot {
    /// The plan as the tables have it.
    pub async fn now(tx: &ReadTx) -> Result<Plan, StoreError> {
        Ok(Self::entities(tx).await?.into_iter().collect())
    }

    /// The plan as it stood just before `instant`, by its history.
    pub async fn before(tx: &ReadTx, instant: DateTime<Utc>) -> Result<Plan, StoreError> {
        revisions::plan_before(tx, instant).await
    }

    /// Everything that the tables have.
    pub(crate) async fn entities(tx: &ReadTx) -> Result<Vec<Thing>, StoreError> {
        let own = tx.partnership_row().await?.try_into()?;
        let mut things = vec![Thing::Partnership(own)];
        things.extend(visions::find_vision(tx).await?.map(Thing::Vision));
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
            work_groups::all_work_groups(tx)
                .await?
                .into_iter()
                .map(Thing::WorkGroup),
        );
        things.extend(all::<Meeting>(tx).await?.into_iter().map(Thing::Meeting));
        things.extend(
            actions::all_actions(tx)
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
        things.extend(all::<Agenda>(tx).await?.into_iter().map(Thing::Agenda));
        let attendances = all::<Attendance>(tx).await?;
        things.extend(attendances.into_iter().map(Thing::Attendance));
        things.extend(all::<Decision>(tx).await?.into_iter().map(Thing::Decision));
        let amendments = all::<Amendment>(tx).await?;
        things.extend(amendments.into_iter().map(Thing::Amendment));
        Ok(things)
    }
}
