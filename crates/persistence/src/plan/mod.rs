//! The plan's lists: what pages show of many actions at once.
mod filter;
mod line;
mod range;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{ActionNumber, FlagName, Member};
use sea_orm::sea_query::{Asterisk, NullOrdering, Query, UnionType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, Order,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use crate::entities::action::{Column, Entity};
use crate::entities::{action_flag, report};
use crate::{ReadTx, StoreError, assessments, row_numbers};

pub use filter::Filter;
pub use line::ActionLine;
pub use range::PageRange;

use filter::own;
use line::{ActionRow, FlaggedRow, lines_of, lines_of_all, read_lines};

pub(crate) use line::helper_of;

/// About how many actions a person is asked at once at most: nobody can say something about more.
const MOST_ASKED: u64 = 200;

/// What flagged actions are grouped by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FlagGrouping {
    /// By the partner that leads them.
    Lead,
    /// By work group.
    Group,
    /// By goal.
    Goal,
}

/// The actions that `filter` lets through, in the plan's order: goal, objective, number.
pub async fn plan_lines(
    tx: &ReadTx,
    filter: &Filter,
    part: PageRange,
) -> Result<Vec<ActionLine>, StoreError> {
    read(tx, in_order(filter.rows(tx)), part).await
}

/// The open actions that `member` is asked about, in the plan's order.
pub async fn asked_of(tx: &ReadTx, member: &Member) -> Result<Vec<ActionLine>, StoreError> {
    let open = Filter {
        open: true,
        ..Filter::default()
    };
    let led = member.partner.map(|own| Column::LeadPartner.eq(own.0));
    let perhaps = Condition::any()
        .add(Column::LeadMember.eq(member.number.0))
        .add_option(led);
    let part = PageRange {
        after: 0,
        most: MOST_ASKED,
    };
    let rows = in_order(open.rows(tx).filter(perhaps));
    let mut asked = read(tx, rows, part).await?;
    asked.retain(|line| line.asks(member));
    Ok(asked)
}

/// The open actions that a meeting may have to talk about: those that need a word, and those due up
/// to a day; in the plan's order. The rule that says which it does is [`domain::section_of`].
pub async fn to_talk_about(tx: &ReadTx, until: NaiveDate) -> Result<Vec<ActionLine>, StoreError> {
    let open = Filter {
        open: true,
        ..Filter::default()
    };
    let asks = Query::select()
        .column(report::Column::ActionNumber)
        .from(report::Entity)
        .and_where(report::Column::PartnershipId.eq(tx.partnership.0))
        .and_where(report::Column::ProposedDue.is_not_null())
        .and_where(report::Column::TakenBack.is_null())
        .to_owned();
    let some = Condition::any()
        .add(Column::Flagged.eq(true))
        .add(Column::Due.lte(until))
        .add(Column::Number.in_subquery(asks));
    let rows = in_order(open.rows(tx).filter(some));
    let rows = lines_of_all(rows).into_model::<ActionRow>();
    read_lines(tx, rows.all(&tx.tx).await?).await
}

/// The actions of these numbers, as lists show them; those that this partnership has.
pub async fn lines_among(
    tx: &ReadTx,
    numbers: &[ActionNumber],
) -> Result<Vec<ActionLine>, StoreError> {
    let mut lines = Vec::new();
    for some in numbers.chunks(row_numbers::CHUNK) {
        let some = own(tx).filter(Column::Number.is_in(some.iter().map(|number| number.0)));
        let rows = lines_of_all(some)
            .into_model::<ActionRow>()
            .all(&tx.tx)
            .await?;
        lines.extend(read_lines(tx, rows).await?);
    }
    Ok(lines)
}

/// The action of that number, as lists show it.
///
/// # Errors
///
/// [`StoreError::NotFound`] when this partnership has none.
pub async fn line(tx: &ReadTx, number: ActionNumber) -> Result<ActionLine, StoreError> {
    let one = own(tx).filter(Column::Number.eq(number.0));
    let lines = read(tx, one, PageRange { after: 0, most: 1 }).await?;
    lines.into_iter().next().ok_or(StoreError::NotFound)
}

/// How many actions `filter` lets through.
pub async fn count_lines(tx: &ReadTx, filter: &Filter) -> Result<u64, StoreError> {
    Ok(filter.rows(tx).count(&tx.tx).await?)
}

/// The actions that carry `flag`, the oldest first.
pub async fn with_flag(
    tx: &ReadTx,
    flag: FlagName,
    part: PageRange,
) -> Result<Vec<ActionLine>, StoreError> {
    read(tx, flagged_with(tx, flag), part).await
}

/// Every action that carries `flag`, the oldest first.
pub async fn all_with_flag(tx: &ReadTx, flag: FlagName) -> Result<Vec<ActionLine>, StoreError> {
    let rows = lines_of_all(flagged_with(tx, flag)).into_model::<ActionRow>();
    read_lines(tx, rows.all(&tx.tx).await?).await
}

