use std::time::Duration;

/// How many file descriptors are left for the database and all else.
const KEPT_BACK: u64 = 256;

/// How much a connection may take, and how long.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// How many connections there are at most.
    pub connections: usize,
    /// How long a request may take to say what it wants, and a connection to begin with one.
    pub head: Duration,
    /// The most bytes that it may take for it.
    pub head_bytes: usize,
    /// The most headers.
    pub headers: usize,
    /// How long a reader may take nothing of an answer.
    pub stall: Duration,
    /// After the stop: how long what is being answered may still take.
    pub grace: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            connections: 4096,
            head: Duration::from_secs(10),
            head_bytes: 16 * 1024,
            headers: 64,
            stall: Duration::from_secs(30),
            grace: Duration::from_secs(10),
        }
    }
}

impl Bounds {
    /// As many connections as the machine lets the program have, once it has asked for more.
    #[must_use]
    pub fn within_the_machine(self) -> Self {
        let wanted = self.connections as u64 + KEPT_BACK;
        let files = match rlimit::increase_nofile_limit(wanted) {
            Ok(files) => files,
            Err(error) => {
                tracing::warn!(%error, "cannot have more files open");
                return self;
            }
        };
        let most = files.saturating_sub(KEPT_BACK).max(1);
        let most = usize::try_from(most).unwrap_or(self.connections);
        let connections = self.connections.min(most);
        if connections < self.connections {
            tracing::warn!(connections, "the machine allows fewer connections");
        }
        Self {
            connections,
            ..self
        }
    }
}
