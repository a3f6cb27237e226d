//! What calendar programs read: meetings, and days on which something is due (RFC 5545, 5546).
//!
//! An hour is written as an instant of the world (`…Z`), not as a time of day in a zone: every
//! meeting stands by itself, so the instant says all there is to know, whatever a program believes
//! about zones and their clock changes. A meeting of which no end is known is given none; by the
//! standard it ends as it begins. A day is a civil day, without a zone, and ends before the next.
mod event;
mod lines;

use chrono::{DateTime, TimeDelta, Utc};
use domain::EmailAddress;

pub use event::{CalendarEvent, EntryEdition, EntryTime};

use lines::Lines;

/// How often a program is asked to read a feed again.
const EVERY: TimeDelta = TimeDelta::hours(6);

/// What is done to a calendar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Method {
    /// Something is put in it, or changed.
    Request,
    /// Something takes place no more.
    Cancel,
    /// It may take over what it likes.
    Publish,
}

/// Who invites whom.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Parties {
    /// Where the mail comes from: what the sender is called, and the address.
    pub organizer: (String, String),
    /// Whom the mail is for.
    pub attendee: EmailAddress,
}

impl Method {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }

    /// What an invitation to an event does: it asks, or calls off.
    pub fn of(event: &CalendarEvent) -> Self {
        if event.cancelled {
            Self::Cancel
        } else {
            Self::Request
        }
    }
}

/// A calendar that programs read again and again. The same events are the same text.
pub fn calendar_feed(name: &str, events: &[CalendarEvent]) -> String {
    let mut lines = begin();
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    let every = format!("PT{}H", EVERY.num_hours());
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", &every);
    lines.plain("X-PUBLISHED-TTL", &every);
    for event in events {
        event.write(&mut lines, event.edition.at, None);
    }
    end(lines)
}

/// An invitation to one event, or word that it takes place no more, sent `now`.
pub fn calendar_invitation(event: &CalendarEvent, parties: &Parties, now: DateTime<Utc>) -> String {
    let mut lines = begin();
    lines.plain("METHOD", Method::of(event).name());
    event.write(&mut lines, now, Some(parties));
    end(lines)
}

/// Several events, sent `now`, for whoever wants to take them over: an invitation is always to one.
pub fn calendar_publication(events: &[CalendarEvent], now: DateTime<Utc>) -> String {
    let mut lines = begin();
    lines.plain("METHOD", Method::Publish.name());
    for event in events {
        event.write(&mut lines, now, None);
    }
    end(lines)
}

fn begin() -> Lines {
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Followthrough//Followthrough//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    lines
}

fn end(mut lines: Lines) -> String {
    lines.plain("END", "VCALENDAR");
    lines.into_text()
}
