//! What a partnership puts in calendars: in feeds as in mails.

use std::collections::BTreeMap;

use domain::{
    ActionNumber, Meeting, Name, PartnershipId, Slug, Subject, SubjectKind, WorkGroup,
    WorkGroupNumber, Zone,
};
use exchange::calendar::{CalendarEvent, EntryEdition, EntryTime};
use persistence::plan::ActionLine;
use persistence::{ReadTx, StoreError, revisions, work_groups};
use wording::Wording;

use crate::Addresses;
use crate::say::say;

/// Puts meetings, and days on which something is due, into words that a calendar has room for.
pub struct Entries<'a> {
    /// Where they lead.
    pub addresses: &'a dyn Addresses,
    /// The language of whose calendar it is.
    pub wording: &'a Wording,
    pub partnership: PartnershipId,
    /// What it is called in addresses.
    pub slug: &'a Slug,
    /// What it is called.
    pub name: &'a Name,
    /// Where its days begin and end.
    pub zone: Zone,
}

impl Entries<'_> {
    /// Meetings, as they stand in this transaction.
    ///
    /// # Errors
    ///
    /// When the database fails.
    pub async fn meetings(
        &self,
        tx: &ReadTx,
        meetings: &[Meeting],
    ) -> Result<Vec<CalendarEvent>, StoreError> {
        let groups = work_groups::all_work_groups(tx).await?;
        let numbers = meetings.iter().map(|meeting| meeting.number.0);
        let editions = editions(tx, SubjectKind::Meeting, numbers).await?;
        let event = |meeting: &Meeting| {
            let edition = *editions.get(&meeting.number.0)?;
            Some(self.meeting(meeting, &groups, edition))
        };
        Ok(meetings.iter().filter_map(event).collect())
    }

    /// The days on which actions are due, of those that have one.
    ///
    /// # Errors
    ///
    /// When the database fails.
    pub async fn due_days(
        &self,
        tx: &ReadTx,
        lines: &[ActionLine],
    ) -> Result<Vec<CalendarEvent>, StoreError> {
        let numbers = lines.iter().map(|line| line.number.0);
        let editions = editions(tx, SubjectKind::Action, numbers).await?;
        let event = |line: &ActionLine| {
            let (day, edition) = (line.due.day()?, *editions.get(&line.number.0)?);
            Some(CalendarEvent {
                when: EntryTime::Day(day),
                summary: say!(self.wording, "calendar-due", action = line.title.as_str()),
                ..self.blank(line.number.into(), edition, self.action(line.number))
            })
        };
        Ok(lines.iter().filter_map(event).collect())
    }

    fn meeting(
        &self,
        meeting: &Meeting,
        groups: &[WorkGroup],
        edition: EntryEdition,
    ) -> CalendarEvent {
        let link = meeting.link.as_ref().map(ToString::to_string);
        let place = meeting.place.as_ref().map(ToString::to_string);
        let url = self.addresses.meeting(self.slug, meeting.number);
        let note = meeting.note.as_ref().map(ToString::to_string);
        let join = link
            .clone()
            .map(|link| say!(self.wording, "calendar-join", link = link));
        let more = say!(self.wording, "calendar-more", link = url.as_str());
        let words: Vec<String> = note.into_iter().chain(join).chain([more]).collect();
        CalendarEvent {
            when: EntryTime::of(meeting, self.zone),
            summary: self.summary(meeting, groups),
            description: words.join("\n\n"),
            place: place.or(link).unwrap_or_default(),
            cancelled: meeting.cancelled,
            ..self.blank(meeting.number.into(), edition, url)
        }
    }

    fn summary(&self, meeting: &Meeting, groups: &[WorkGroup]) -> String {
        let (wording, partnership) = (self.wording, self.name.as_str());
        let who = match meeting.group.and_then(|number| name(groups, number)) {
            None => say!(wording, "calendar-meeting", partnership = partnership),
            Some(group) => say!(
                wording,
                "calendar-group-meeting",
                group = group,
                partnership = partnership
            ),
        };
        if meeting.cancelled {
            say!(wording, "calendar-called-off", meeting = who)
        } else {
            who
        }
    }

    fn action(&self, number: ActionNumber) -> String {
        self.addresses.action(self.slug, number)
    }

    /// Something of which only is known what it is about.
    fn blank(&self, of: Subject, edition: EntryEdition, url: String) -> CalendarEvent {
        CalendarEvent {
            uid: CalendarEvent::uid(of, self.partnership, &self.addresses.host()),
            when: EntryTime::Day(edition.at.date_naive()),
            edition,
            summary: String::new(),
            description: say!(self.wording, "calendar-more", link = url.as_str()),
            place: String::new(),
            url,
            cancelled: false,
        }
    }
}

/// What a work group is called.
fn name(groups: &[WorkGroup], number: WorkGroupNumber) -> Option<&str> {
    let group = groups.iter().find(|group| group.number == number);
    group.map(|group| group.name.as_str())
}

async fn editions(
    tx: &ReadTx,
    kind: SubjectKind,
    numbers: impl IntoIterator<Item = i64>,
) -> Result<BTreeMap<i64, EntryEdition>, StoreError> {
    let known = revisions::editions_of(tx, kind, numbers).await?;
    let editions = known.into_iter().map(|(of, edition)| {
        let (number, at) = (edition.changes(), edition.at);
        (of, EntryEdition { number, at })
    });
    Ok(editions.collect())
}
