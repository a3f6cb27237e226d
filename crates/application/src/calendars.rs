//! The addresses at which a member's calendar programs read.

use domain::{FeedKind, MemberNumber};
use persistence::{StoreError, Token, WriteTx, calendar_feeds};

/// Makes an address for a calendar program; the one that there was works no longer.
pub async fn make_calendar_feed(
    tx: &WriteTx,
    member: MemberNumber,
    kind: FeedKind,
) -> Result<Token, StoreError> {
    let token = Token::random();
    let feed = calendar_feeds::NewFeed {
        member,
        kind,
        token: &token,
    };
    calendar_feeds::make_feed(tx, feed).await?;
    Ok(token)
}

/// Stops what a member's programs read of a kind, or of every kind.
pub async fn stop_calendar_feeds(
    tx: &WriteTx,
    member: MemberNumber,
    kind: Option<FeedKind>,
) -> Result<(), StoreError> {
    calendar_feeds::revoke_feeds(tx, member, kind).await
}
