//! The addresses at which a member's calendar programs read: made, renewed and stopped.

use axum::extract::{Query, State};
use axum::response::Response;
use axum_extra::extract::Form;
use domain::Member;
use persistence::{Token, calendar_feeds, find, submissions};

use crate::actions::change_forms::PlainForm;
use crate::calendars::form::FeedForm;
use crate::calendars::page::{CalendarsView, calendars_page, made_feed_page};
use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::paths::WithQuery;
use crate::reports::answers_form::LinkQuery;
use crate::request::member_request::MemberRequest;
use crate::site_settings::Settings;

pub(super) async fn show_calendars(
    _: paths::Calendars,
    request: MemberRequest,
    Query(link): Query<LinkQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let view = CalendarsView {
        feeds: calendar_feeds::open_feeds(&tx, request.member().number).await?,
        shown_before: link.link == "shown",
    };
    Ok(page_answer(&request, calendars_page(&request, &view)))
}

/// Makes an address and shows it, this once; the one that there was works no longer. What is kept
/// of the form is where the person is shown, and not the address.
pub(super) async fn make_feed(
    path: paths::Calendars,
    request: MemberRequest,
    State(settings): State<Settings>,
    Form(form): Form<FeedForm>,
) -> Result<Response, AppError> {
    let kind = form.read().ok_or(AppError::Unreadable)?;
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let token = Token::random();
    calendar_feeds::make_feed(
        &tx,
        calendar_feeds::NewFeed {
            member: request.member().number,
            kind,
            token: &token,
        },
    )
    .await?;
    if !form.key.is_empty() {
        let back = path.with_query(&[("link", "shown")]);
        submissions::keep_redirect(&tx, &form.key, &back).await?;
    }
    tx.commit().await?;
    let token = format!("{}.ics", token.secret());
    let address = format!("{}{}", settings.public_url, paths::CalendarFeed { token });
    Ok(page_answer(
        &request,
        made_feed_page(&request, kind, &address),
    ))
}

pub(super) async fn stop_feed(
    _: paths::CalendarRevocation,
    request: MemberRequest,
    Form(form): Form<FeedForm>,
) -> Result<Response, AppError> {
    let kind = form.read().ok_or(AppError::Unreadable)?;
    let tx = request.write().await?;
    calendar_feeds::revoke_feeds(&tx, request.member().number, Some(kind)).await?;
    let slug = request.slug();
    request.done(tx, "", paths::Calendars { slug }).await
}

/// Stops all that programs of a member read, as a coordinator does.
pub(super) async fn stop_all_feeds(
    path: paths::MemberCalendarsRevocation,
    request: MemberRequest,
    Form(_): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    let member: Member = find(&tx, path.number).await?;
    calendar_feeds::revoke_feeds(&tx, member.number, None).await?;
    let (slug, number) = (request.slug(), member.number);
    request.done(tx, "", paths::Member { slug, number }).await
}
