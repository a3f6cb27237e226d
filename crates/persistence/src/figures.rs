//! Figures, each counted from an index that covers it.

use domain::{
    Figures, Load, Objective, ObjectiveNumber, PartnerNumber, StatusName, Tally, WorkGroupNumber,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::{ReadTx, StoreError, assessments, stored};

/// How many actions there are of each kind that pages speak about; `objectives` are all that the
/// plan has.
pub(crate) async fn count_figures(
    tx: &ReadTx,
    objectives: &[Objective],
) -> Result<Figures, StoreError> {
    let mut figures = Figures::default();
    for row in counted(tx, "objective_number").await? {
        let objective = ObjectiveNumber(row.of.unwrap_or_default());
        row.add_to(&mut figures.plan)?;
        row.add_to(figures.objectives.entry(objective).or_default())?;
    }
    for objective in objectives {
        let own = figures.of_objective(objective.number);
        *figures.goals.entry(objective.goal).or_default() += own;
    }
    for row in counted(tx, "lead_partner").await? {
        let lead = row.of.map(PartnerNumber);
        row.add_to_load(figures.loads.entry(lead).or_default())?;
    }
    for row in counted(tx, "group_number").await? {
        let group = row.of.map(WorkGroupNumber);
        row.add_to_load(figures.groups.entry(group).or_default())?;
    }
    for row in flags(tx).await? {
        let more = row.actions.unsigned_abs();
        figures
            .flags
            .add(assessments::flag_of_code(row.flag)?, more);
    }
    Ok(figures)
}

/// How many actions of an objective, a lead or a group stand alike.
#[derive(FromQueryResult)]
struct Counted {
    of: Option<i64>,
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
    fn add_to(&self, tally: &mut Tally) -> Result<(), StoreError> {
        let status: StatusName = stored::named_value(&self.standing)?;
        let more = self.actions.unsigned_abs();
        tally.add(status, self.flagged, self.exempted, more);
        Ok(())
    }

    fn add_to_load(&self, load: &mut Load) -> Result<(), StoreError> {
        if self.overdue {
            load.overdue += self.actions.unsigned_abs();
        }
        self.add_to(&mut load.tally)
    }
}

async fn counted(tx: &ReadTx, of: &str) -> Result<Vec<Counted>, StoreError> {
    let alike = format!("{of}, standing, flagged, exempted, overdue");
    let sql = format!(
        "SELECT {alike}, {of} AS of, COUNT(*) AS actions FROM actions \
         WHERE partnership_id = $1 GROUP BY {alike}"
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
