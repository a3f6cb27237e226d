//! What a calendar program reads at a member's address.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{FeedKind, Meeting, Permission};
use exchange::calendar;
use mail::Entries;
use persistence::site::{FeedPlace, feed_places};
use persistence::{ReadTx, Token, meetings, plan, work_groups};
use sha2::{Digest, Sha256};

use crate::addresses::PublicAddresses;
use crate::error::AppError;
use crate::network::Network;
use crate::say::say;
use crate::state::AppState;
use crate::{language, paths};

/// For how many days a meeting stays in calendars that has been, or was called off.
const PAST: Days = Days::new(366);

/// Reading changes nothing, and leaves no trace. Whatever is wrong with the address, the answer is
/// the same.
pub(super) async fn read_feed(
    path: paths::CalendarFeed,
    State(app): State<AppState>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let secret = path.token.strip_suffix(".ics").unwrap_or(&path.token);
    let (token, now) = (Token::brought(secret), app.clock.now());
    let found = feed_places::find_feed_place(&app.db, &token);
    let found = app.limits.known(network, now, found).await?;
    let found = found.ok_or(AppError::LinkGone)?;
    if !found.feed.is_open() || !found.place.standing.may(Permission::ReadMeetings) {
        return Err(AppError::LinkGone);
    }
    let text = text(&app, &found, now).await?;
    Ok(answer(&headers, text))
}

async fn text(app: &AppState, found: &FeedPlace, now: DateTime<Utc>) -> Result<String, AppError> {
    let (place, kind) = (&found.place, found.feed.kind);
    let (partnership, wording) = (
        &place.partnership,
        language::known_language(place.member.language),
    );
    let tx = app.db.read(place.id).await?;
    let entries = Entries {
        addresses: &PublicAddresses::of(&app.settings),
        wording,
        partnership: place.id,
        slug: &partnership.slug,
        name: &partnership.name,
        zone: partnership.zone,
    };
    let meetings = meetings(&tx, found, partnership.zone.day_of(now)).await?;
    let mut events = entries.meetings(&tx, &meetings).await?;
    if kind == FeedKind::Own {
        let lines = plan::asked_of(&tx, &place.member).await?;
        events.extend(entries.due_days(&tx, &lines).await?);
    }
    let partnership = partnership.name.as_str();
    let name = match kind {
        FeedKind::Own => say!(
            wording,
            "calendar-of-member",
            name = place.member.name.as_str(),
            partnership = partnership
        ),
        FeedKind::Partnership => say!(
            wording,
            "calendar-of-partnership",
            partnership = partnership
        ),
    };
    Ok(calendar::calendar_feed(&name, &events))
}

/// The meetings in a feed: all, or those that the member comes to.
async fn meetings(
    tx: &ReadTx,
    found: &FeedPlace,
    today: NaiveDate,
) -> Result<Vec<Meeting>, AppError> {
    let circles = work_groups::invitees(tx).await?;
    let mut meetings = meetings::by_day(tx).await?;
    meetings.retain(|meeting| {
        let theirs = match found.feed.kind {
            FeedKind::Own => circles.have(&found.place.member, meeting),
            FeedKind::Partnership => true,
        };
        theirs && meeting.day + PAST >= today
    });
    Ok(meetings)
}

/// The calendar, unless the program has it as it is. It is asked again every time, so that what was
/// stopped is read by nobody, wherever it passed.
fn answer(headers: &HeaderMap, text: String) -> Response {
    let tag = hex::encode(Sha256::digest(&text));
    // Weak: the same calendar is packed in different ways on its way.
    let tag = format!("W/\"{}\"", &tag[..32]);
    let always = [
        (header::ETAG, tag.as_str()),
        (header::CACHE_CONTROL, "private, no-cache"),
    ];
    if has(headers, &tag) {
        return (StatusCode::NOT_MODIFIED, always).into_response();
    }
    let kind = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"followthrough.ics\"",
        ),
    ];
    (always, kind, text).into_response()
}

/// Whether a program says that it has what goes by that tag.
fn has(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get_all(header::IF_NONE_MATCH).iter();
    let known = known.filter_map(|known| known.to_str().ok());
    let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known
        .flat_map(|known| known.split(','))
        .any(|known| known.trim() == "*" || plain(known) == plain(tag))
}
