//! Where documents become PDFs: a few at a time, beside the threads that answer requests.

use paper::Document;

/// Why a document was not made a PDF.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// This program was built without the typesetter.
    #[error("this program was built without PDFs")]
    Missing,
    /// Too many are waited for.
    #[error("too many documents wait to be typeset")]
    Busy,
    /// It should not have failed.
    #[error("a document was not typeset: {0}")]
    Broken(String),
}

/// The document as a PDF.
///
/// # Errors
///
/// When the program has no typesetter, or there is too much to typeset.
#[cfg(feature = "pdf")]
pub async fn typeset(document: Document) -> Result<Vec<u8>, PressError> {
    presses::typeset(document).await
}

/// Says that this program was built without the typesetter.
///
/// # Errors
///
#[cfg(not(feature = "pdf"))]
pub async fn typeset(_: Document) -> Result<Vec<u8>, PressError> {
    Err(PressError::Missing)
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

    use super::PressError;

    /// Half of the cores typeset, so that the others answer.
    static PRESSES: LazyLock<Semaphore> = LazyLock::new(|| {
        let cores = available_parallelism().map_or(1, usize::from);
        Semaphore::new((cores / 2).max(1))
    });

    /// The largest plan takes some seconds, and others may have to be done before it.
    const TYPESET_TIMEOUT: Duration = Duration::from_secs(45);

    pub async fn typeset(document: Document) -> Result<Vec<u8>, PressError> {
        let printed = timeout(TYPESET_TIMEOUT, queue_up(document)).await;
        printed.unwrap_or(Err(PressError::Busy))
    }

    /// Whoever gives up waiting leaves a press that is busy until it is done.
    async fn queue_up(document: Document) -> Result<Vec<u8>, PressError> {
        let press = PRESSES.acquire().await.map_err(broken)?;
        let work = move || {
            let printed = document.typeset();
            drop(press);
            printed
        };
        let printed = spawn_blocking(work).await.map_err(broken)?;
        printed.map_err(broken)
    }

    fn broken(error: impl std::error::Error) -> PressError {
        PressError::Broken(error.to_string())
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
