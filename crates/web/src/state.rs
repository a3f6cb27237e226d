//! The cellar: what every handler can reach.

use axum::extract::FromRef;
use persistence::Database;

use crate::clock::Clock;
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::network::Proxies;
use crate::outline::Outlines;
use crate::site_settings::Settings;
use crate::webauthn::Passkeys;

/// What every handler can reach.
#[derive(Clone, FromRef)]
pub struct AppState {
    /// Where the workplan is kept.
    pub db: Database,
    /// What time it is.
    pub clock: Clock,
    /// What the operator says.
    pub settings: Settings,
    /// How often something may be tried.
    pub limits: Limits,
    /// What the program counts of itself.
    pub metrics: Metrics,
    pub(crate) outlines: Outlines,
    pub(crate) passkeys: Passkeys,
}

impl AppState {
    /// What handlers can reach in a program that keeps its plan in `db`.
    pub fn new(db: Database, clock: Clock, settings: Settings) -> Self {
        Self {
            limits: Limits::new(db.clone()),
            passkeys: Passkeys::at(&settings.public_url),
            metrics: Metrics::default(),
            db,
            clock,
            settings,
            outlines: Outlines::default(),
        }
    }
}

impl FromRef<AppState> for Proxies {
    fn from_ref(state: &AppState) -> Self {
        state.settings.proxies.clone()
    }
}
