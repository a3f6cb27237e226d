//! Partners: two may turn out to be one.

use domain::{Partner, PartnerMerge, PartnerNumber};
use persistence::{StoreError, WriteTx, find, members, partners, save};

use crate::actions::change_action;

/// Makes two partners one: all that was `from`'s becomes `into`'s, and `from` only points there.
///
/// # Errors
///
/// [`StoreError::NotFound`] when they are not two partners, neither of them merged before.
pub async fn merge_partners(
    tx: &WriteTx,
    from: PartnerNumber,
    into: PartnerNumber,
) -> Result<(), StoreError> {
    let standing = partners::standing_partners(tx).await?;
    let merge = PartnerMerge::of(&standing, from, into).ok_or(StoreError::NotFound)?;
    for mut action in partners::actions_of_partner(tx, from).await? {
        merge.apply_to_action(&mut action);
        change_action(tx, &action).await?;
    }
    for mut report in partners::reports_of_partner(tx, from).await? {
        merge.apply_to_report(&mut report);
        save(tx, &report, None).await?;
    }
    for mut member in members::of_partner(tx, from).await? {
        merge.apply_to_member(&mut member);
        save(tx, &member, None).await?;
    }
    let mut merged: Partner = find(tx, from).await?;
    merge.apply_to_partner(&mut merged);
    save(tx, &merged, None).await
}
