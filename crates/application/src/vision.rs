//! Writing the vision.

use domain::Vision;
use persistence::{StoreError, WriteTx, visions};

/// Writes the vision, or writes it anew.
pub async fn write_vision(tx: &WriteTx, vision: &Vision) -> Result<(), StoreError> {
    visions::save_vision(tx, vision).await
}
