use domain::{
    Action, ActionDetails, ActionNumber, Due, Lead, MemberNumber, ObjectiveNumber, PartnerNumber,
    WorkGroupNumber,
};
use sea_orm::{Set, entity::prelude::*};

use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "actions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub objective_number: i64,
    pub goal_number: i64,
    pub title: String,
    pub search_text: String,
    pub kind: String,
    pub code: Option<String>,
    pub strategy: Option<String>,
    pub group_number: Option<i64>,
    pub start: Option<Date>,
    pub resources: Option<String>,
    pub measure: Option<String>,
    pub notes: Option<String>,
    pub lead_partner: Option<i64>,
    pub lead_member: Option<i64>,
    pub due: Option<Date>,
    pub ongoing: bool,
    pub due_words: Option<String>,
    pub status: Json,
    pub percent: i16,
    pub waiting_for: Option<i64>,
    pub on_plan: Date,
    pub lead_since: Option<Date>,
    pub first_due: Option<Date>,
    pub was_due: Option<Date>,
    pub later_moves: i32,
    pub hold_ended: Option<Date>,
    pub wait_ended: Option<Date>,
    pub reopened: Option<Date>,
    pub moved: Option<Date>,
    pub finished: Option<Date>,
    pub later_until: Option<Date>,
    pub source: Option<Json>,
    pub standing: String,
    pub flagged: bool,
    pub exempted: bool,
    pub overdue: bool,
    #[sea_orm(column_name = "answer")]
    pub assessment: Json,
    #[sea_orm(column_name = "holds_from")]
    pub valid_from: Date,
    #[sea_orm(column_name = "holds_until")]
    pub valid_until: Date,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The action, with its supporters in order of number.
    pub fn read(self, supporters: Vec<PartnerNumber>) -> Result<Action, StoreError> {
        let action = Action {
            number: ActionNumber(self.number),
            lead: self.lead_partner.map(|partner| Lead {
                partner: PartnerNumber(partner),
                member: self.lead_member.map(MemberNumber),
            }),
            due: due(self.due, self.ongoing),
            due_words: self.due_words.clone(),
            status: from_json(self.status.clone())?,
            percent: stored_percent(self.percent)?,
            waiting_for: self.waiting_for.map(ActionNumber),
            on_plan: self.on_plan,
            lead_since: self.lead_since,
            first_due: self.first_due,
            was_due: self.was_due,
            later_moves: u32::try_from(self.later_moves).unwrap_or_default(),
            hold_ended: self.hold_ended,
            wait_ended: self.wait_ended,
            reopened: self.reopened,
            moved: self.moved,
            later_until: self.later_until,
            source: self.source.clone().map(from_json).transpose()?,
            details: self.details(supporters)?,
        };
        Ok(action.as_recorded())
    }

    fn details(self, supporters: Vec<PartnerNumber>) -> Result<ActionDetails, StoreError> {
        Ok(ActionDetails {
            objective: ObjectiveNumber(self.objective_number),
            title: clean_text(self.title)?,
            kind: named_value(&self.kind)?,
            code: perhaps_clean(self.code)?,
            strategy: perhaps_clean(self.strategy)?,
            group: self.group_number.map(WorkGroupNumber),
            supporters,
            start: self.start,
            resources: perhaps_clean(self.resources)?,
            measure: perhaps_clean(self.measure)?,
            notes: perhaps_clean(self.notes)?,
        })
    }
}

/// When an action should be finished, out of its two columns.
pub(crate) fn due(day: Option<Date>, ongoing: bool) -> Due {
    match (day, ongoing) {
        (Some(day), _) => Due::On(day),
        (None, true) => Due::Ongoing,
        (None, false) => Due::Unset,
    }
}

/// The columns of an action, apart from the kept assessment.
impl From<&Action> for ActiveModel {
    fn from(action: &Action) -> Self {
        let details = &action.details;
        Self {
            number: Set(action.number.0),
            objective_number: Set(details.objective.0),
            title: Set(details.title.to_string()),
            search_text: Set(details.search_text().as_str().to_owned()),
            kind: Set(stored_name(&details.kind)),
            code: Set(details.code.as_ref().map(ToString::to_string)),
            strategy: Set(details.strategy.as_ref().map(ToString::to_string)),
            group_number: Set(details.group.map(|group| group.0)),
            start: Set(details.start),
            resources: Set(details.resources.as_ref().map(ToString::to_string)),
            measure: Set(details.measure.as_ref().map(ToString::to_string)),
            notes: Set(details.notes.as_ref().map(ToString::to_string)),
            lead_partner: Set(action.lead.map(|lead| lead.partner.0)),
            lead_member: Set(action
                .lead
                .and_then(|lead| lead.member)
                .map(|member| member.0)),
            due: Set(action.due.day()),
            ongoing: Set(action.due == Due::Ongoing),
            due_words: Set(action.due_words.clone()),
            status: Set(stored_json(&action.status)),
            percent: Set(action.percent.number().into()),
            waiting_for: Set(action.waiting_for.map(|other| other.0)),
            on_plan: Set(action.on_plan),
            lead_since: Set(action.lead_since),
            first_due: Set(action.first_due),
            was_due: Set(action.was_due),
            later_moves: Set(i32::try_from(action.later_moves).unwrap_or(i32::MAX)),
            hold_ended: Set(action.hold_ended),
            wait_ended: Set(action.wait_ended),
            reopened: Set(action.reopened),
            moved: Set(action.moved),
            finished: Set(action.status.finished()),
            later_until: Set(action.later_until),
            source: Set(action.source.as_ref().map(stored_json)),
            ..Default::default()
        }
    }
}
