//! Cases: an action that goes well, what is different about it, and what it shows.

use domain::*;

use crate::excuse::{OTHER, dropped, hold};
use crate::report::{Heard as Told, Word};
use crate::sample::*;

/// One action on one day. Without a word about it, it is the usual one, on 15 March: the meetings
/// are on first Tuesdays, the last one was on 2 March and the next is on 6 April.
pub struct Case {
    name: &'static str,
    today: &'static str,
    action: Action,
    told: Told,
    lead_left: bool,
    waited: Option<Waited>,
    meetings: Vec<Meeting>,
    policy: Policy,
    shows: Vec<Flag>,
    exempt: Option<Exemption>,
}

const HELD: [&str; 6] = ["10-06", "11-03", "12-01", "01-05", "02-02", "03-02"];
const AHEAD: [&str; 2] = ["04-06", "05-04"];

/// Reads one case a line: `"name": what is different => [what shows] exempt why;`.
macro_rules! cases {
    ($($name:literal: $($different:ident($($word:expr),*)),*
        => [$($flag:expr),*] $(exempt $exempt:expr)?;)*) => {
        $crate::case::check(&[$(
            $crate::case::Case::new($name)
                $(.$different($($word),*))*
                .shows([$($flag),*])
                $(.exempt($exempt))?
        ),*])
    };
}
pub(crate) use cases;

