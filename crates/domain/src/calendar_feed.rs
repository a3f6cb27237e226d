//! Feeds by which calendar programs read what is planned.

use chrono::{DateTime, Utc};

use crate::word::words;
use crate::{CalendarFeedNumber, MemberNumber};

/// An address at which a member's calendar program reads what is planned, without signing in.
///
/// It is no part of the plan and has no history.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CalendarFeed {
    /// Its number in the partnership.
    pub number: CalendarFeedNumber,
    /// Whose program reads it.
    pub member: MemberNumber,
    /// What is in it.
    pub kind: FeedKind,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// When it was revoked, and by whom.
    pub revoked: Option<(DateTime<Utc>, Option<MemberNumber>)>,
}

/// What a calendar program reads in a feed.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum FeedKind {
    /// The days on which what the member answers for is due, and the meetings that the member may
    /// come to.
    Own,
    /// All meetings of the partnership and its work groups.
    Partnership,
}

words! {
    /// Every kind.
    FeedKind {
        Own: "own",
        Partnership: "partnership",
    }
}

impl CalendarFeed {
    /// Whether it can be read: as long as nobody revoked it.
    pub fn is_open(&self) -> bool {
        self.revoked.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_read_until_somebody_revokes_it() {
        let made = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for (revoked, open) in [
            (None, true),
            (Some((made, None)), false),
            (Some((made, Some(MemberNumber(1)))), false),
        ] {
            let feed = CalendarFeed {
                number: CalendarFeedNumber(1),
                member: MemberNumber(7),
                kind: FeedKind::Own,
                made,
                revoked,
            };
            assert_eq!(feed.is_open(), open, "{revoked:?}");
        }
    }
}
