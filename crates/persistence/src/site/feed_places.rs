//! Whose calendar program reads a feed.

use domain::CalendarFeed;
use sea_orm::{FromQueryResult, QueryResult};

use super::member_contexts::{MemberContext, PLACE};
use crate::entities::calendar_feed;
use crate::{Database, StoreError, Token};

/// The place that a feed is read from, with the feed.
#[derive(Clone, Debug)]
pub struct FeedPlace {
    /// The member's place in the partnership.
    pub place: MemberContext,
    pub feed: CalendarFeed,
}

/// The place that a feed is read from, whether or not it can still be read.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is no such feed.
pub async fn find_feed_place(db: &Database, token: &Token) -> Result<FeedPlace, StoreError> {
    let sql = format!(
        "SELECT {PLACE}, \
               f.partnership_id AS f_partnership_id, f.number AS f_number, \
               f.token_hash AS f_token_hash, f.member_number AS f_member_number, \
               f.kind AS f_kind, f.made_at AS f_made_at, f.revoked_at AS f_revoked_at, \
               f.revoked_by AS f_revoked_by \
               FROM calendar_feeds f JOIN partnerships p ON p.id = f.partnership_id \
               JOIN members m \
               ON m.partnership_id = f.partnership_id AND m.number = f.member_number \
               LEFT JOIN work_group_chairs c \
               ON c.partnership_id = m.partnership_id AND c.member_number = m.number \
               WHERE f.token_hash = $1"
    );
    FeedPlace::read(&db.ask(&sql, [token.hash().into()]).await?)
}

impl FeedPlace {
    fn read(rows: &[QueryResult]) -> Result<Self, StoreError> {
        let first = rows.first().ok_or(StoreError::NotFound)?;
        Ok(Self {
            place: MemberContext::read(rows)?,
            feed: calendar_feed::Model::from_query_result(first, "f_")?.read()?,
        })
    }
}
