//! Partners: they are added and described, and two may turn out to be one.

use domain::{Name, Partner, PartnerMerge, PartnerNumber, SubjectKind};
use persistence::{StoreError, WriteTx, find, insert, members, partners, revisions, save};

use crate::actions::change_action;

/// Adds a partner.
pub async fn add_partner(
    tx: &WriteTx,
    name: Name,
    sector: Option<Name>,
) -> Result<PartnerNumber, StoreError> {
    let number = PartnerNumber(revisions::next_number(tx, SubjectKind::Partner).await?);
    let partner = Partner {
        number,
        name,
        sector,
        merged_into: None,
    };
    insert(tx, &partner).await?;
    Ok(number)
}

/// Changes what is said about a partner.
pub async fn change_partner(tx: &WriteTx, partner: &Partner) -> Result<(), StoreError> {
    save(tx, partner, None).await
}

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
        change_action(tx, &mut action).await?;
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
