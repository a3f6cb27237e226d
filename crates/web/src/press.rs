//! Where documents become PDFs: a few at a time, beside the threads that answer requests.

use paper::Document;

use crate::AppError;

/// The document as a PDF. Refuses in a sentence when too many are waited for.
#[cfg(feature = "pdf")]
pub async fn typeset(document: Document) -> Result<Vec<u8>, AppError> {
    presses::typeset(document).await
}

/// Says that this program was built without the typesetter.
#[cfg(not(feature = "pdf"))]
pub async fn typeset(_: Document) -> Result<Vec<u8>, AppError> {
    let wording = crate::language::wording();
    Err(AppError::Refused(crate::say!(wording, "press-missing")))
}

#[cfg(feature = "pdf")]
mod presses {
    use std::sync::LazyLock;
    use std::thread::available_parallelism;
    use std::time::Duration;

    use paper::Document;
    use tokio::sync::Semaphore;
    use tokio::task::spawn_blocking;
    use tokio::time::timeout;

    use crate::{AppError, language, say};

    /// Half of the cores typeset, so that the others answer.
    static PRESSES: LazyLock<Semaphore> = LazyLock::new(|| {
        let cores = available_parallelism().map_or(1, usize::from);
        Semaphore::new((cores / 2).max(1))
    });

    /// The largest plan takes some seconds, and others may have to be done before it.
    const PATIENCE: Duration = Duration::from_secs(45);

    pub async fn typeset(document: Document) -> Result<Vec<u8>, AppError> {
        let printed = timeout(PATIENCE, queue_up(document)).await;
        printed.unwrap_or_else(|_| {
            let wording = language::wording();
            Err(AppError::Refused(say!(wording, "press-busy")))
        })
    }

    /// Whoever gives up waiting leaves a press that is busy until it is done.
    async fn queue_up(document: Document) -> Result<Vec<u8>, AppError> {
        let press = PRESSES.acquire().await.map_err(our_fault)?;
        let work = move || {
            let printed = document.typeset();
            drop(press);
            printed
        };
        spawn_blocking(work)
            .await
            .map_err(our_fault)?
            .map_err(our_fault)
    }

    fn our_fault(error: impl std::error::Error) -> AppError {
        AppError::Internal(error.to_string())
    }
}

#[cfg(all(test, feature = "pdf"))]
mod tests {
    use super::*;

    #[tokio::test]
    async fn many_at_once_wait_for_their_turn() {
        let printed = (0..8).map(|number| {
            tokio::spawn(typeset(Document {
                title: format!("Packet {number}"),
                ..Document::default()
            }))
        });
        for one in printed.collect::<Vec<_>>() {
            assert!(one.await.unwrap().unwrap().starts_with(b"%PDF"));
        }
    }
}
