//! How an assessment is kept: in columns of its action, and as entries in the lists of its flags.

use domain::{CachedAssessment, Exemption, Flag, FlagName, PartnershipId};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::entities::action::{ActiveModel, Column, Entity, Model};
use crate::entities::action_flag;
use crate::{ReadTx, StoreError, stored};

/// The columns of an action that keep what the rule says of it.
pub(crate) fn assessment_columns(cached: &CachedAssessment) -> ActiveModel {
    let assessment = &cached.assessment;
    ActiveModel {
        standing: Set(stored::stored_name(&assessment.status)),
        flagged: Set(!assessment.flags.is_empty()),
        exempted: Set(assessment.exempt.is_some()),
        overdue: Set(assessment
            .flags
            .iter()
            .any(|flag| flag.name() == FlagName::Overdue)),
        assessment: Set(stored::stored_json(&StoredAssessment::from(cached))),
        valid_from: Set(cached.valid_from),
        valid_until: Set(cached.valid_until),
        ..ActiveModel::default()
    }
}

/// The part of an assessment that is kept as a whole.
#[derive(serde::Deserialize, serde::Serialize, sea_orm::FromJsonQueryResult)]
pub(crate) struct StoredAssessment {
    pub flags: Vec<Flag>,
    pub exempt: Option<Exemption>,
}

impl From<&CachedAssessment> for StoredAssessment {
    fn from(cached: &CachedAssessment) -> Self {
        let assessment = &cached.assessment;
        Self {
            flags: assessment.flags.clone(),
            exempt: assessment.exempt.clone(),
        }
    }
}

/// The number by which the list of a flag is kept.
pub(crate) fn flag_code(flag: FlagName) -> i16 {
    flag as i16
}

/// The flag whose list is kept by that number.
pub(crate) fn flag_of_code(code: i16) -> Result<FlagName, StoreError> {
    let mut all = FlagName::ALL.into_iter();
    all.find(|flag| flag_code(*flag) == code)
        .ok_or_else(|| StoreError::Damaged(format!("flag {code}")))
}

/// Keeps an assessment beside its action.
pub(super) async fn keep_assessment(
    tx: &ReadTx,
    row: Model,
    cached: CachedAssessment,
) -> Result<(), StoreError> {
    let number = row.number;
    let columns = assessment_columns(&cached);
    let flags_changed = columns.assessment.as_ref() != &row.assessment;
    Entity::update_many()
        .set(columns)
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::Number.eq(number))
        .exec(&tx.tx)
        .await?;
    if flags_changed {
        keep_flags(tx, number, &cached.assessment.flags).await?;
    }
    Ok(())
}

async fn keep_flags(tx: &ReadTx, number: i64, flags: &[Flag]) -> Result<(), StoreError> {
    let own = action_flag::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(action_flag::Column::ActionNumber.eq(number));
    action_flag::Entity::delete_many()
        .filter(own)
        .exec(&tx.tx)
        .await?;
    let rows = flags
        .iter()
        .map(|flag| flag_row(tx.partnership, number, flag));
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        action_flag::Entity::insert_many(rows)
            .exec_without_returning(&tx.tx)
            .await?;
    }
    Ok(())
}

fn flag_row(partnership: PartnershipId, action: i64, flag: &Flag) -> action_flag::ActiveModel {
    action_flag::ActiveModel {
        partnership_id: Set(partnership.0),
        flag: Set(flag_code(flag.name())),
        since: Set(flag.since()),
        action_number: Set(action),
    }
}