/// The first `most` actions that carry each flag, the oldest first: the most pressing flag first.
pub async fn by_flag(
    tx: &ReadTx,
    most: u64,
) -> Result<BTreeMap<FlagName, Vec<ActionLine>>, StoreError> {
    let part = PageRange { after: 0, most };
    let first = |flag| {
        let rows = lines_of(flagged_with(tx, flag), part)
            .column(action_flag::Column::Flag)
            .column(action_flag::Column::Since);
        Query::select()
            .column(Asterisk)
            .from_subquery(rows.into_query(), "first")
            .to_owned()
    };
    let lists = FlagName::ALL.into_iter().map(first);
    let Some(mut query) = lists.reduce(|mut all, next| all.union(UnionType::All, next).to_owned())
    else {
        return Ok(BTreeMap::new());
    };
    for column in ["flag", "since", "number"] {
        query.order_by(column, Order::Asc);
    }
    let statement = tx.tx.get_database_backend().build(&query);
    let rows = FlaggedRow::find_by_statement(statement).all(&tx.tx).await?;
    let (flags, rows): (Vec<i16>, Vec<ActionRow>) =
        rows.into_iter().map(|row| (row.flag, row.row)).unzip();
    let mut lists: BTreeMap<FlagName, Vec<ActionLine>> = BTreeMap::new();
    for (flag, line) in flags.into_iter().zip(read_lines(tx, rows).await?) {
        let flag = assessments::flag_of_code(flag)?;
        lists.entry(flag).or_default().push(line);
    }
    Ok(lists)
}

/// The flagged actions, group by group; those that are in none come first.
pub async fn flagged_lines(
    tx: &ReadTx,
    by: FlagGrouping,
    part: PageRange,
) -> Result<Vec<ActionLine>, StoreError> {
    let group = match by {
        FlagGrouping::Lead => Column::LeadPartner,
        FlagGrouping::Group => Column::GroupNumber,
        FlagGrouping::Goal => Column::GoalNumber,
    };
    let rows = own(tx)
        .filter(Column::Flagged.eq(true))
        .order_by_with_nulls(group, Order::Asc, NullOrdering::First)
        .order_by_asc(Column::Number);
    read(tx, rows, part).await
}

/// The actions that are excused from flags, in order of number.
pub async fn exempt_lines(tx: &ReadTx, part: PageRange) -> Result<Vec<ActionLine>, StoreError> {
    let filter = Filter {
        exempt: true,
        ..Filter::default()
    };
    read(tx, filter.rows(tx).order_by_asc(Column::Number), part).await
}

/// The actions that were finished on a known day, after `day` or ever, the latest first.
pub async fn wins_after(
    tx: &ReadTx,
    day: Option<NaiveDate>,
    part: PageRange,
) -> Result<Vec<ActionLine>, StoreError> {
    let rows = finished_after(tx, day)
        .order_by_desc(Column::Finished)
        .order_by_desc(Column::Number);
    read(tx, rows, part).await
}

/// How many of those there are.
pub(crate) async fn count_wins_after(
    tx: &ReadTx,
    day: Option<NaiveDate>,
) -> Result<u64, StoreError> {
    Ok(finished_after(tx, day).count(&tx.tx).await?)
}

fn finished_after(tx: &ReadTx, day: Option<NaiveDate>) -> Select<Entity> {
    let known = Column::Finished.is_not_null();
    own(tx).filter(day.map_or(known, |day| Column::Finished.gt(day)))
}

async fn read(
    tx: &ReadTx,
    rows: Select<Entity>,
    part: PageRange,
) -> Result<Vec<ActionLine>, StoreError> {
    let rows = lines_of(rows, part).into_model::<ActionRow>();
    read_lines(tx, rows.all(&tx.tx).await?).await
}

/// The actions that carry `flag`, the oldest first.
fn flagged_with(tx: &ReadTx, flag: FlagName) -> Select<Entity> {
    Entity::find()
        .join(JoinType::InnerJoin, flags_of_actions())
        .filter(action_flag::Column::PartnershipId.eq(tx.partnership.0))
        .filter(action_flag::Column::Flag.eq(assessments::flag_code(flag)))
        .order_by_asc(action_flag::Column::Since)
        .order_by_asc(action_flag::Column::ActionNumber)
}

/// In the plan's order.
fn in_order(rows: Select<Entity>) -> Select<Entity> {
    rows.order_by_asc(Column::GoalNumber)
        .order_by_asc(Column::ObjectiveNumber)
        .order_by_asc(Column::Number)
}

fn flags_of_actions() -> sea_orm::RelationDef {
    Entity::belongs_to(action_flag::Entity)
        .from((Column::PartnershipId, Column::Number))
        .to((
            action_flag::Column::PartnershipId,
            action_flag::Column::ActionNumber,
        ))
        .into()
}
