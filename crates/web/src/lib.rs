//! The workplan's web pages.
pub mod access;
mod addresses;
pub mod arrivals;
mod assets;
pub mod clock;
mod components;
mod entrance;
mod error;
mod forms;
mod headers;
mod here;
mod journal;
mod language;
mod layout;
mod limits;
mod linked;
mod metrics;
mod network;
mod noted;
mod operator;
mod outline;
mod pages;
mod passkeys;
mod past;
pub mod paths;
mod person;
mod reader;
mod refusals;
mod routes;
pub mod serve;
mod session;
mod settings;

use std::time::Duration;

use axum::extract::FromRef;
use axum::http::StatusCode;
use axum::{Router, middleware};
use persistence::Database;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

pub use addresses::PublicAddresses;
pub use clock::Clock;
pub use error::AppError;
pub use limits::{Limit, Limits};
pub use metrics::{Connections, Metrics};
pub use network::{Network, Proxies};
pub use settings::Settings;

use outline::Outlines;
use passkeys::Passkeys;

/// A text of the catalogue, in the language of a page.
macro_rules! say {
    ($wording:expr, $($rest:tt)*) => {
        i18n_embed_fl::fl!($wording.loader(), $($rest)*)
    };
}
pub(crate) use say;

/// The most bytes that a form may have. Uploads have a limit of their own.
const LONGEST_FORM: usize = 256 * 1024;

/// How long a request may take, with all that is sent.
const PATIENCE: Duration = Duration::from_secs(60);
/// The same for a whole file, over a slow line.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(300);

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
    outlines: Outlines,
    passkeys: Passkeys,
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

/// Builds the whole application.
pub fn app(state: AppState) -> Router {
    let sessions = session::layer(state.db.clone(), state.clock.clone(), &state.settings);
    let forms = routes::pages()
        .into_router()
        .layer(RequestBodyLimitLayer::new(LONGEST_FORM))
        .layer(patience(PATIENCE));
    let router = forms
        .merge(routes::uploads().layer(patience(PATIENCE_WITH_FILES)))
        .layer(CsrfLayer::new())
        .layer(sessions)
        .merge(assets::router())
        .merge(routes::health::router().into_router())
        .fallback(async || AppError::NotFound)
        .layer(middleware::from_fn(refusals::into_pages))
        .layer(middleware::from_fn(language::listen))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(middleware::from_fn(headers::add))
        .layer(middleware::from_fn_with_state(
            state.metrics.clone(),
            journal::keep,
        ));
    let router = match state.settings.is_secure() {
        true => router.layer(middleware::from_fn(headers::add_transport_security)),
        false => router,
    };
    router.with_state(state)
}

/// Gives a request up that takes too long. Not with 408: browsers send a form again then, unasked.
fn patience(most: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, most)
}
