//! The places for connections: when all are taken, who keeps us waiting the longest has to go.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::metrics::OpenConnections;

/// What a connection keeps us waiting for, those first who have to go first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Wait {
    /// Its first request.
    First,
    /// Another request.
    Next,
    /// The rest of what it sends.
    Rest,
}

/// All places.
pub struct ConnectionSlots {
    most: usize,
    connections: OpenConnections,
    taken: Mutex<Taken>,
    freed: Notify,
}

/// Who has a place, and who of them keeps us waiting, in the order of when they began to.
#[derive(Default)]
struct Taken {
    count: usize,
    began: u64,
    waiting: BTreeMap<(Wait, u64), Arc<Notify>>,
}

/// The place of a connection, free again when dropped.
pub struct ConnectionSlot {
    places: Arc<ConnectionSlots>,
    dismissed: Arc<Notify>,
    waiting: Mutex<Option<(Wait, u64)>>,
}

impl ConnectionSlots {
    pub fn new(most: usize, connections: OpenConnections) -> Self {
        Self {
            most,
            connections,
            taken: Mutex::default(),
            freed: Notify::new(),
        }
    }

    /// A place for one more, which somebody else may have to leave for it.
    pub async fn take(self: &Arc<Self>) -> ConnectionSlot {
        while !self.taken().take_one(self.most) {
            self.make_room();
            self.freed.notified().await;
        }
        self.connections.open.inc();
        let place = ConnectionSlot {
            places: self.clone(),
            dismissed: Arc::new(Notify::new()),
            waiting: Mutex::new(None),
        };
        place.waits(Wait::First);
        place
    }

    /// Sends one away, if anybody keeps us waiting.
    pub fn make_room(&self) {
        if let Some((_, longest)) = self.taken().waiting.pop_first() {
            self.connections.dismissed.inc();
            longest.notify_one();
        }
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Taken {
    fn take_one(&mut self, most: usize) -> bool {
        let is_free = self.count < most;
        self.count += usize::from(is_free);
        is_free
    }
}

impl ConnectionSlot {
    /// Waits to be sent away.
    pub async fn dismissed(&self) {
        self.dismissed.notified().await;
    }

    /// The connection begins to keep us waiting.
    pub fn waits(&self, wait: Wait) {
        let mut waiting = self.waiting();
        let mut taken = self.places.taken();
        if let Some(before) = waiting.take() {
            taken.waiting.remove(&before);
        }
        taken.began += 1;
        let key = (wait, taken.began);
        taken.waiting.insert(key, self.dismissed.clone());
        *waiting = Some(key);
    }

    /// It is our turn.
    pub fn is_answered(&self) {
        if let Some(before) = self.waiting().take() {
            self.places.taken().waiting.remove(&before);
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Option<(Wait, u64)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for ConnectionSlot {
    fn drop(&mut self) {
        self.is_answered();
        self.places.taken().count -= 1;
        self.places.connections.open.dec();
        self.places.freed.notify_one();
    }
}
