//! Writing the vision.

use domain::Vision;
use persistence::{StoreError, WriteTx};

/// Writes the vision, or writes it anew.
pub async fn write_vision(tx: &WriteTx, vision: &Vision) -> Result<(), StoreError> {
    tx.save_vision(vision).await
}
