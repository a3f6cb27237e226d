//! Reports: what somebody says changes the action, until it is taken back.

use domain::{Action, ProgressReport};
use persistence::{StoreError, WriteTx, actions, insert, reports, save};

/// Takes in a report: keeps it, and the action as it stands after it.
pub async fn receive_report(
    tx: &WriteTx,
    report: &ProgressReport,
    action: &Action,
) -> Result<(), StoreError> {
    insert(tx, report).await?;
    actions::save_action(tx, action, None).await
}

/// Takes a report back, and with it what it changed about `action`, as far as that stands. Gives
/// the action as it is now.
pub async fn take_back_report(
    tx: &WriteTx,
    mut report: ProgressReport,
    mut action: Action,
) -> Result<Action, StoreError> {
    let (before, after) = reports::effect_of_report(tx, &report).await?;
    let now = action.clone();
    action.unhear(&before, &after);
    report.take_back(tx.author().at);
    save(tx, &report, None).await?;
    if action != now {
        actions::save_action(tx, &action, None).await?;
    }
    Ok(action)
}
