//! What a partnership is called, where it is, and when its program flags and asks.

use domain::Partnership;
use persistence::site::partnerships;
use persistence::{StoreError, WriteTx};

/// Changes a partnership's settings.
pub async fn change_settings(tx: &WriteTx, partnership: &Partnership) -> Result<(), StoreError> {
    partnerships::save_partnership(tx, partnership).await
}
