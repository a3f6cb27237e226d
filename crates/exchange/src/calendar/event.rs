use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{Meeting, PartnershipId, Subject, Zone};

use super::Parties;
use super::lines::Lines;

/// Something in a calendar.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CalendarEvent {
    /// What it is known by for good: see [`CalendarEvent::uid`].
    pub uid: String,
    /// When it is.
    pub when: EntryTime,
    /// Which of its editions this is.
    pub edition: EntryEdition,
    /// What it is.
    pub summary: String,
    /// What there is to know besides.
    pub description: String,
    /// Where it is.
    pub place: String,
    /// Where there is more to read.
    pub url: String,
    /// Whether it takes place no more.
    pub cancelled: bool,
}

/// When something is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EntryTime {
    /// On a civil day, wherever one is.
    Day(NaiveDate),
    /// At an hour, and perhaps up to another.
    Hours(DateTime<Utc>, Option<DateTime<Utc>>),
}

/// How often something was changed, and when last.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct EntryEdition {
    /// Later editions have higher numbers.
    pub number: u32,
    /// When it was last changed.
    pub at: DateTime<Utc>,
}

impl EntryTime {
    /// When a meeting is, in a partnership's zone. An end that a clock change takes to before the
    /// beginning is left out.
    pub fn of(meeting: &Meeting, zone: Zone) -> Self {
        let Some(hours) = meeting.hours else {
            return Self::Day(meeting.day);
        };
        let from = zone.at(meeting.day, hours.from);
        let to = hours.to.map(|to| zone.at(meeting.day, to));
        Self::Hours(from, to.filter(|to| *to > from))
    }

    fn write(self, lines: &mut Lines) {
        match self {
            Self::Day(day) => {
                let date = |day: NaiveDate| day.format("%Y%m%d").to_string();
                lines.plain("DTSTART;VALUE=DATE", &date(day));
                lines.plain("DTEND;VALUE=DATE", &date(day + Days::new(1)));
                // A day is to be known of, and leaves room for the rest of it.
                lines.plain("TRANSP", "TRANSPARENT");
            }
            Self::Hours(from, to) => {
                lines.plain("DTSTART", &instant(from));
                if let Some(to) = to {
                    lines.plain("DTEND", &instant(to));
                }
            }
        }
    }
}

impl CalendarEvent {
    /// What something of a partnership is known by, at a program that is reached at `host`: it
    /// stays when the partnership is called otherwise.
    ///
    /// ```
    /// # use domain::{MeetingNumber, PartnershipId};
    /// # use exchange::calendar::CalendarEvent;
    /// let uid = CalendarEvent::uid(MeetingNumber(12).into(), PartnershipId(3), "plan.example.org");
    /// assert_eq!(uid, "meeting-12.partnership-3@plan.example.org");
    /// ```
    pub fn uid(of: Subject, partnership: PartnershipId, host: &str) -> String {
        let kind = of.kind.word();
        format!("{kind}-{}.partnership-{partnership}@{host}", of.number)
    }

    pub(super) fn write(&self, lines: &mut Lines, stamp: DateTime<Utc>, parties: Option<&Parties>) {
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &self.uid);
        lines.plain("DTSTAMP", &instant(stamp));
        self.when.write(lines);
        lines.plain("SEQUENCE", &self.edition.number.to_string());
        lines.plain("LAST-MODIFIED", &instant(self.edition.at));
        let status = if self.cancelled {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        lines.plain("STATUS", status);
        lines.text("SUMMARY", &self.summary);
        if !self.description.is_empty() {
            lines.text("DESCRIPTION", &self.description);
        }
        if !self.place.is_empty() {
            lines.text("LOCATION", &self.place);
        }
        lines.plain("URL", &self.url);
        if let Some(parties) = parties {
            parties.write(lines);
        }
        lines.plain("END", "VEVENT");
    }
}

impl Parties {
    fn write(&self, lines: &mut Lines) {
        let (name, address) = &self.organizer;
        lines.named("ORGANIZER", &[("CN", name)], &format!("mailto:{address}"));
        // No answer is wanted: nobody reads what comes to the sender's address.
        let attends = [
            ("ROLE", "REQ-PARTICIPANT"),
            ("PARTSTAT", "NEEDS-ACTION"),
            ("RSVP", "FALSE"),
        ];
        lines.named("ATTENDEE", &attends, &format!("mailto:{}", self.attendee));
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}
