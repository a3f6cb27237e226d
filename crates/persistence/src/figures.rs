//! Figures, counted from one covering index.

use domain::{
    Figures, FlagName, ObjectiveNumber, PartnerNumber, StatusName, Tally, WorkGroupNumber,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::{ReadTx, StoreError, answers, stored};

/// How many actions there are of each kind that pages speak about.
///
/// # Errors
///
/// When the database fails.
pub async fn count(tx: &ReadTx) -> Result<Figures, StoreError> {
    let mut figures = Figures::default();
    for row in counted(tx).await? {
        row.add_to(&mut figures)?;
    }
    for row in flags(tx).await? {
        let flag = FlagName::ALL
            .into_iter()
            .find(|flag| answers::code(*flag) == row.flag);
        let flag = flag.ok_or_else(|| StoreError::Damaged(format!("flag {}", row.flag)))?;
        figures.flags.add(flag, row.actions.unsigned_abs());
    }
    Ok(figures)
}

/// How many actions are alike in all that is counted.
#[derive(FromQueryResult)]
struct Counted {
    objective_number: i64,
    lead_partner: Option<i64>,
    group_number: Option<i64>,
    standing: String,
    flagged: bool,
    exempted: bool,
    overdue: bool,
    actions: i64,
}

#[derive(FromQueryResult)]
struct Flagged {
    flag: i16,
    actions: i64,
}

impl Counted {
    fn add_to(&self, figures: &mut Figures) -> Result<(), StoreError> {
        let status: StatusName = stored::named(&self.standing)?;
        let more = self.actions.unsigned_abs();
        let add = |tally: &mut Tally| tally.add(status, self.flagged, self.exempted, more);
        add(&mut figures.plan);
        add(figures
            .objectives
            .entry(ObjectiveNumber(self.objective_number))
            .or_default());
        let load = figures
            .loads
            .entry(self.lead_partner.map(PartnerNumber))
            .or_default();
        add(&mut load.tally);
        load.overdue += if self.overdue { more } else { 0 };
        let group = figures
            .groups
            .entry(self.group_number.map(WorkGroupNumber))
            .or_default();
        add(&mut group.tally);
        group.overdue += if self.overdue { more } else { 0 };
        Ok(())
    }
}

async fn counted(tx: &ReadTx) -> Result<Vec<Counted>, StoreError> {
    let columns =
        "objective_number, lead_partner, group_number, standing, flagged, exempted, overdue";
    let sql = format!(
        "SELECT {columns}, COUNT(*) AS actions FROM actions WHERE partnership_id = $1 GROUP BY {columns}"
    );
    Ok(Counted::find_by_statement(own(tx, &sql))
        .all(&tx.tx)
        .await?)
}

async fn flags(tx: &ReadTx) -> Result<Vec<Flagged>, StoreError> {
    let sql = "SELECT flag, COUNT(*) AS actions FROM action_flags WHERE partnership_id = $1 GROUP BY flag";
    Ok(Flagged::find_by_statement(own(tx, sql)).all(&tx.tx).await?)
}

fn own(tx: &ReadTx, sql: &str) -> Statement {
    Statement::from_sql_and_values(tx.tx.get_database_backend(), sql, [tx.partnership.0.into()])
}
