//! What a partnership is called, where it is, and when its program flags and asks.

use domain::Partnership;
use persistence::site::partnerships;
use persistence::{StoreError, WriteTx, actions};

/// Changes a partnership's settings.
pub async fn change_settings(tx: &WriteTx, partnership: &Partnership) -> Result<(), StoreError> {
    let (before, after) = (&tx.partnership().policy, &partnership.policy);
    partnerships::save_partnership(tx, partnership).await?;
    if before.later_days != after.later_days {
        settle_actions(tx, partnership).await?;
    }
    Ok(())
}

/// Another number makes other actions *later*; those that are so no longer cease to be today.
async fn settle_actions(tx: &WriteTx, partnership: &Partnership) -> Result<(), StoreError> {
    for mut action in actions::all_actions(tx).await? {
        let before = action.later_until;
        let settled = action.settle(&partnership.policy, tx.today());
        if settled.action().later_until != before {
            actions::save_action(tx, settled, None).await?;
        }
    }
    Ok(())
}
