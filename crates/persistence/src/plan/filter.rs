//! Which actions a list shows.

use domain::{
    Action, ActionKind, ActionSearch, FlagName, GoalNumber, ObjectiveNumber, PartnerNumber,
    StatusName, WorkGroupNumber,
};
use sea_orm::sea_query::{LikeExpr, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};

use super::line::ActionLine;
use crate::entities::action::{Column, Entity};
use crate::entities::{action_flag, action_supporter};
use crate::{ReadTx, assessments, stored};

/// Which actions a list shows; nothing chosen shows all.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Filter {
    /// Those of a goal.
    pub goal: Option<GoalNumber>,
    /// Those of an objective.
    pub objective: Option<ObjectiveNumber>,
    /// Those that a partner leads or supports.
    pub partner: Option<PartnerNumber>,
    /// Those that a partner leads.
    pub lead: Option<PartnerNumber>,
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
    /// Those that somebody looks for.
    pub words: Option<ActionSearch>,
}

impl Filter {
    /// Whether it lets an action through. This is what a filter means; [`Filter::rows`] has the
    /// database find the same, and a test holds the two against each other.
    pub(crate) fn takes(&self, line: &ActionLine, action: &Action) -> bool {
        // Named one by one: a condition that is new does not compile until both know it.
        let Self {
            goal,
            objective,
            partner,
            lead,
            group,
            status,
            open,
            flag,
            flagged,
            exempt,
            short_wins,
            words,
        } = self;
        let led_by = line.lead.as_ref().map(|(partner, _)| *partner);
        goal.is_none_or(|goal| line.goal == goal)
            && objective.is_none_or(|one| line.objective == one)
            && partner.is_none_or(|partner| action.is_carried_by(partner))
            && lead.is_none_or(|partner| led_by == Some(partner))
            && group.is_none_or(|group| line.group == Some(group))
            && status.is_none_or(|status| line.status == status)
            && (!open || line.status.is_open())
            && flag.is_none_or(|flag| line.carries(flag))
            && (!flagged || !line.flags.is_empty())
            && (!exempt || line.exempt.is_some())
            && (!short_wins || line.kind == ActionKind::ShortWin)
            && words.as_ref().is_none_or(|words| words.finds(action))
    }

    /// The actions that it lets through.
    pub(super) fn rows(&self, tx: &ReadTx) -> Select<Entity> {
        let Self {
            goal,
            objective,
            partner,
            lead,
            group,
            status,
            open,
            flag,
            flagged,
            exempt,
            short_wins,
            words,
        } = self;
        let is_status = |status| Column::Standing.eq(stored::stored_name(&status));
        let is_short_win = || Column::Kind.eq(stored::stored_name(&ActionKind::ShortWin));
        let only = Condition::all()
            .add_option(goal.map(|goal| Column::GoalNumber.eq(goal.0)))
            .add_option(objective.map(|one| Column::ObjectiveNumber.eq(one.0)))
            .add_option(partner.map(|partner| of_partner(tx, partner)))
            .add_option(lead.map(|lead| Column::LeadPartner.eq(lead.0)))
            .add_option(group.map(|group| Column::GroupNumber.eq(group.0)))
            .add_option(status.map(is_status))
            .add_option(open.then(|| Column::Standing.is_in(open_statuses())))
            .add_option(flag.map(|flag| carrying(tx, flag)))
            .add_option(flagged.then(|| Column::Flagged.eq(true)))
            .add_option(exempt.then(|| Column::Exempted.eq(true)))
            .add_option(short_wins.then(is_short_win))
            .add_option(words.as_ref().map(found_by));
        own(tx).filter(only)
    }
}

/// The actions of the partnership.
pub(super) fn own(tx: &ReadTx) -> Select<Entity> {
    Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0))
}

fn open_statuses() -> Vec<String> {
    let open = StatusName::ALL
        .into_iter()
        .filter(|status| status.is_open());
    open.map(|status| stored::stored_name(&status)).collect()
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
        .and_where(action_flag::Column::Flag.eq(assessments::flag_code(flag)))
        .to_owned();
    Condition::all().add(Column::Number.in_subquery(carrying))
}

/// As [`ActionSearch::finds`] does, by what is kept beside the titles.
fn found_by(search: &ActionSearch) -> Condition {
    // Escaped, for whoever looks for "50%" means the sign.
    let words = search
        .words
        .as_str()
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    let says = Column::SearchText.like(LikeExpr::new(format!("%{words}%")).escape('\\'));
    let number = search.number.map(|number| Column::Number.eq(number.0));
    Condition::any().add(says).add_option(number)
}
