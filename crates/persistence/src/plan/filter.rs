//! Which actions a list shows.

use domain::{
    Action, ActionKind, ActionSearch, FlagName, GoalNumber, MemberNumber, ObjectiveNumber,
    PartnerNumber, StatusName, WorkGroupNumber,
};
use sea_orm::sea_query::{LikeExpr, Query};
use sea_orm::{ColumnTrait, Condition, QueryFilter, Select};

use super::ActionLine;
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
    /// Those that a person may be asked about: [`ActionLine::asks`] says of each whether it is so.
    ///
    /// [`ActionLine::asks`]: super::ActionLine::asks
    pub asked: Option<(MemberNumber, Option<PartnerNumber>)>,
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
    /// Whether it lets an action through that is known as a whole.
    pub(crate) fn takes(&self, line: &ActionLine, action: Option<&Action>) -> bool {
        let carries = |partner| action.is_some_and(|action| action.is_carried_by(partner));
        let found = |search: &ActionSearch| action.is_some_and(|action| search.finds(action));
        let lead = line.lead.as_ref().map(|(partner, _)| *partner);
        let asks = |(member, partner): (MemberNumber, Option<PartnerNumber>)| {
            line.lead_member == Some(member) || partner.is_some() && lead == partner
        };
        self.goal.is_none_or(|goal| line.goal == goal)
            && self.objective.is_none_or(|one| line.objective == one)
            && self.group.is_none_or(|group| line.group == Some(group))
            && self.status.is_none_or(|status| line.status == status)
            && (!self.open || line.status.is_open())
            && (!self.flagged || !line.flags.is_empty())
            && (!self.exempt || line.exempt.is_some())
            && (!self.short_wins || line.kind == ActionKind::ShortWin)
            && self.partner.is_none_or(carries)
            && self.lead.is_none_or(|partner| lead == Some(partner))
            && self.asked.is_none_or(asks)
            && self
                .flag
                .is_none_or(|flag| line.flags.iter().any(|one| one.name() == flag))
            && self.words.as_ref().is_none_or(found)
    }

    /// The actions that it lets through.
    pub(super) fn rows(&self, tx: &ReadTx) -> Select<Entity> {
        let is_short_win = || Column::Kind.eq(stored::stored_name(&ActionKind::ShortWin));
        let status = self.status.map(|status| stored::stored_name(&status));
        let only = Condition::all()
            .add_option(self.goal.map(|goal| Column::GoalNumber.eq(goal.0)))
            .add_option(self.objective.map(|one| Column::ObjectiveNumber.eq(one.0)))
            .add_option(self.group.map(|group| Column::GroupNumber.eq(group.0)))
            .add_option(status.map(|status| Column::Standing.eq(status)))
            .add_option(self.open.then(|| Column::Standing.is_in(open())))
            .add_option(self.flagged.then(|| Column::Flagged.eq(true)))
            .add_option(self.exempt.then(|| Column::Exempted.eq(true)))
            .add_option(self.short_wins.then(is_short_win))
            .add_option(self.partner.map(|partner| of_partner(tx, partner)))
            .add_option(self.lead.map(|lead| Column::LeadPartner.eq(lead.0)))
            .add_option(self.asked.map(perhaps_asked))
            .add_option(self.flag.map(|flag| carrying(tx, flag)))
            .add_option(self.words.as_ref().map(found_by));
        super::own(tx).filter(only)
    }
}

fn open() -> Vec<String> {
    let open = StatusName::ALL
        .into_iter()
        .filter(|status| status.is_open());
    open.map(|status| stored::stored_name(&status)).collect()
}

fn perhaps_asked((member, partner): (MemberNumber, Option<PartnerNumber>)) -> Condition {
    let own = partner.map(|partner| Column::LeadPartner.eq(partner.0));
    Condition::any()
        .add(Column::LeadMember.eq(member.0))
        .add_option(own)
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
