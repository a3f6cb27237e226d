use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::word::words;
use crate::{MeetingNumber, Member, MemberNumber, Note, PartnerNumber};

/// Who was at a meeting.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Attendance {
    pub meeting: MeetingNumber,
    /// Who was there, or sent word of not coming. Nobody said anything of the others.
    pub seen: BTreeMap<Who, Presence>,
    /// Who was there besides, in words.
    pub others: Option<Note>,
}

/// A person, or a partner whose person is not known by name.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Who {
    /// Somebody of a partner.
    Partner(PartnerNumber),
    Member(MemberNumber),
}

/// Whether somebody was there.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Presence {
    /// Was there.
    Present,
    /// Sent word of not coming.
    Excused,
}

words! {
    /// Everything that can be known of somebody.
    Presence {
        Present: "present",
        Excused: "excused",
    }
}

/// Some text names neither a partner nor a member.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("neither a partner nor a member")]
pub struct WhoError;

impl Attendance {
    /// The list before anybody is on it.
    pub fn new(meeting: MeetingNumber) -> Self {
        Self {
            meeting,
            seen: BTreeMap::new(),
            others: None,
        }
    }

    /// Notes whether somebody was there; or that nothing is known.
    pub fn note(&mut self, who: Who, presence: Option<Presence>) {
        match presence {
            Some(presence) => self.seen.insert(who, presence),
            None => self.seen.remove(&who),
        };
    }

    /// What is known of somebody.
    pub fn of(&self, who: Who) -> Option<Presence> {
        self.seen.get(&who).copied()
    }

    /// What is known of a partner: it was there once one of its `members` was.
    pub fn of_partner<'a>(
        &self,
        partner: PartnerNumber,
        members: impl IntoIterator<Item = &'a Member>,
    ) -> Option<Presence> {
        let own = members
            .into_iter()
            .filter(|member| member.partner == Some(partner));
        let seen = own.filter_map(|member| self.of(Who::Member(member.number)));
        seen.chain(self.of(Who::Partner(partner))).min()
    }
}

impl fmt::Display for Who {
    /// As forms have it: `partner-3`, `member-7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Partner(number) => write!(f, "partner-{number}"),
            Self::Member(number) => write!(f, "member-{number}"),
        }
    }
}

impl FromStr for Who {
    type Err = WhoError;

    fn from_str(text: &str) -> Result<Self, WhoError> {
        match text.split_once('-') {
            Some(("partner", number)) => number.parse().map(Self::Partner).map_err(|_| WhoError),
            Some(("member", number)) => number.parse().map(Self::Member).map_err(|_| WhoError),
            _ => Err(WhoError),
        }
    }
}

impl TryFrom<String> for Who {
    type Error = WhoError;

    fn try_from(text: String) -> Result<Self, WhoError> {
        text.parse()
    }
}

impl From<Who> for String {
    fn from(who: Who) -> Self {
        who.to_string()
    }
}
