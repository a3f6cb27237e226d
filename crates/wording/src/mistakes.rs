//! What is wrong with what somebody typed, and what to do.

use chrono::NaiveDate;
use domain::{
    ActionError, AgendaError, DayError, HoursError, MeetingError, MemberError, PercentError,
    PolicyError, SeriesError, SlugError, TextError, WhenError, ZoneError,
};

use crate::Wording;
use crate::loader::say;

/// Something to correct in a form.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mistake {
    /// In a text.
    Text(TextError),
    /// In a slug.
    Slug(SlugError),
    /// In a day.
    Day(DayError),
    /// In a day or meeting of the past.
    When(WhenError),
    /// The later of two days comes first.
    Backwards,
    /// In a percentage.
    Percent(PercentError),
    /// In a number of the policy.
    Policy(PolicyError),
    /// In a time zone.
    Zone(ZoneError),
    /// In a series of meetings.
    Series(SeriesError),
    /// Against the rules of actions.
    Action(ActionError),
    /// Against the rules of members.
    Member(MemberError),
    /// Against the rules of meetings.
    Meeting(MeetingError),
    /// In the hours of a meeting.
    Hours(HoursError),
    /// Against the rules of agendas.
    Agenda(AgendaError),
    /// Nothing was chosen from a list.
    NotChosen,
    /// None of several questions was answered.
    NothingAnswered,
    /// What was chosen is no longer there.
    Gone,
    /// Something else has that name or address.
    Taken,
    /// It is no number.
    NoNumber,
    /// A box was not ticked that has to be.
    NotAgreed,
    /// The same people meet on that day already.
    MeetsThen,
    /// The same people meet already on the day of a later meeting of the series.
    MeetsLater(NaiveDate),
    /// Nobody could found partnerships any more.
    LastOperator,
    /// The code signs nobody in.
    WrongCode,
}

impl Wording {
    /// What is wrong, and what to do.
    pub fn mistake(&self, mistake: Mistake) -> String {
        match mistake {
            Mistake::When(WhenError) => say!(self, "mistake-when"),
            Mistake::Backwards => say!(self, "mistake-backwards"),
            Mistake::Text(TextError::Blank) => say!(self, "mistake-blank"),
            Mistake::Text(TextError::TooLong { longest }) => {
                say!(self, "mistake-too-long", longest = longest)
            }
            Mistake::Text(TextError::NoWebAddress) => say!(self, "mistake-no-web-address"),
            Mistake::Text(TextError::NoEmailAddress) => say!(self, "mistake-email"),
            Mistake::Slug(SlugError) => say!(self, "mistake-slug"),
            Mistake::Day(DayError::Blank) => say!(self, "mistake-no-day"),
            Mistake::Day(DayError::Unreadable) => say!(self, "mistake-day"),
            Mistake::Day(DayError::OutOfReach) => say!(self, "mistake-far-day"),
            Mistake::Percent(PercentError) => say!(self, "mistake-percent"),
            Mistake::Policy(PolicyError { least, most }) => {
                say!(self, "mistake-policy", least = least, most = most)
            }
            Mistake::Zone(ZoneError) => say!(self, "mistake-zone"),
            Mistake::Series(SeriesError::Times { most }) => {
                say!(self, "mistake-times", most = most)
            }
            Mistake::Series(SeriesError::Week) => say!(self, "mistake-week"),
            Mistake::Series(SeriesError::Every) => say!(self, "mistake-every"),
            Mistake::Series(SeriesError::NoMonth) => say!(self, "mistake-no-month"),
            Mistake::Action(error) => self.refusal(error),
            Mistake::Member(MemberError::LastCoordinator) => {
                say!(self, "refused-last-coordinator")
            }
            Mistake::Meeting(MeetingError::StillAhead) => say!(self, "refused-still-ahead"),
            Mistake::Meeting(MeetingError::CalledOff) => say!(self, "refused-called-off"),
            Mistake::Meeting(MeetingError::NotBegun) => say!(self, "mistake-meeting-not-begun"),
            Mistake::Meeting(MeetingError::NotClosed) => say!(self, "mistake-meeting-not-closed"),
            Mistake::Meeting(MeetingError::Closed) => say!(self, "mistake-meeting-closed"),
            Mistake::Meeting(MeetingError::Begun) => say!(self, "mistake-meeting-begun"),
            Mistake::Hours(HoursError::NoTime) => say!(self, "mistake-no-time"),
            Mistake::Hours(HoursError::NoBeginning) => say!(self, "mistake-no-beginning"),
            Mistake::Hours(HoursError::Backwards) => say!(self, "mistake-ends-early"),
            Mistake::Agenda(AgendaError::NotThere) => say!(self, "mistake-not-on-agenda"),
            Mistake::Agenda(AgendaError::Minutes { most }) => {
                say!(self, "mistake-minutes", most = most)
            }
            Mistake::NothingAnswered => say!(self, "mistake-nothing-answered"),
            Mistake::NotChosen => say!(self, "mistake-not-chosen"),
            Mistake::Gone => say!(self, "mistake-gone"),
            Mistake::Taken => say!(self, "mistake-taken"),
            Mistake::NoNumber => say!(self, "mistake-number"),
            Mistake::NotAgreed => say!(self, "mistake-agreed"),
            Mistake::LastOperator => say!(self, "mistake-last-operator"),
            Mistake::MeetsThen => say!(self, "mistake-meets-then"),
            Mistake::MeetsLater(day) => {
                say!(self, "mistake-series-meets-then", day = self.day(day))
            }
            Mistake::WrongCode => say!(self, "mistake-code"),
        }
    }

    /// Why the rules of actions do not allow something.
    pub fn refusal(&self, error: ActionError) -> String {
        match error {
            ActionError::Ended(on) => say!(self, "refused-ended", day = self.day(on)),
            ActionError::Open => say!(self, "refused-open"),
            ActionError::HoldInThePast => say!(self, "refused-hold-in-the-past"),
            ActionError::NotOnHold => say!(self, "refused-not-on-hold"),
            ActionError::ShortWinNeedsDays => say!(self, "refused-short-win-needs-days"),
            ActionError::StartsAfterDue => say!(self, "refused-starts-after-due"),
            ActionError::WaitsForItself => say!(self, "refused-waits-for-itself"),
            ActionError::NothingToWaitFor => say!(self, "refused-nothing-to-wait-for"),
        }
    }
}

macro_rules! mistakes {
    ($($error:ident => $kind:ident),*) => {
        $(impl From<$error> for Mistake {
            fn from(error: $error) -> Self {
                Self::$kind(error)
            }
        })*
    };
}

mistakes!(
    TextError => Text, SlugError => Slug, DayError => Day, PercentError => Percent,
    PolicyError => Policy, ZoneError => Zone, SeriesError => Series, ActionError => Action,
    MemberError => Member, MeetingError => Meeting, HoursError => Hours, AgendaError => Agenda
);