/// Compares all cases with the rule and names every one that it sees otherwise.
pub fn check(cases: &[Case]) {
    let wrong: Vec<String> = cases.iter().filter_map(Case::wrong).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

impl Case {
    pub fn new(name: &'static str) -> Self {
        let mut case = Self {
            name,
            today: "03-15",
            action: the_usual_action(),
            told: Told::from([crate::report::lead("03-10")]),
            lead_left: false,
            waited: None,
            meetings: Vec::new(),
            policy: Policy::default(),
            shows: Vec::new(),
            exempt: None,
        };
        case.meet(None, HELD.into_iter().chain(AHEAD), false);
        case
    }

    /// Looks on another day than 15 March.
    pub fn on(mut self, today: &'static str) -> Self {
        self.today = today;
        self
    }

    pub fn due(mut self, on: &str) -> Self {
        self.action.due = Due::On(day(on));
        self.action.first_due = Some(day(on));
        self
    }

    pub fn ongoing(mut self) -> Self {
        self.action.due = Due::Ongoing;
        self
    }

    pub fn undated(mut self) -> Self {
        self.action.due = Due::Unset;
        self
    }

    /// Its due day was moved to a later one, this often, from a first one.
    pub fn moved_later(mut self, moves: u32, first: &str) -> Self {
        self.action.later_moves = moves;
        self.action.first_due = Some(day(first));
        self
    }

    /// The person who leads it has left; the partner has not.
    pub fn its_person_left(mut self) -> Self {
        self.lead_left = true;
        self
    }

    pub fn not_started(mut self) -> Self {
        self.action.status = Status::NotStarted;
        self.percent(0)
    }

    pub fn finished(mut self, on: &str) -> Self {
        self.action.status = Status::finished_on(day(on));
        self
    }

    pub fn dropped(mut self, on: &str) -> Self {
        self.action.status = dropped(on);
        self
    }

    /// It was in progress and rests.
    pub fn holds_until(mut self, until: &str) -> Self {
        self.action.status = hold(until, true);
        self
    }

    /// Nobody had begun and it rests.
    pub fn holds_unbegun_until(mut self, until: &str) -> Self {
        self.action.status = hold(until, false);
        self
    }

    pub fn percent(mut self, number: u8) -> Self {
        self.action.percent = percent(number);
        self
    }

    /// Put on the plan then, and led since then.
    pub fn on_plan(mut self, on: &str) -> Self {
        self.action.on_plan = day(on);
        self.led_since(on)
    }

    pub fn led_since(mut self, on: &str) -> Self {
        self.action.lead_since = Some(day(on));
        self
    }

    pub fn led_by_member(mut self, member: i64) -> Self {
        let member = Some(MemberNumber(member));
        self.action.lead = Some(Lead {
            member,
            ..the_family_center()
        });
        self
    }

    pub fn nobody_leads(mut self) -> Self {
        self.action.lead = None;
        self.action.lead_since = None;
        self
    }

    pub fn starts(mut self, on: &str) -> Self {
        self.action.details.start = Some(day(on));
        self
    }

    /// It is, or was, due too far ahead to be asked about, until then.
    pub fn later_until(mut self, on: &str) -> Self {
        self.action.later_until = Some(day(on));
        self
    }

    pub fn hold_ended(mut self, on: &str) -> Self {
        self.action.hold_ended = Some(day(on));
        self
    }

    pub fn reopened(mut self, on: &str) -> Self {
        self.action.reopened = Some(day(on));
        self
    }

    pub fn moved(mut self, on: &str) -> Self {
        self.action.moved = Some(day(on));
        self
    }

    pub fn never_moved(mut self) -> Self {
        self.action.moved = None;
        self
    }

    /// It waits for another action that stands like this.
    pub fn waits_for(mut self, other: &Status) -> Self {
        self.action.waiting_for = Some(OTHER);
        self.waited = Some(Waited {
            number: OTHER,
            ended: other.ended_by(),
        });
        self
    }

    /// It waited for an action that was finished then.
    pub fn waited_until(self, on: &str) -> Self {
        self.waits_for(&Status::finished_on(day(on)))
    }

    /// It no longer waits since then, though the other action goes on.
    pub fn stopped_waiting(mut self, on: &str) -> Self {
        self.action.wait_ended = Some(day(on));
        self
    }

    /// All that was reported.
    pub fn heard<const N: usize>(mut self, words: [Word; N]) -> Self {
        self.told = Told::from(words);
        self
    }

    /// Everything that can be wrong while it is led and dated.
    pub fn in_all_trouble(self) -> Self {
        let asked = crate::report::supporter("10-10").stuck();
        self.due("03-01")
            .moved_later(2, "12-01")
            .heard([asked])
            .never_moved()
    }

    /// The partnership meets on other days than the first Tuesdays.
    pub fn meets<const N: usize>(mut self, days: [&str; N]) -> Self {
        self.meetings.clear();
        self.meet(None, days, false);
        self
    }

    /// The meeting of 2 March was the last that was planned.
    pub fn none_ahead(self) -> Self {
        self.meets(HELD)
    }

    pub fn cancelled<const N: usize>(mut self, days: [&str; N]) -> Self {
        let days = days.map(day);
        for meeting in &mut self.meetings {
            meeting.cancelled |= days.contains(&meeting.day);
        }
        self
    }

    pub fn of_group(mut self, group: i64) -> Self {
        self.action.details.group = Some(WorkGroupNumber(group));
        self
    }

    pub fn group_meets<const N: usize>(mut self, group: i64, days: [&str; N]) -> Self {
        self.meet(Some(WorkGroupNumber(group)), days, false);
        self
    }

    pub fn group_cancelled<const N: usize>(mut self, group: i64, days: [&str; N]) -> Self {
        self.meet(Some(WorkGroupNumber(group)), days, true);
        self
    }

    pub fn policy(mut self, change: impl FnOnce(&mut Policy)) -> Self {
        change(&mut self.policy);
        self
    }

    pub fn shows<const N: usize>(mut self, flags: [Flag; N]) -> Self {
        self.shows = flags.into();
        self
    }

    pub fn exempt(mut self, exemption: Exemption) -> Self {
        self.exempt = Some(exemption);
        self
    }

    fn meet<'a>(
        &mut self,
        group: Option<WorkGroupNumber>,
        days: impl IntoIterator<Item = &'a str>,
        cancelled: bool,
    ) {
        for on in days {
            self.meetings.push(Meeting {
                group,
                cancelled,
                ..Meeting::on(MeetingNumber(1), day(on))
            });
        }
    }

    fn wrong(&self) -> Option<String> {
        let calendars = Calendars::of(&self.meetings);
        let facts = Facts {
            action: &self.action,
            heard: &self.told.of(&self.action),
            lead_left: self.lead_left,
            waited: self.waited,
            calendar: calendars.of_group(self.action.details.group),
            policy: &self.policy,
        };
        let seen = facts.assess(day(self.today));
        let same = seen.flags == self.shows && seen.exempt == self.exempt;
        (!same).then(|| {
            let (name, shows, exempt) = (self.name, &self.shows, &self.exempt);
            format!(
                "{name}\n  expected {shows:?} {exempt:?}\n  seen     {:?} {:?}",
                seen.flags, seen.exempt
            )
        })
    }
}
