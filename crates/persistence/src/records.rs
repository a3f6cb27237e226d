//! Who did what: a partnership's revisions, the latest first, some at a time.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    ActionNumber, Entity as Thing, MeetingNumber, MemberNumber, ReportNumber, Revision,
    RevisionNumber, SubjectKind, Way,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    QueryResult, QuerySelect, Statement, Value,
};

use crate::entities::report;
use crate::entities::revision::Model;
use crate::{ReadTx, StoreError, revisions, stored};

/// Which records are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct WantedRecords {
    /// Of this member.
    pub member: Option<MemberNumber>,
    /// That came in this way.
    pub way: Option<Way>,
    /// About things of this kind.
    pub kind: Option<SubjectKind>,
    /// From this instant on.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// That was written down in this meeting.
    pub meeting: Option<MeetingNumber>,
    /// Before this revision.
    pub before: Option<RevisionNumber>,
}

/// Something that was done.
#[derive(Clone, Debug)]
pub struct RevisionRecord {
    /// What stands since, by whom, when and how.
    pub revision: Revision,
    /// What stood before; nothing where it was new.
    pub before: Option<Thing>,
}

/// The latest of the wanted records, `most` of them at most.
pub async fn latest_records(
    tx: &ReadTx,
    wanted: &WantedRecords,
    most: u64,
) -> Result<Vec<RevisionRecord>, StoreError> {
    let (narrowed, values) = wanted.conditions(tx);
    let sql = format!(
        "SELECT r.*, (SELECT p.state FROM revisions p WHERE p.partnership_id = r.partnership_id \
         AND p.kind = r.kind AND p.subject_number = r.subject_number AND p.number < r.number \
         ORDER BY p.number DESC LIMIT 1) AS before \
         FROM (SELECT * FROM revisions WHERE partnership_id = $1{narrowed} \
         ORDER BY number DESC LIMIT {most}) AS r ORDER BY r.number DESC"
    );
    let query = Statement::from_sql_and_values(tx.tx.get_database_backend(), sql, values);
    let rows = tx.tx.query_all_raw(query).await?;
    rows.iter().map(RevisionRecord::read).collect()
}

/// All that was written down in a meeting, in the order in which it was.
pub async fn of_meeting(
    tx: &ReadTx,
    meeting: MeetingNumber,
) -> Result<Vec<RevisionRecord>, StoreError> {
    let wanted = WantedRecords {
        meeting: Some(meeting),
        ..WantedRecords::default()
    };
    let mut records = latest_records(tx, &wanted, u32::MAX.into()).await?;
    records.reverse();
    Ok(records)
}

/// The actions that these reports are on.
pub async fn actions_of(
    tx: &ReadTx,
    reports: &[ReportNumber],
) -> Result<BTreeMap<ReportNumber, ActionNumber>, StoreError> {
    let own = report::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(report::Column::Number.is_in(reports.iter().map(|report| report.0)));
    let rows = report::Entity::find()
        .filter(own)
        .select_only()
        .columns([report::Column::Number, report::Column::ActionNumber]);
    let rows: Vec<(i64, i64)> = rows.into_tuple().all(&tx.tx).await?;
    let pairs = rows.into_iter();
    Ok(pairs
        .map(|(report, action)| (ReportNumber(report), ActionNumber(action)))
        .collect())
}

impl WantedRecords {
    /// What a query asks beside the partnership, which is its first value.
    fn conditions(&self, tx: &ReadTx) -> (String, Vec<Value>) {
        let asked: [(&str, Option<Value>); 7] = [
            ("member_number =", self.member.map(|one| one.0.into())),
            (
                "way =",
                self.way.map(|way| stored::stored_name(&way).into()),
            ),
            ("meeting_number =", self.meeting.map(|one| one.0.into())),
            (
                "kind =",
                self.kind.map(|kind| stored::stored_name(&kind).into()),
            ),
            ("at >=", self.from.map(Value::from)),
            ("at <", self.until.map(Value::from)),
            ("number <", self.before.map(|one| one.0.into())),
        ];
        let (mut narrowed, mut values) = (String::new(), vec![tx.partnership.0.into()]);
        for (asks, value) in asked {
            if let Some(value) = value {
                values.push(value);
                narrowed.push_str(&format!(" AND {asks} ${}", values.len()));
            }
        }
        (narrowed, values)
    }
}

impl RevisionRecord {
    fn read(row: &QueryResult) -> Result<Self, StoreError> {
        let before: Option<serde_json::Value> = row.try_get("", "before")?;
        Ok(Self {
            revision: revisions::read_revision(Model::from_query_result(row, "")?)?,
            before: before.map(stored::from_json).transpose()?,
        })
    }
}
