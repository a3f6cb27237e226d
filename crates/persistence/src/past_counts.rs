//! What the review counted on past days: worked out of the history once, and kept, because the past
//! does not change.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ActionNumber, Counts, Entity as Thing, Meeting, Partnership, PartnershipId, Plan, SubjectKind,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::entities::past_counts;
use crate::revisions::ThingsOfKind;
use crate::{Database, ReadTx, StoreError, reports, revisions, row_numbers, stored};

/// What was counted at the end of `day`; of a day before the plan, nothing.
pub(crate) async fn counts_at_end_of(
    db: &Database,
    tx: ReadTx,
    day: NaiveDate,
) -> Result<Option<Counts>, StoreError> {
    if let Some(known) = known(&tx, day).await? {
        return Ok(known);
    }
    let counts = count(&tx, day).await?;
    let partnership = tx.partnership;
    // One who waits for a writer holds no reader meanwhile.
    drop(tx);
    keep_counts(
        db,
        partnership,
        CountedDay {
            day,
            counts: &counts,
        },
    )
    .await?;
    Ok(counts)
}

/// What was kept of a day, if that was counted before.
async fn known(tx: &ReadTx, day: NaiveDate) -> Result<Option<Option<Counts>>, StoreError> {
    let own = past_counts::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(past_counts::Column::Day.eq(day));
    let row = past_counts::Entity::find().filter(own).one(&tx.tx).await?;
    row.map(|row| stored::from_json(row.counts)).transpose()
}

/// How many actions were open, excused and flagged at the end of `day`; nothing where the plan had
/// none yet. The history is read a part at a time.
async fn count(tx: &ReadTx, day: NaiveDate) -> Result<Option<Counts>, StoreError> {
    let end = zone(tx).await?.end_of(day);
    let mut counts = Counts::default();
    let all = in_parts(tx, end, |plan, some| {
        let mut assessments = plan.assessments(day);
        assessments.retain(|action, _| some.contains(&action.0));
        counts += assessments.values().collect();
    });
    Ok((all.await? > 0).then_some(counts))
}

/// The actions of which nothing was heard before a meeting that was to be expected, as it stood just
/// before `end`.
pub(crate) async fn missed_meetings(
    tx: &ReadTx,
    meeting: &Meeting,
    end: DateTime<Utc>,
) -> Result<Vec<ActionNumber>, StoreError> {
    let mut missed = Vec::new();
    in_parts(tx, end, |plan, some| {
        let of_part = plan.missed(meeting).into_iter();
        missed.extend(of_part.filter(|action| some.contains(&action.0)));
    })
    .await?;
    Ok(missed)
}

/// Gives `take` the plan as it stood just before `end`, with some of its actions at a time, and which
/// those are: others may be there because those wait for them. Says how many actions there were.
async fn in_parts(
    tx: &ReadTx,
    end: DateTime<Utc>,
    mut take: impl FnMut(Plan, &[i64]),
) -> Result<usize, StoreError> {
    let mut frame = revisions::all_states_at(tx, SubjectKind::Partnership, end).await?;
    frame.extend(revisions::all_states_at(tx, SubjectKind::Meeting, end).await?);
    frame.extend(revisions::all_states_at(tx, SubjectKind::Member, end).await?);
    let numbers = revisions::numbers_of(tx, SubjectKind::Action, end).await?;
    for some in numbers.chunks(row_numbers::CHUNK) {
        let part = part(tx, some, end).await?;
        take(frame.iter().cloned().chain(part).collect(), some);
    }
    Ok(numbers.len())
}

async fn zone(tx: &ReadTx) -> Result<domain::Zone, StoreError> {
    let own: Partnership = tx.partnership_row().await?.try_into()?;
    Ok(own.zone)
}

/// What was counted on a day; nothing on one before the plan.
struct CountedDay<'a> {
    day: NaiveDate,
    counts: &'a Option<Counts>,
}

/// Keeps what was counted.
async fn keep_counts(
    db: &Database,
    partnership: PartnershipId,
    counted: CountedDay<'_>,
) -> Result<(), StoreError> {
    let row = past_counts::ActiveModel {
        partnership_id: Set(partnership.0),
        day: Set(counted.day),
        counts: Set(stored::stored_json(counted.counts)),
    };
    let key = [past_counts::Column::PartnershipId, past_counts::Column::Day];
    let known = OnConflict::columns(key).do_nothing().to_owned();
    let tx = ReadTx::inside(db.begin_writing().await?, partnership).await?;
    past_counts::Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&tx.tx)
        .await?;
    Ok(tx.tx.commit().await?)
}

/// Some actions as they stood just before `end`, with what was heard of them, and those that they
/// waited for.
async fn part(tx: &ReadTx, numbers: &[i64], end: DateTime<Utc>) -> Result<Vec<Thing>, StoreError> {
    let mut things = revisions::some_states_at(tx, ThingsOfKind::actions(numbers), end).await?;
    let waited: BTreeSet<i64> = things
        .iter()
        .filter_map(|thing| thing.as_action()?.waiting_for.map(|other| other.0))
        .filter(|other| !numbers.contains(other))
        .collect();
    let waited: Vec<i64> = waited.into_iter().collect();
    things.extend(revisions::some_states_at(tx, ThingsOfKind::actions(&waited), end).await?);
    let numbers: Vec<ActionNumber> = numbers.iter().copied().map(ActionNumber).collect();
    for (mut report, replies) in reports::reports_on(tx, &numbers)
        .await?
        .into_values()
        .flatten()
    {
        if report.at < end {
            // What was taken back later stood then.
            report.taken_back = report.taken_back.filter(|at| *at < end);
            things.push(Thing::Report(report));
            let replies = replies.into_iter().filter(|reply| reply.at < end);
            things.extend(replies.map(Thing::Reply));
        }
    }
    Ok(things)
}
