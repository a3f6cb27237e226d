//! The workplan's web pages.
pub mod access;
mod access_log;
mod actions;
mod addresses;
mod app;
mod assets;
mod calendars;
mod changes;
pub mod clock;
mod components;
mod error;
mod error_page;
mod goals;
mod headers;
mod health;
mod history;
mod imports;
mod language;
mod layout;
mod limits;
mod mails;
mod meetings;
mod metrics;
mod my_actions;
mod network;
mod objectives;
mod operators;
mod outline;
mod partnerships;
pub mod paths;
mod people;
mod plan;
mod records;
mod refusals;
mod report_links;
mod reports;
mod request;
mod review;
pub mod serve;
mod set_up;
mod settings;
mod sheets;
mod sign_in;
mod site_settings;
mod state;
mod vision;
mod webauthn;

pub use addresses::PublicAddresses;
pub use app::app;
pub use clock::Clock;
pub use error::AppError;
pub use imports::arrivals;
pub use limits::{Limit, Limits};
pub use metrics::{Metrics, OpenConnections};
pub use network::{Network, Proxies};
pub use site_settings::Settings;
pub use state::AppState;

/// A text of the catalogue, in the language of a page.
macro_rules! say {
    ($wording:expr, $($rest:tt)*) => {
        i18n_embed_fl::fl!($wording.loader(), $($rest)*)
    };
}
pub(crate) use say;
