//! Revisions: only ever added.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    Author, Entity as Thing, MeetingNumber, MemberNumber, Origin, Plan, Revision, RevisionNumber,
    Subject, SubjectKind,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, Set, Statement, Value,
};

use crate::entities::revision::{ActiveModel, Column, Entity, Model};
use crate::row_numbers::{CHUNK, next_row_number};
use crate::{ReadTx, StoreError, WriteTx, stored};

/// The history of a thing, the latest first.
pub async fn revisions_of(tx: &ReadTx, subject: Subject) -> Result<Vec<Revision>, StoreError> {
    let rows = Entity::find()
        .filter(about(tx, subject))
        .order_by_desc(Column::Number);
    rows.all(&tx.tx)
        .await?
        .into_iter()
        .map(read_revision)
        .collect()
}

/// The number of the revision that a thing stands at: the version of a form that is filled in now.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is no such thing.
pub async fn version_of(tx: &ReadTx, subject: Subject) -> Result<RevisionNumber, StoreError> {
    let numbers = Entity::find()
        .filter(about(tx, subject))
        .select_only()
        .column_as(Column::Number.max(), "number");
    let newest: Option<Option<i64>> = numbers.into_tuple().one(&tx.tx).await?;
    newest
        .flatten()
        .map(RevisionNumber)
        .ok_or(StoreError::NotFound)
}

/// How often a thing was changed, and when last.
#[derive(Clone, Copy, Debug, Eq, FromQueryResult, PartialEq)]
pub struct Edition {
    subject_number: i64,
    revisions: i64,
    /// When it last was.
    pub at: DateTime<Utc>,
}

impl Edition {
    /// How many changes there were after the first.
    pub fn changes(&self) -> u32 {
        u32::try_from(self.revisions - 1).unwrap_or_default()
    }
}

/// How often each of those things of a kind was changed, by its number.
pub async fn editions_of(
    tx: &ReadTx,
    kind: SubjectKind,
    numbers: impl IntoIterator<Item = i64>,
) -> Result<BTreeMap<i64, Edition>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Kind.eq(stored::stored_name(&kind)));
    let rows = Entity::find()
        .filter(own.and(Column::SubjectNumber.is_in(numbers)))
        .select_only()
        .column(Column::SubjectNumber)
        .column_as(Column::Number.count(), "revisions")
        .column_as(Column::At.max(), "at")
        .group_by(Column::SubjectNumber)
        .into_model::<Edition>();
    let editions = rows.all(&tx.tx).await?.into_iter();
    Ok(editions.map(|one| (one.subject_number, one)).collect())
}

/// What a thing was at one of its revisions.
///
/// # Errors
///
/// [`StoreError::NotFound`] when it has no such revision.
pub async fn revision_at(
    tx: &ReadTx,
    subject: Subject,
    version: RevisionNumber,
) -> Result<Revision, StoreError> {
    let one = Entity::find()
        .filter(about(tx, subject))
        .filter(Column::Number.eq(version.0));
    read_revision(one.one(&tx.tx).await?.ok_or(StoreError::NotFound)?)
}

/// The number of the revision that a thing began with.
pub(crate) async fn first_revision(
    tx: &ReadTx,
    subject: Subject,
) -> Result<RevisionNumber, StoreError> {
    let numbers = Entity::find()
        .filter(about(tx, subject))
        .select_only()
        .column_as(Column::Number.min(), "number");
    let first: Option<Option<i64>> = numbers.into_tuple().one(&tx.tx).await?;
    let first = first.flatten().map(RevisionNumber);
    first.ok_or(StoreError::NotFound)
}

/// What a thing was just before a revision, and what it became with it or next after it.
pub(crate) async fn revisions_around(
    tx: &ReadTx,
    subject: Subject,
    number: RevisionNumber,
) -> Result<(Thing, Thing), StoreError> {
    let about = || Entity::find().filter(about(tx, subject));
    let before = about()
        .filter(Column::Number.lt(number.0))
        .order_by_desc(Column::Number);
    let after = about()
        .filter(Column::Number.gte(number.0))
        .order_by_asc(Column::Number);
    let before = before.one(&tx.tx).await?.ok_or(StoreError::NotFound)?;
    let after = after.one(&tx.tx).await?.ok_or(StoreError::NotFound)?;
    Ok((read_revision(before)?.entity, read_revision(after)?.entity))
}

/// The whole plan as it stood just before `instant`.
pub async fn plan_before(tx: &ReadTx, instant: DateTime<Utc>) -> Result<Plan, StoreError> {
    let rows = newest_revisions(tx, Some(instant)).await?;
    rows.into_iter()
        .map(|row| stored::from_json(row.state))
        .collect()
}

/// Some things of a kind.
#[derive(Clone, Copy)]
pub(crate) struct ThingsOfKind<'a> {
    pub kind: SubjectKind,
    pub numbers: &'a [i64],
}

impl<'a> ThingsOfKind<'a> {
    /// The actions of these numbers.
    pub fn actions(numbers: &'a [i64]) -> Self {
        let kind = SubjectKind::Action;
        Self { kind, numbers }
    }
}

