//! The addresses at which a member's calendar programs read: made, renewed and stopped.

use axum::extract::{Query, State};
use axum::response::Response;
use axum_extra::extract::Form;
use domain::Member;
use persistence::{Token, calendar_feeds, find, submissions};

use crate::access::Routes;
use crate::forms::{FeedForm, LinkQuery, PlainForm};
use crate::here::Here;
use crate::layout::document;
use crate::pages::calendars::{self, View};
use crate::paths::WithQuery;
use crate::{AppError, Settings, paths};

pub fn router() -> Routes {
    Routes::new().get(show).post(make).post(stop).post(stop_all)
}

async fn show(
    _: paths::Calendars,
    here: Here,
    Query(link): Query<LinkQuery>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let view = View {
        feeds: calendar_feeds::open(&tx, here.member().number).await?,
        shown_before: link.link == "shown",
    };
    Ok(document(&here, calendars::page(&here, &view)))
}

/// Makes an address and shows it, this once; the one that there was works no longer. What is kept
/// of the form is where the person is shown, and not the address.
async fn make(
    path: paths::Calendars,
    here: Here,
    State(settings): State<Settings>,
    Form(form): Form<FeedForm>,
) -> Result<Response, AppError> {
    let kind = form.read().ok_or(AppError::Unreadable)?;
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let token = Token::random();
    calendar_feeds::make(&tx, here.member().number, (kind, &token)).await?;
    if !form.key.is_empty() {
        let back = path.with_query(&[("link", "shown")]);
        submissions::keep(&tx, &form.key, &back).await?;
    }
    tx.commit().await?;
    let token = format!("{}.ics", token.secret());
    let address = format!("{}{}", settings.public_url, paths::CalendarFeed { token });
    Ok(document(&here, calendars::made(&here, kind, &address)))
}

async fn stop(
    _: paths::CalendarRevocation,
    here: Here,
    Form(form): Form<FeedForm>,
) -> Result<Response, AppError> {
    let kind = form.read().ok_or(AppError::Unreadable)?;
    let tx = here.write().await?;
    calendar_feeds::revoke(&tx, here.member().number, Some(kind)).await?;
    let slug = here.slug();
    here.done(tx, "", paths::Calendars { slug }).await
}

/// Stops all that programs of a member read, as a coordinator does.
async fn stop_all(
    path: paths::MemberCalendarsRevocation,
    here: Here,
    Form(_): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    let member: Member = find(&tx, path.number).await?;
    calendar_feeds::revoke(&tx, member.number, None).await?;
    let (slug, number) = (here.slug(), member.number);
    here.done(tx, "", paths::Member { slug, number }).await
}
