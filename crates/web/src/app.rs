//! The roof: every route of the application, and the layers around them.

use std::time::Duration;

use axum::http::StatusCode;
use axum::{Router, middleware};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::access_log::log_request;
use crate::assets::handlers::asset_routes;
use crate::error::AppError;
use crate::headers::{add_headers, add_transport_security};
use crate::health::health_routes;
use crate::imports::handlers::uploads;
use crate::language::note_languages;
use crate::refusals::refusals_into_pages;
use crate::request::session::session_layer;
use crate::routes::Routes;
use crate::state::AppState;
use crate::{
    actions, as_of, asking, calendars, changes, goals, imports, mails, meetings, my_actions,
    objectives, operators, partnerships, people, plan, records, report_links, review, set_up,
    settings, sheets, sign_in, vision,
};

/// The most bytes that a form may have. Uploads have a limit of their own.
const LONGEST_FORM: usize = 256 * 1024;

/// How long a request may take, with all that is sent.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(60);
/// The same for a whole file, over a slow line.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(300);

/// Builds the whole application.
pub fn app(state: AppState) -> Router {
    let sessions = session_layer(state.db.clone(), state.clock.clone(), &state.settings);
    let forms = page_routes()
        .into_router()
        .layer(RequestBodyLimitLayer::new(LONGEST_FORM))
        .layer(timeout_layer(REQUEST_TIMEOUT));
    let router = forms
        .merge(uploads().layer(timeout_layer(UPLOAD_TIMEOUT)))
        .layer(CsrfLayer::new())
        .layer(sessions)
        .merge(asset_routes())
        .merge(health_routes().into_router())
        .fallback(async || AppError::NotFound)
        .layer(middleware::from_fn(refusals_into_pages))
        .layer(middleware::from_fn(note_languages))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(middleware::from_fn(add_headers))
        .layer(middleware::from_fn_with_state(
            state.metrics.clone(),
            log_request,
        ));
    let router = if state.settings.is_secure() {
        router.layer(middleware::from_fn(add_transport_security))
    } else {
        router
    };
    router.with_state(state)
}

/// All pages and the forms on them.
fn page_routes() -> Routes {
    Routes::new()
        .merge(partnerships::partnerships_routes())
        .merge(operators::operators_routes())
        .merge(sign_in::sign_in_routes())
        .merge(set_up::set_up_routes())
        .merge(plan::plan_routes())
        .merge(vision::vision_routes())
        .merge(goals::goals_routes())
        .merge(objectives::objectives_routes())
        .merge(actions::actions_routes())
        .merge(report_links::report_links_routes())
        .merge(my_actions::my_actions_routes())
        .merge(sheets::sheets_routes())
        .merge(review::review_routes())
        .merge(asking::asking_routes())
        .merge(settings::settings_routes())
        .merge(records::records_routes())
        .merge(as_of::as_of_routes())
        .merge(changes::changes_routes())
        .merge(imports::imports_routes())
        .merge(people::people_routes())
        .merge(meetings::meetings_routes())
        .merge(calendars::calendars_routes())
        .merge(mails::mails_routes())
}

/// Gives a request up that takes too long. Not with 408: browsers send a form again then, unasked.
pub fn timeout_layer(most: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, most)
}