/// How all things of a kind stood just before `end`.
pub(crate) async fn all_states_at(
    tx: &ReadTx,
    kind: SubjectKind,
    end: DateTime<Utc>,
) -> Result<Vec<Thing>, StoreError> {
    newest_states(tx, before(tx, kind, end)).await
}

/// How some things of a kind stood just before `end`.
pub(crate) async fn some_states_at(
    tx: &ReadTx,
    things: ThingsOfKind<'_>,
    end: DateTime<Utc>,
) -> Result<Vec<Thing>, StoreError> {
    let mut states = Vec::new();
    for some in things.numbers.chunks(CHUNK) {
        let numbers = some.iter().copied();
        let rows = before(tx, things.kind, end).filter(Column::SubjectNumber.is_in(numbers));
        states.extend(newest_states(tx, rows).await?);
    }
    Ok(states)
}

/// The newest state of each thing that these revisions are about.
async fn newest_states(tx: &ReadTx, rows: Select<Entity>) -> Result<Vec<Thing>, StoreError> {
    let newest = rows
        .select_only()
        .column_as(Column::Number.max(), "number")
        .group_by(Column::SubjectNumber)
        .into_query();
    let rows = Entity::find()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::Number.in_subquery(newest));
    let rows = rows.all(&tx.tx).await?;
    rows.into_iter()
        .map(|row| stored::from_json(row.state))
        .collect()
}

/// The numbers of the things of a kind that there were just before `end`, in order.
pub(crate) async fn numbers_of(
    tx: &ReadTx,
    kind: SubjectKind,
    end: DateTime<Utc>,
) -> Result<Vec<i64>, StoreError> {
    let numbers = before(tx, kind, end)
        .select_only()
        .column(Column::SubjectNumber)
        .distinct()
        .order_by_asc(Column::SubjectNumber);
    Ok(numbers.into_tuple().all(&tx.tx).await?)
}

/// The number for a new thing: one more than any of its kind ever had.
pub async fn next_number(tx: &WriteTx, kind: SubjectKind) -> Result<i64, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Kind.eq(stored::stored_name(&kind)));
    next_row_number(Entity::find().filter(own), Column::SubjectNumber, tx).await
}

/// Writes the revision that goes with a change, and gives its number.
pub(crate) async fn record_revision(
    tx: &WriteTx,
    entity: Thing,
    why: Option<&str>,
) -> Result<RevisionNumber, StoreError> {
    let (number, subject) = (tx.next_revision(&entity), entity.subject());
    let Origin { author, meeting } = tx.origin();
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        number: Set(number.0),
        kind: Set(stored::stored_name(&subject.kind)),
        subject_number: Set(subject.number),
        at: Set(author.at),
        member_number: Set(author.member.map(|member| member.0)),
        way: Set(stored::stored_name(&author.way)),
        why: Set(why.map(str::to_owned)),
        state: Set(stored::stored_json(&entity)),
        meeting_number: Set(meeting.map(|meeting| meeting.0)),
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(number)
}

/// The newest revision of everything, or the newest of those made before an instant.
pub(crate) async fn newest_revisions(
    tx: &ReadTx,
    before: Option<DateTime<Utc>>,
) -> Result<Vec<Model>, StoreError> {
    let mut values = vec![tx.partnership.0.into()];
    // No instant stands for "ever": SQLite compares them as text, which ends with the year 9999.
    let made = before.map_or("", |_| "AND at < $2");
    values.extend(before.map(Value::from));
    let sql = format!(
        "SELECT * FROM revisions WHERE partnership_id = $1 AND number IN \
         (SELECT MAX(number) FROM revisions WHERE partnership_id = $1 {made} \
         GROUP BY kind, subject_number) ORDER BY number"
    );
    let query = Statement::from_sql_and_values(tx.tx.get_database_backend(), sql, values);
    Ok(Model::find_by_statement(query).all(&tx.tx).await?)
}

fn before(tx: &ReadTx, kind: SubjectKind, end: DateTime<Utc>) -> Select<Entity> {
    Entity::find()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::Kind.eq(stored::stored_name(&kind)))
        .filter(Column::At.lt(end))
}

fn about(tx: &ReadTx, subject: Subject) -> sea_orm::Condition {
    sea_orm::Condition::all()
        .add(Column::PartnershipId.eq(tx.partnership.0))
        .add(Column::Kind.eq(stored::stored_name(&subject.kind)))
        .add(Column::SubjectNumber.eq(subject.number))
}

pub(crate) fn read_revision(row: Model) -> Result<Revision, StoreError> {
    Ok(Revision {
        number: RevisionNumber(row.number),
        author: Author {
            member: row.member_number.map(MemberNumber),
            at: row.at,
            way: stored::named_value(&row.way)?,
        },
        why: row.why,
        meeting: row.meeting_number.map(MeetingNumber),
        entity: stored::from_json(row.state)?,
    })
}
