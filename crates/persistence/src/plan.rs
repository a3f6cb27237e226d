//! The plan's lists: what pages show of many actions at once.

use chrono::NaiveDate;
use domain::{
    ActionNumber, Due, Exemption, Flag, FlagName, GoalNumber, Kind, Name, ObjectiveNumber,
    PartnerNumber, Percent, StatusName, Title, WorkGroupNumber,
};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, NullOrdering, Query};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, Order, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::answers::{self, Answer};
use crate::entities::action::{self, Column, Entity};
use crate::entities::{action_flag, action_supporter, partner};
use crate::{ReadTx, StoreError, stored};

/// An action as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its number.
    pub number: ActionNumber,
    /// The goal that it lies in.
    pub goal: GoalNumber,
    /// The objective that it serves.
    pub objective: ObjectiveNumber,
    /// What will be done.
    pub title: Title,
    /// Whether it is meant to be finished soon.
    pub kind: Kind,
    /// The heading above it.
    pub strategy: Option<Title>,
    /// Its work group.
    pub group: Option<WorkGroupNumber>,
    /// The partner that leads it.
    pub lead: Option<(PartnerNumber, Name)>,
    /// When it should be finished.
    pub due: Due,
    /// How it stands.
    pub status: StatusName,
    /// How much of it is done.
    pub percent: Percent,
    /// The day on which its status or percent last changed.
    pub moved: Option<NaiveDate>,
    /// Why it needs a word.
    pub flags: Vec<Flag>,
    /// What excuses it.
    pub exempt: Option<Exemption>,
}

/// Which actions a list shows; nothing chosen shows all.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Filter {
    /// Those of a goal.
    pub goal: Option<GoalNumber>,
    /// Those of an objective.
    pub objective: Option<ObjectiveNumber>,
    /// Those that a partner leads or supports.
    pub partner: Option<PartnerNumber>,
    /// Those of a work group.
    pub group: Option<WorkGroupNumber>,
    /// Those that stand so.
    pub status: Option<StatusName>,
    /// Those that are still to be done.
    pub open: bool,
    /// Those that carry a flag.
    pub flag: Option<FlagName>,
    /// Those that carry any flag.
    pub flagged: bool,
    /// Those that are excused.
    pub exempt: bool,
    /// Short wins.
    pub short_wins: bool,
    /// Those with these words in their title, or this number.
    pub words: Option<String>,
}

/// A part of a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Part {
    /// How many lines come before.
    pub after: u64,
    /// How many lines at most.
    pub most: u64,
}

/// What flagged actions are grouped by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Grouping {
    /// By the partner that leads them.
    Lead,
    /// By work group.
    Group,
    /// By goal.
    Goal,
}

/// The actions that `filter` lets through, in the plan's order: goal, objective, number.
///
/// # Errors
///
/// When the database fails.
pub async fn lines(tx: &ReadTx, filter: &Filter, part: Part) -> Result<Vec<Line>, StoreError> {
    let rows = filtered(tx, filter)
        .order_by_asc(Column::GoalNumber)
        .order_by_asc(Column::ObjectiveNumber)
        .order_by_asc(Column::Number);
    read(tx, rows, part).await
}

/// The action of that number, as lists show it.
///
/// # Errors
///
/// [`StoreError::NotFound`] when this partnership has none.
pub async fn line(tx: &ReadTx, number: ActionNumber) -> Result<Line, StoreError> {
    let one = own(tx).filter(Column::Number.eq(number.0));
    let lines = read(tx, one, Part { after: 0, most: 1 }).await?;
    lines.into_iter().next().ok_or(StoreError::NotFound)
}

/// How many actions `filter` lets through.
///
/// # Errors
///
/// When the database fails.
pub async fn count(tx: &ReadTx, filter: &Filter) -> Result<u64, StoreError> {
    Ok(filtered(tx, filter).count(&tx.tx).await?)
}

/// The actions that carry `flag`, the oldest first.
///
/// # Errors
///
/// When the database fails.
pub async fn with_flag(tx: &ReadTx, flag: FlagName, part: Part) -> Result<Vec<Line>, StoreError> {
    let rows = Entity::find()
        .join(JoinType::InnerJoin, flags_of_actions())
        .filter(action_flag::Column::PartnershipId.eq(tx.partnership.0))
        .filter(action_flag::Column::Flag.eq(answers::code(flag)))
        .order_by_asc(action_flag::Column::Since)
        .order_by_asc(action_flag::Column::ActionNumber);
    read(tx, rows, part).await
}

/// The flagged actions, group by group; those that are in none come first.
///
/// # Errors
///
/// When the database fails.
pub async fn flagged(tx: &ReadTx, by: Grouping, part: Part) -> Result<Vec<Line>, StoreError> {
    let group = match by {
        Grouping::Lead => Column::LeadPartner,
        Grouping::Group => Column::GroupNumber,
        Grouping::Goal => Column::GoalNumber,
    };
    let rows = own(tx)
        .filter(Column::Flagged.eq(true))
        .order_by_with_nulls(group, Order::Asc, NullOrdering::First)
        .order_by_asc(Column::Number);
    read(tx, rows, part).await
}

/// The actions that are excused from flags, in order of number.
///
/// # Errors
///
/// When the database fails.
pub async fn exempt(tx: &ReadTx, part: Part) -> Result<Vec<Line>, StoreError> {
    let filter = Filter {
        exempt: true,
        ..Filter::default()
    };
    read(tx, filtered(tx, &filter).order_by_asc(Column::Number), part).await
}

