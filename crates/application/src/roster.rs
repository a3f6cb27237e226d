//! Who and what can be chosen, as it stands.

use domain::Roster;
use persistence::{ReadTx, StoreError, members, partners, work_groups};

/// Finds who and what can be chosen now.
pub async fn read_roster(tx: &ReadTx) -> Result<Roster, StoreError> {
    Ok(Roster::new(
        &partners::standing_partners(tx).await?,
        &members::present_members(tx).await?,
        &work_groups::all_work_groups(tx).await?,
    ))
}
