//! An action as lists show it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    ActionKind, ActionNumber, Due, Exemption, Flag, FlagName, FlagNames, GoalNumber, Lead, Member,
    MemberNumber, Name, ObjectiveNumber, PartnerNumber, Percent, StatusName, Title,
    WorkGroupNumber,
};
use sea_orm::{EntityTrait, FromQueryResult, JoinType, QuerySelect, Select};

use super::range::PageRange;
use crate::assessments::StoredAssessment;
use crate::entities::action::{self, Column, Entity};
use crate::entities::partner;
use crate::{ReadTx, StoreError, members, stored};

/// An action as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionLine {
    pub number: ActionNumber,
    /// The goal that it lies in.
    pub goal: GoalNumber,
    /// The objective that it serves.
    pub objective: ObjectiveNumber,
    /// What will be done.
    pub title: Title,
    /// Whether it is meant to be finished soon.
    pub kind: ActionKind,
    /// The heading above it.
    pub strategy: Option<Title>,
    /// Its work group.
    pub group: Option<WorkGroupNumber>,
    /// The partner that leads it.
    pub lead: Option<(PartnerNumber, Name)>,
    /// The person who leads it, where one is named.
    pub lead_member: Option<MemberNumber>,
    /// What whoever answered the call for help on it last is called.
    pub helper: Option<Name>,
    /// When it should be finished.
    pub due: Due,
    /// How it stands.
    pub status: StatusName,
    /// How much of it is done.
    pub percent: Percent,
    /// The day on which it was finished, where that is known.
    pub finished: Option<NaiveDate>,
    /// Why it needs a word.
    pub flags: Vec<Flag>,
    /// What excuses it.
    pub exempt: Option<Exemption>,
}

impl ActionLine {
    /// Whether it carries a flag.
    pub fn carries(&self, flag: FlagName) -> bool {
        self.flags.iter().any(|one| one.name() == flag)
    }

    /// What those are called of whom its flags speak.
    pub fn flag_names(&self) -> FlagNames<'_> {
        FlagNames {
            lead: self.lead.as_ref().map_or("", |(_, name)| name.as_str()),
            helper: self.helper.as_ref().map(Name::as_str),
        }
    }

    /// Whether it is `member`'s to say how it goes.
    pub fn asks(&self, member: &Member) -> bool {
        let lead = self.lead.as_ref().map(|(partner, _)| Lead {
            partner: *partner,
            member: self.lead_member,
        });
        lead.is_some_and(|lead| lead.asks(member))
    }
}

/// A line as the database has it.
#[derive(FromQueryResult)]
pub(super) struct ActionRow {
    number: i64,
    goal_number: i64,
    objective_number: i64,
    title: String,
    kind: String,
    strategy: Option<String>,
    group_number: Option<i64>,
    lead_partner: Option<i64>,
    lead_name: Option<String>,
    lead_member: Option<i64>,
    due: Option<NaiveDate>,
    ongoing: bool,
    standing: String,
    percent: i16,
    finished: Option<NaiveDate>,
    #[sea_orm(from_alias = "answer")]
    assessment: StoredAssessment,
}

impl ActionRow {
    fn read(self) -> Result<ActionLine, StoreError> {
        let name: Option<Name> = stored::perhaps_clean(self.lead_name)?;
        Ok(ActionLine {
            number: ActionNumber(self.number),
            goal: GoalNumber(self.goal_number),
            objective: ObjectiveNumber(self.objective_number),
            title: stored::clean_text(self.title)?,
            kind: stored::named_value(&self.kind)?,
            strategy: stored::perhaps_clean(self.strategy)?,
            group: self.group_number.map(WorkGroupNumber),
            lead: self.lead_partner.map(PartnerNumber).zip(name),
            lead_member: self.lead_member.map(MemberNumber),
            helper: None,
            due: action::due(self.due, self.ongoing),
            status: stored::named_value(&self.standing)?,
            percent: stored::stored_percent(self.percent)?,
            finished: self.finished,
            flags: self.assessment.flags,
            exempt: self.assessment.exempt,
        })
    }
}

/// The lines in these rows, with the names that their flags speak of.
pub(super) async fn read_lines(
    tx: &ReadTx,
    rows: Vec<ActionRow>,
) -> Result<Vec<ActionLine>, StoreError> {
    let lines: Result<Vec<ActionLine>, StoreError> =
        rows.into_iter().map(ActionRow::read).collect();
    let mut lines = lines?;
    let helpers: BTreeSet<MemberNumber> = lines.iter().filter_map(helper_of).collect();
    if !helpers.is_empty() {
        let names = members::names_of(tx, &helpers).await?;
        for line in &mut lines {
            line.helper = helper_of(line).and_then(|helper| names.get(&helper).cloned());
        }
    }
    Ok(lines)
}

/// Who answered the call for help on an action last.
pub(crate) fn helper_of(line: &ActionLine) -> Option<MemberNumber> {
    line.flags.iter().find_map(Flag::helper)
}

/// A line in the list of a flag.
#[derive(FromQueryResult)]
pub(super) struct FlaggedRow {
    pub flag: i16,
    #[sea_orm(nested)]
    pub row: ActionRow,
}

/// What the lines of a part are read from.
pub(super) fn lines_of(rows: Select<Entity>, part: PageRange) -> Select<Entity> {
    lines_of_all(rows).limit(part.most).offset(part.after)
}

/// What lines are read from.
pub(super) fn lines_of_all(rows: Select<Entity>) -> Select<Entity> {
    let columns = [
        Column::Number,
        Column::GoalNumber,
        Column::ObjectiveNumber,
        Column::Title,
        Column::Kind,
        Column::Strategy,
        Column::GroupNumber,
        Column::LeadPartner,
        Column::LeadMember,
        Column::Due,
        Column::Ongoing,
        Column::Standing,
        Column::Percent,
        Column::Finished,
        Column::Assessment,
    ];
    rows.select_only()
        .columns(columns)
        .column_as(partner::Column::Name, "lead_name")
        .join(JoinType::LeftJoin, partners_of_actions())
}

fn partners_of_actions() -> sea_orm::RelationDef {
    Entity::belongs_to(partner::Entity)
        .from((Column::PartnershipId, Column::LeadPartner))
        .to((partner::Column::PartnershipId, partner::Column::Number))
        .into()
}
