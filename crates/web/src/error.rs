//! The one way a request fails.

use application::reports::ReportFailure;
use axum::extract::rejection::{FormRejection, PathRejection};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use domain::{ActionError, AgendaError, MeetingError};
use handouts::PressError;
use persistence::StoreError;

use crate::error_page::{
    away_page, forbidden_page, internal_page, link_gone_page, no_such_past_page, not_found_page,
    refused_page, too_many_page, unreadable_page,
};
use crate::paths::WithQuery;
use crate::say::say;
use crate::{language, paths};

/// A request that could not be answered as asked.
///
/// Mistakes in a form are not errors: the handler shows the form again.
#[derive(Debug)]
pub enum AppError {
    /// There is nothing at this address, or nothing this person may see.
    NotFound,
    /// It is there, and for others in the partnership to see or do.
    Forbidden,
    /// No report link does this: there is none such, it works no longer, or it asks about something
    /// else. Whichever it is, the answer is the same.
    LinkGone,
    /// The time of a report link is over: its page says so, and helps on. The link's secret.
    LinkEnded(String),
    /// The time of a report link is not over, whatever the address says. The link's secret.
    LinkWorks(String),
    /// Nobody is signed in. The address is where the person wanted to go.
    SignIn(String),
    /// The day that a page should show is not past, or lies before the plan; the message is meant
    /// for people.
    NoSuchPast(String),
    /// The rules do not allow it; the message is meant for people.
    Refused(String),
    /// It was tried too often; after a while it may be tried again.
    TooMany {
        /// How long that is.
        wait: TimeDelta,
    },
    /// The form could not be read at all.
    Unreadable,
    /// The database is away; it may be back in a moment.
    Unavailable,
    /// Our fault. The cause is logged, never shown.
    Internal(String),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Unkeepable(_) => Self::Unreadable,
            StoreError::Unavailable(cause) => {
                tracing::warn!(%cause, "the database is away");
                Self::Unavailable
            }
            error => Self::Internal(told(&error)),
        }
    }
}

impl From<tower_sessions::session::Error> for AppError {
    fn from(error: tower_sessions::session::Error) -> Self {
        tracing::warn!(%error, "the session could not be read");
        Self::Unavailable
    }
}

impl From<ActionError> for AppError {
    fn from(error: ActionError) -> Self {
        Self::Refused(language::browser_wording().refusal(error))
    }
}

impl From<ReportFailure> for AppError {
    fn from(failure: ReportFailure) -> Self {
        match failure {
            ReportFailure::Refused(why) => why.into(),
            ReportFailure::Store(error) => error.into(),
        }
    }
}

impl From<PressError> for AppError {
    fn from(error: PressError) -> Self {
        let wording = language::browser_wording();
        match error {
            PressError::Missing => Self::Refused(say!(wording, "press-missing")),
            PressError::Busy => Self::Refused(say!(wording, "press-busy")),
            PressError::Broken(why) => Self::Internal(why),
        }
    }
}

impl From<AgendaError> for AppError {
    fn from(error: AgendaError) -> Self {
        Self::Refused(language::browser_wording().mistake(error.into()))
    }
}

impl From<MeetingError> for AppError {
    fn from(error: MeetingError) -> Self {
        Self::Refused(language::browser_wording().mistake(error.into()))
    }
}

impl From<PathRejection> for AppError {
    fn from(_: PathRejection) -> Self {
        Self::NotFound
    }
}

impl From<FormRejection> for AppError {
    fn from(_: FormRejection) -> Self {
        Self::Unreadable
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let (status, page) = match self {
            Self::SignIn(next) => {
                return Redirect::to(&paths::SignIn.with_query(&[("next", &next)])).into_response();
            }
            Self::LinkEnded(token) => return elsewhere(&paths::LinkEnded { token }),
            Self::LinkWorks(token) => return elsewhere(&paths::ReportLink { token }),
            Self::TooMany { wait } => return too_many(wait),
            Self::NotFound => (StatusCode::NOT_FOUND, not_found_page()),
            Self::LinkGone => (StatusCode::GONE, link_gone_page()),
            Self::Forbidden => (StatusCode::FORBIDDEN, forbidden_page()),
            Self::NoSuchPast(why) => (StatusCode::NOT_FOUND, no_such_past_page(&why)),
            Self::Refused(why) => (StatusCode::CONFLICT, refused_page(&why)),
            Self::Unreadable => (StatusCode::BAD_REQUEST, unreadable_page()),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, away_page()),
            Self::Internal(cause) => {
                tracing::error!(cause, "could not answer the request");
                (StatusCode::INTERNAL_SERVER_ERROR, internal_page())
            }
        };
        (status, page).into_response()
    }
}

fn elsewhere(path: &impl ToString) -> Response {
    Redirect::to(&path.to_string()).into_response()
}

/// An error with its causes, as they word it. What they hold besides may be somebody's name.
fn told(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |told, cause| format!("{told}: {cause}"))
}

/// Says when to come again, to people in minutes and to programs in seconds.
fn too_many(wait: TimeDelta) -> Response {
    let seconds = wait.num_milliseconds().unsigned_abs().div_ceil(1000);
    let page = too_many_page(seconds.div_ceil(60));
    let after = [(header::RETRY_AFTER, seconds.to_string())];
    (StatusCode::TOO_MANY_REQUESTS, after, page).into_response()
}