/// The actions that were finished on `day` or later, the latest first.
///
/// # Errors
///
/// When the database fails.
pub async fn wins_since(tx: &ReadTx, day: NaiveDate, part: Part) -> Result<Vec<Line>, StoreError> {
    let rows = own(tx)
        .filter(Column::Standing.eq(stored::name(&StatusName::Complete)))
        .filter(Column::Moved.gte(day))
        .order_by_desc(Column::Moved)
        .order_by_desc(Column::Number);
    read(tx, rows, part).await
}

/// A line as the database has it.
#[derive(FromQueryResult)]
struct Row {
    number: i64,
    goal_number: i64,
    objective_number: i64,
    title: String,
    kind: String,
    strategy: Option<String>,
    group_number: Option<i64>,
    lead_partner: Option<i64>,
    lead_name: Option<String>,
    due: Option<NaiveDate>,
    ongoing: bool,
    standing: String,
    percent: i16,
    moved: Option<NaiveDate>,
    answer: serde_json::Value,
}

impl Row {
    fn read(self) -> Result<Line, StoreError> {
        let answer: Answer = stored::from_json(self.answer)?;
        let name: Option<Name> = stored::perhaps_clean(self.lead_name)?;
        Ok(Line {
            number: ActionNumber(self.number),
            goal: GoalNumber(self.goal_number),
            objective: ObjectiveNumber(self.objective_number),
            title: stored::clean(self.title)?,
            kind: stored::named(&self.kind)?,
            strategy: stored::perhaps_clean(self.strategy)?,
            group: self.group_number.map(WorkGroupNumber),
            lead: self.lead_partner.map(PartnerNumber).zip(name),
            due: action::due(self.due, self.ongoing),
            status: stored::named(&self.standing)?,
            percent: stored::percent(self.percent)?,
            moved: self.moved,
            flags: answer.flags,
            exempt: answer.exempt,
        })
    }
}

async fn read(tx: &ReadTx, rows: Select<Entity>, part: Part) -> Result<Vec<Line>, StoreError> {
    let columns = [
        Column::Number,
        Column::GoalNumber,
        Column::ObjectiveNumber,
        Column::Title,
        Column::Kind,
        Column::Strategy,
        Column::GroupNumber,
        Column::LeadPartner,
        Column::Due,
        Column::Ongoing,
        Column::Standing,
        Column::Percent,
        Column::Moved,
        Column::Answer,
    ];
    let rows = rows
        .select_only()
        .columns(columns)
        .column_as(partner::Column::Name, "lead_name")
        .join(JoinType::LeftJoin, partners_of_actions())
        .limit(part.most)
        .offset(part.after);
    rows.into_model::<Row>()
        .all(&tx.tx)
        .await?
        .into_iter()
        .map(Row::read)
        .collect()
}

fn own(tx: &ReadTx) -> Select<Entity> {
    Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0))
}

fn filtered(tx: &ReadTx, filter: &Filter) -> Select<Entity> {
    let mut only = Condition::all();
    only = only.add_option(filter.goal.map(|goal| Column::GoalNumber.eq(goal.0)));
    only = only.add_option(
        filter
            .objective
            .map(|one| Column::ObjectiveNumber.eq(one.0)),
    );
    only = only.add_option(filter.group.map(|group| Column::GroupNumber.eq(group.0)));
    only = only.add_option(
        filter
            .status
            .map(|status| Column::Standing.eq(stored::name(&status))),
    );
    only = only.add_option(filter.open.then(|| Column::Standing.is_in(open())));
    only = only.add_option(filter.flagged.then(|| Column::Flagged.eq(true)));
    only = only.add_option(filter.exempt.then(|| Column::Exempted.eq(true)));
    only = only.add_option(
        filter
            .short_wins
            .then(|| Column::Kind.eq(stored::name(&Kind::ShortWin))),
    );
    only = only.add_option(filter.partner.map(|partner| of_partner(tx, partner)));
    only = only.add_option(filter.flag.map(|flag| carrying(tx, flag)));
    only = only.add_option(filter.words.as_deref().map(saying));
    own(tx).filter(only)
}

fn open() -> Vec<String> {
    let open = StatusName::ALL
        .into_iter()
        .filter(|status| status.is_open());
    open.map(|status| stored::name(&status)).collect()
}

fn of_partner(tx: &ReadTx, partner: PartnerNumber) -> Condition {
    let supported = Query::select()
        .column(action_supporter::Column::ActionNumber)
        .from(action_supporter::Entity)
        .and_where(action_supporter::Column::PartnershipId.eq(tx.partnership.0))
        .and_where(action_supporter::Column::PartnerNumber.eq(partner.0))
        .to_owned();
    Condition::any()
        .add(Column::LeadPartner.eq(partner.0))
        .add(Column::Number.in_subquery(supported))
}

fn carrying(tx: &ReadTx, flag: FlagName) -> Condition {
    let carrying = Query::select()
        .column(action_flag::Column::ActionNumber)
        .from(action_flag::Entity)
        .and_where(action_flag::Column::PartnershipId.eq(tx.partnership.0))
        .and_where(action_flag::Column::Flag.eq(answers::code(flag)))
        .to_owned();
    Condition::all().add(Column::Number.in_subquery(carrying))
}

fn saying(words: &str) -> Condition {
    let plain = words
        .to_lowercase()
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    let title = Expr::expr(Func::lower(Expr::col((Entity, Column::Title))));
    let says = title.like(LikeExpr::new(format!("%{plain}%")).escape('\\'));
    let number = words.trim_start_matches('#').parse::<i64>().ok();
    Condition::any()
        .add(says)
        .add_option(number.map(|number| Column::Number.eq(number)))
}

fn partners_of_actions() -> sea_orm::RelationDef {
    Entity::belongs_to(partner::Entity)
        .from((Column::PartnershipId, Column::LeadPartner))
        .to((partner::Column::PartnershipId, partner::Column::Number))
        .into()
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
