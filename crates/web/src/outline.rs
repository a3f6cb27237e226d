//! The outlines of the partnerships that were looked at last.

use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::{PartnershipId, RevisionNumber};
use quick_cache::sync::Cache;
use wording::Names;

/// How many are kept.
const KEPT: usize = 64;

/// The outline of a partnership, with what everybody in it is called.
#[derive(Debug)]
pub struct NamedOutline {
    outline: persistence::Outline,
    pub names: Names,
}

/// Which outline: it is true of a revision and a day, and so need never be thrown away for being
/// wrong. Every replica may read it for itself.
type Key = (PartnershipId, RevisionNumber, NaiveDate);

/// The outlines that were read last.
#[derive(Clone, Debug)]
pub struct Outlines(Arc<Cache<Key, Arc<NamedOutline>>>);

impl Default for Outlines {
    fn default() -> Self {
        Self(Arc::new(Cache::new(KEPT)))
    }
}

impl Outlines {
    /// The outline under `key`; of several who ask at once, one reads it and the others wait.
    pub async fn get<E>(
        &self,
        key: Key,
        read: impl Future<Output = Result<persistence::Outline, E>>,
    ) -> Result<Arc<NamedOutline>, E> {
        let read = async { Ok(Arc::new(NamedOutline::from(read.await?))) };
        self.0.get_or_insert_async(&key, read).await
    }
}

impl From<persistence::Outline> for NamedOutline {
    fn from(outline: persistence::Outline) -> Self {
        let names = Names::of(&outline.partners, &outline.members, &outline.groups);
        Self { outline, names }
    }
}

impl Deref for NamedOutline {
    type Target = persistence::Outline;

    fn deref(&self) -> &persistence::Outline {
        &self.outline
    }
}
