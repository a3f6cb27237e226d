//! Links by which members say how it is going, without an account.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    EmailAddress, MeetingNumber, Member, MemberNumber, Permission, ReportLinkNumber, Scope, Zone,
};

/// A link by which one member reports on the own open actions, and can do nothing else.
///
/// It is no part of the plan and has no history: only what was said through it has.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReportLink {
    /// Its number in the partnership.
    pub number: ReportLinkNumber,
    /// Whom it is for.
    pub member: MemberNumber,
    /// The meeting that it asks before, if any.
    pub meeting: Option<MeetingNumber>,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Who made it; none where the program did by itself.
    pub made_by: Option<MemberNumber>,
    /// How it reaches the member.
    pub way: LinkWay,
    /// Where it was mailed.
    pub mailed_to: Option<EmailAddress>,
    /// When the mail with it left.
    pub sent: Option<DateTime<Utc>>,
    /// When something was first said through it.
    pub first_used: Option<DateTime<Utc>>,
    /// When something was last said through it.
    pub last_used: Option<DateTime<Utc>>,
    /// How often something was said through it.
    pub uses: u32,
    /// When it was revoked, and by whom.
    pub revoked: Option<(DateTime<Utc>, Option<MemberNumber>)>,
}

/// How a link reaches its member.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkWay {
    /// In a mail.
    Mailed,
    /// Copied by a coordinator, into a text message perhaps.
    Copied,
}

/// Whether a link can be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LinkState {
    /// It works.
    Open,
    /// Somebody revoked it.
    Revoked,
    /// Its time is over.
    Over,
}

impl ReportLink {
    /// For how many days a link works that asks before no meeting.
    pub const DAYS: i64 = 14;

    /// The instant at which it works no longer, whatever else happens: the end of the day after its
    /// meeting in the partnership's `zone`, if that takes place.
    pub fn ends(&self, meeting: Option<NaiveDate>, zone: Zone) -> DateTime<Utc> {
        let after = meeting.and_then(|day| day.succ_opt());
        let days = || self.made + TimeDelta::days(Self::DAYS);
        after.map_or_else(days, |after| zone.end_of(after))
    }

    /// The last day on which it works.
    pub fn last_day(&self, meeting: Option<NaiveDate>, zone: Zone) -> NaiveDate {
        zone.day_of(self.ends(meeting, zone) - TimeDelta::seconds(1))
    }

    /// Whether it can be used `now`, where it ends at `ends`.
    ///
    /// ```
    /// # use chrono::TimeDelta;
    /// # use domain::*;
    /// # let made = chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    /// # let link = ReportLink { number: ReportLinkNumber(1), member: MemberNumber(7), meeting: None, made,
    /// #     made_by: None, way: LinkWay::Mailed, mailed_to: None, sent: None, first_used: None,
    /// #     last_used: None, uses: 0, revoked: None };
    /// let ends = link.ends(None, Zone::new("UTC").unwrap());
    /// assert_eq!(ends, made + TimeDelta::days(14));
    /// assert_eq!(link.state(ends - TimeDelta::seconds(1), ends), LinkState::Open);
    /// assert_eq!(link.state(ends, ends), LinkState::Over);
    /// ```
    pub fn state(&self, now: DateTime<Utc>, ends: DateTime<Utc>) -> LinkState {
        if self.revoked.is_some() {
            LinkState::Revoked
        } else if now >= ends {
            LinkState::Over
        } else {
            LinkState::Open
        }
    }
}

impl Member {
    /// Whether the person can be asked how it is going: is not gone, and reports in this role.
    pub fn can_be_asked(&self) -> bool {
        !self.has_left() && Permission::Report.reach(self.role) != Scope::Nothing
    }

    /// What one calls the person to the face: the first word of the name that is no title.
    pub fn called(&self) -> &str {
        let mut words = self.name.as_str().split_whitespace();
        let first = words.find(|word| !word.ends_with('.'));
        first.unwrap_or(self.name.as_str())
    }
}
