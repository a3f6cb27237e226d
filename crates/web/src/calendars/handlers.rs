//! The addresses at which a member's calendar programs read: made, renewed and stopped.

use application::calendars::{make_calendar_feed, stop_calendar_feeds};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::Member;
use persistence::{calendar_feeds, find};

use crate::calendars::form::FeedForm;
use crate::calendars::page::{CalendarsView, calendars_page, made_feed_page};
use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::paths::WithQuery;
use crate::request::link_query::LinkQuery;
use crate::request::member_request::MemberRequest;
use crate::request::submission::{ButtonPress, ShownOnce, Submission};
use crate::site_settings::Settings;

pub(super) async fn show_calendars(
    _: paths::Calendars,
    request: MemberRequest,
    Query(query): Query<LinkQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let view = CalendarsView {
        feeds: calendar_feeds::open_feeds(&tx, request.member().number).await?,
        shown_before: query.is_shown(),
    };
    Ok(page_answer(&request, &calendars_page(&request, &view)))
}

/// Makes an address and shows it, this once; the one that there was works no longer. What is kept
/// of the form is where the person is shown, and not the address.
pub(super) async fn make_feed(
    path: paths::Calendars,
    State(settings): State<Settings>,
    submission: Submission<FeedForm>,
) -> Result<Response, AppError> {
    submission
        .show_once(async |sent| {
            let kind = sent.form.read().ok_or(AppError::Unreadable)?;
            let member = sent.request.member().number;
            let token = make_calendar_feed(&sent.tx, member, kind).await?;
            let token = format!("{}.ics", token.secret());
            let address = format!("{}{}", settings.public_url, paths::CalendarFeed { token });
            Ok(ShownOnce {
                page: made_feed_page(&sent.request, kind, &address),
                afterwards: path.with_query(&[("link", "shown")]),
            })
        })
        .await
}

pub(super) async fn stop_feed(
    path: paths::CalendarRevocation,
    submission: Submission<FeedForm>,
) -> Result<Response, AppError> {
    submission
        .carry_out(async |sent| {
            let kind = sent.form.read().ok_or(AppError::Unreadable)?;
            let member = sent.request.member().number;
            stop_calendar_feeds(&sent.tx, member, Some(kind)).await?;
            Ok(paths::Calendars { slug: path.slug }.to_string())
        })
        .await
}

/// Stops all that programs of a member read, as a coordinator does.
pub(super) async fn stop_all_feeds(
    path: paths::MemberCalendarsRevocation,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    submission
        .carry_out(async |sent| {
            let member: Member = find(&sent.tx, path.number).await?;
            stop_calendar_feeds(&sent.tx, member.number, None).await?;
            let (slug, number) = (path.slug, path.number);
            Ok(paths::Member { slug, number }.to_string())
        })
        .await
}
