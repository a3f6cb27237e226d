//! Figures that were counted before.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use domain::{Figures, PartnershipId, RevisionNumber};
use persistence::program::Place;
use persistence::{ReadTx, figures};

use crate::AppError;

/// The figures of each partnership, as they were counted last.
///
/// They hold as long as the partnership has no newer revision and the day is the same; every
/// replica may count them for itself.
#[derive(Clone, Debug, Default)]
pub struct KeptFigures(Arc<Mutex<HashMap<PartnershipId, Kept>>>);

#[derive(Clone, Debug)]
struct Kept {
    revision: RevisionNumber,
    day: NaiveDate,
    figures: Arc<Figures>,
}

impl KeptFigures {
    /// The figures of a partnership on the day `today`.
    pub async fn of(
        &self,
        place: &Place,
        today: NaiveDate,
        tx: &ReadTx,
    ) -> Result<Arc<Figures>, AppError> {
        if let Some(figures) = self.kept(place, today) {
            return Ok(figures);
        }
        let figures = Arc::new(figures::count(tx).await?);
        let kept = Kept {
            revision: place.revision,
            day: today,
            figures: figures.clone(),
        };
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(place.id, kept);
        Ok(figures)
    }

    fn kept(&self, place: &Place, today: NaiveDate) -> Option<Arc<Figures>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = all.get(&place.id)?;
        let holds = kept.revision == place.revision && kept.day == today;
        holds.then(|| kept.figures.clone())
    }
}
