//! When everything in a story happens: which day, at what hour, by whose hand.

use anyhow::{Context, Result};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use domain::{
    ActionNumber, Author, Due, Hours, Meeting, MeetingNumber, MemberNumber, Name, ObjectiveNumber,
    Role, Way,
};

use super::story::{
    self, Report, Story, StoryAction, StoryDeed, StoryEvent, StoryReading, story_number,
};

/// How long before today the last meeting lies at least: long enough for people to go quiet.
const SINCE_LAST_MEETING: u64 = 9;
/// When people begin to see to their workplan in the morning, and for how long.
const MORNING: TimeDelta = TimeDelta::hours(8);
/// Where the partnership meets.
const PLACE: &str = "Cedar Bend Public Library, upstairs";
const WAKING_SECONDS: usize = 12 * 60 * 60;

/// A story on a calendar.
#[derive(Clone, Copy)]
pub struct Schedule<'a> {
    pub story: &'a Story,
    last_meeting: NaiveDate,
}

/// Something that happens on a day of the story.
struct Happening<'a> {
    day: i64,
    what: What<'a>,
}

#[derive(Clone, Copy)]
pub enum What<'a> {
    Planned(ActionNumber, ObjectiveNumber, &'a StoryAction),
    Done(ActionNumber, &'a StoryEvent),
    Measured(ObjectiveNumber, &'a StoryReading),
    /// The meeting got its note.
    Noted(MeetingNumber),
}

impl<'a> Schedule<'a> {
    /// The story as it is told `now`: its last meeting was on a Tuesday, nine to fifteen days ago.
    pub fn new(story: &'a Story, now: DateTime<Utc>) -> Self {
        let latest = story.zone.day_of(now) - Days::new(SINCE_LAST_MEETING);
        let since_tuesday = latest.weekday().days_since(Weekday::Tue);
        Self {
            story,
            last_meeting: latest - Days::new(u64::from(since_tuesday)),
        }
    }

    /// The calendar's day for a day of the story.
    pub fn day(&self, day: i64) -> NaiveDate {
        self.last_meeting + TimeDelta::days(day)
    }

    /// The morning of a day of the story.
    pub fn morning(&self, day: i64) -> DateTime<Utc> {
        self.story.zone.end_of(self.day(day - 1)) + MORNING
    }

    /// When an action of the story is due.
    pub fn due(&self, due: story::StoryDue) -> Due {
        match due {
            story::StoryDue::On(day) => Due::On(self.day(day)),
            story::StoryDue::Word(story::Word::Ongoing) => Due::Ongoing,
        }
    }

    /// The story's meetings, with their notes.
    pub fn meetings(&self) -> impl Iterator<Item = Meeting> + 'a {
        let own = *self;
        let meetings = self.story.meetings.iter().enumerate();
        meetings.map(move |(at, told)| Meeting {
            note: Some(told.note.clone()),
            hours: Hours::optional("9:30", "11:00").ok().flatten(),
            place: Name::new(PLACE).ok(),
            ..Meeting::on(MeetingNumber(story_number(at)), own.day(told.day))
        })
    }

    /// The meeting on a day, if it was held and closed: the last one waits for its paperwork.
    pub fn closed_on(&self, day: NaiveDate) -> Option<MeetingNumber> {
        let mut meetings = self.meetings();
        let found = meetings.find(|meeting| meeting.day == day && self.is_closed(meeting));
        found.map(|meeting| meeting.number)
    }

    /// Whether a meeting was held and closed: those before the last were.
    pub fn is_closed(&self, meeting: &Meeting) -> bool {
        meeting.day < self.last_meeting
    }

    /// The meeting of that number.
    pub fn meeting(&self, number: MeetingNumber) -> Result<Meeting> {
        let mut meetings = self.meetings();
        meetings
            .find(|meeting| meeting.number == number)
            .context("the example has no such meeting")
    }

    /// All that happens, in order, with who does it: the hours of a day are shared out.
    pub fn happenings(&self) -> Result<Vec<(Author, What<'a>)>> {
        let mut happenings = self.unordered();
        happenings.sort_by_key(|happening| happening.day);
        let mut told = Vec::with_capacity(happenings.len());
        for of_day in happenings.chunk_by(|one, other| one.day == other.day) {
            let pause = WAKING_SECONDS / (of_day.len() + 1);
            let pause = TimeDelta::seconds(i64::try_from(pause)?);
            let mut at = self.morning(of_day[0].day);
            for happening in of_day {
                at += pause;
                told.push((self.author(happening, at)?, happening.what));
            }
        }
        Ok(told)
    }

    fn unordered(&self) -> Vec<Happening<'a>> {
        let mut happenings = Vec::new();
        let objectives = self.story.goals.iter().flat_map(|goal| &goal.objectives);
        let mut actions = 0;
        for (at, objective) in objectives.enumerate() {
            let own = ObjectiveNumber(story_number(at));
            for action in &objective.actions {
                actions += 1;
                happenings.extend(life(ActionNumber(actions), own, action));
            }
            let readings = objective.readings.iter();
            happenings.extend(readings.map(|reading| Happening {
                day: reading.day,
                what: What::Measured(own, reading),
            }));
        }
        let meetings = self.story.meetings.iter().enumerate();
        happenings.extend(meetings.map(|(at, meeting)| Happening {
            day: meeting.day.min(0),
            what: What::Noted(MeetingNumber(story_number(at))),
        }));
        happenings
    }

    fn author(&self, happening: &Happening<'_>, at: DateTime<Utc>) -> Result<Author> {
        let (member, way) = match happening.what {
            What::Planned(..) | What::Measured(..) => (self.coordinator()?, Way::Page),
            What::Noted(_) => (self.coordinator()?, Way::Meeting),
            What::Done(_, event) => self.hand(event)?,
        };
        let member = Some(member);
        Ok(Author { member, at, way })
    }

    fn hand(&self, event: &StoryEvent) -> Result<(MemberNumber, Way)> {
        let in_meeting = self.story.meetings.iter().any(|m| m.day == event.day);
        let (by, member) = self.story.member(&event.by)?;
        Ok(match &event.deed {
            StoryDeed::Report(Report {
                recorded_by: Some(recorder),
                ..
            }) => {
                let (recorder, _) = self.story.member(recorder)?;
                (recorder, if in_meeting { Way::Meeting } else { Way::Page })
            }
            StoryDeed::Report(_) if member.role == Role::Partner => (by, Way::MailedLink),
            _ => (by, Way::Page),
        })
    }

    /// The one who keeps the plan.
    fn coordinator(&self) -> Result<MemberNumber> {
        let mut members = self.story.members.iter();
        let at = members.position(|member| member.role == Role::Coordinator);
        Ok(MemberNumber(story_number(
            at.context("nobody coordinates the example")?,
        )))
    }
}

/// What happens to an action, from being put on the plan.
fn life<'a>(
    number: ActionNumber,
    objective: ObjectiveNumber,
    action: &'a StoryAction,
) -> impl Iterator<Item = Happening<'a>> {
    let planned = Happening {
        day: action.added,
        what: What::Planned(number, objective, action),
    };
    let events = action.events.iter().map(move |event| Happening {
        day: event.day,
        what: What::Done(number, event),
    });
    std::iter::once(planned).chain(events)
}
