//! Links by which members say how it is going, without an account.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    EmailAddress, MeetingNumber, Member, MemberNumber, Permission, ReportLinkNumber, Scope,
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
    /// The meeting that it asks before is closed.
    MeetingClosed,
    /// Its days are over.
    Expired,
}

impl ReportLink {
    /// For how many days a link works.
    pub const DAYS: i64 = 30;

    /// The instant at which it works no longer, whatever else happens.
    pub fn ends(&self) -> DateTime<Utc> {
        self.made + TimeDelta::days(Self::DAYS)
    }

    /// Whether it can be used `now`, where its meeting was closed at `closed` if at all.
    ///
    /// ```
    /// # use chrono::TimeDelta;
    /// # use domain::*;
    /// # let made = chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    /// # let link = ReportLink { number: ReportLinkNumber(1), member: MemberNumber(7), meeting: None, made,
    /// #     made_by: None, way: LinkWay::Mailed, mailed_to: None, sent: None, first_used: None,
    /// #     last_used: None, uses: 0,
    /// #     revoked: None };
    /// let end = made + TimeDelta::days(30);
    /// assert_eq!(link.state(end - TimeDelta::seconds(1), None), LinkState::Open);
    /// assert_eq!(link.state(end, None), LinkState::Expired);
    /// ```
    pub fn state(&self, now: DateTime<Utc>, closed: Option<DateTime<Utc>>) -> LinkState {
        if self.revoked.is_some() {
            LinkState::Revoked
        } else if closed.is_some() {
            LinkState::MeetingClosed
        } else if now >= self.ends() {
            LinkState::Expired
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
