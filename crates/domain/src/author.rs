//! Who changes something, when and how.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::word::{slugs, words};
use crate::{MeetingNumber, MemberNumber};

/// Who changes something, when and how.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Author {
    /// The member; none for whoever runs the program on its machine.
    pub member: Option<MemberNumber>,
    /// When, rounded to milliseconds.
    pub at: DateTime<Utc>,
    pub way: Way,
}

/// Where a change comes from: who makes it, and in which meeting, if in one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Origin {
    /// Who makes it, when and how.
    pub author: Author,
    /// The meeting in which it was said.
    pub meeting: Option<MeetingNumber>,
}

/// The way by which a change or report came.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Way {
    /// On a page, by somebody signed in.
    Page,
    /// By a link that was mailed.
    MailedLink,
    /// During a meeting.
    Meeting,
    /// Out of a file.
    Import,
    /// By whoever runs the program on its machine.
    CommandLine,
    /// By the program itself, as when a mail server refuses an address.
    Program,
}

words! {
    /// Every way.
    Way {
        Page: "page",
        MailedLink: "mailed_link",
        Meeting: "meeting",
        Import: "import",
        CommandLine: "command_line",
        Program: "program",
    }
}

slugs!(Way);

impl Author {
    /// The same person, in a meeting.
    pub fn in_meeting(self, meeting: MeetingNumber) -> Origin {
        Origin {
            author: Self {
                way: Way::Meeting,
                ..self
            },
            meeting: Some(meeting),
        }
    }
}

impl From<Author> for Origin {
    fn from(author: Author) -> Self {
        Self {
            author,
            meeting: None,
        }
    }
}

impl Way {
    /// Whether somebody does it here and now, so that others hear of it: what a file or whoever
    /// runs the program brings in was so before.
    pub fn is_news(self) -> bool {
        !matches!(self, Self::Import | Self::CommandLine)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_or_the_command_line_brings_in_is_no_news() {
        for (way, is_news) in [
            (Way::Page, true),
            (Way::MailedLink, true),
            (Way::Meeting, true),
            (Way::Import, false),
            (Way::CommandLine, false),
            (Way::Program, true),
        ] {
            assert_eq!(way.is_news(), is_news, "{way:?}");
        }
    }

    #[test]
    fn whoever_writes_something_down_in_a_meeting_does_so_by_way_of_it() {
        let author = Author {
            member: Some(MemberNumber(1)),
            at: DateTime::default(),
            way: Way::Page,
        };
        let origin = author.in_meeting(MeetingNumber(3));
        let (way, meeting) = (origin.author.way, origin.meeting);
        assert_eq!((way, meeting), (Way::Meeting, Some(MeetingNumber(3))));
        assert_eq!(origin.author.member, author.member);
    }
}
