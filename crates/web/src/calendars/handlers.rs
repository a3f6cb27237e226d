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
    here: MemberRequest,
    Query(link): Query<LinkQuery>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let view = CalendarsView {
        feeds: calendar_feeds::open_feed(&tx, here.member().number).await?,
        shown_before: link.link == "shown",
    };
    Ok(page_answer(&here, calendars_page(&here, &view)))
}

/// Makes an address and shows it, this once; the one that there was works no longer. What is kept
/// of the form is where the person is shown, and not the address.
pub(super) async fn make_feed(
    path: paths::Calendars,
    here: MemberRequest,
    State(settings): State<Settings>,
    Form(form): Form<FeedForm>,
) -> Result<Response, AppError> {
    let kind = form.read().ok_or(AppError::Unreadable)?;
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let token = Token::random();
    calendar_feeds::make_feed(&tx, here.member().number, (kind, &token)).await?;
    if !form.key.is_empty() {
        let back = path.with_query(&[("link", "shown")]);
        submissions::keep_answer(&tx, &form.key, &back).await?;
    }
    tx.commit().await?;
    let token = format!("{}.ics", token.secret());
    let address = format!("{}{}", settings.public_url, paths::CalendarFeed { token });
    Ok(page_answer(&here, made_feed_page(&here, kind, &address)))
}

pub(super) async fn stop_feed(
    _: paths::CalendarRevocation,
    here: MemberRequest,
    Form(form): Form<FeedForm>,
) -> Result<Response, AppError> {
    let kind = form.read().ok_or(AppError::Unreadable)?;
    let tx = here.write().await?;
    calendar_feeds::revoke_feed(&tx, here.member().number, Some(kind)).await?;
    let slug = here.slug();
    here.done(tx, "", paths::Calendars { slug }).await
}

/// Stops all that programs of a member read, as a coordinator does.
pub(super) async fn stop_all_feeds(
    path: paths::MemberCalendarsRevocation,
    here: MemberRequest,
    Form(_): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    let member: Member = find(&tx, path.number).await?;
    calendar_feeds::revoke_feed(&tx, member.number, None).await?;
    let (slug, number) = (here.slug(), member.number);
    here.done(tx, "", paths::Member { slug, number }).await
}
