//! Starting to ask: from then on the program mails by itself.

use persistence::site::partnerships;
use persistence::{StoreError, WriteTx};

/// Lets the program mail by itself from now on. Saying so twice is no change.
pub async fn start_asking(tx: &WriteTx) -> Result<(), StoreError> {
    partnerships::start_asking(tx).await
}
