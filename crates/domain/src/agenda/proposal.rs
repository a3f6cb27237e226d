//! What the plan proposes for a meeting.

use chrono::NaiveDate;

use super::{AgendaSection, Topic};
use crate::{ActionNumber, Due, Exemption, Flag, FlagName};

/// What the proposing rule looks at about an open action that the meeting is about.
#[derive(Clone, Copy, Debug)]
pub struct Attention<'a> {
    pub action: ActionNumber,
    /// When it is due.
    pub due: Due,
    pub flags: &'a [Flag],
    /// What excuses it.
    pub exempt: Option<&'a Exemption>,
    /// Whether its lead asked for a new due day that nobody has decided on.
    pub asks_for_a_day: bool,
}

/// What the plan proposes for a meeting.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Proposals {
    /// The day of the meeting, or today once that is later.
    pub day: NaiveDate,
    /// The last day before the next meeting's work begins: what is due until then is talked about.
    pub until: NaiveDate,
}

impl Proposals {
    /// The topics, in their usual order: wins where there are any, then each action under the first
    /// section that it belongs to.
    pub fn of<'a>(
        &self,
        wins: bool,
        actions: impl IntoIterator<Item = Attention<'a>>,
    ) -> Vec<(Topic, AgendaSection)> {
        let wins = wins.then_some((Topic::Wins, AgendaSection::Wins));
        let actions = actions.into_iter().filter_map(|action| {
            let section = section_of(&action, self)?;
            Some((Topic::Action(action.action), section))
        });
        let mut topics: Vec<(Topic, AgendaSection)> = wins.into_iter().chain(actions).collect();
        topics.sort_by_key(|(_, section)| *section);
        topics
    }
}

/// Under which section a meeting talks about an action, if it does.
///
/// ```
/// # use domain::{ActionNumber, Attention, Due, Flag, Proposals, AgendaSection, section_of};
/// # let day = |d| chrono::NaiveDate::from_ymd_opt(2027, 3, d).unwrap();
/// let meeting = Proposals { day: day(9), until: day(23) };
/// let action = Attention {
///     action: ActionNumber(42), due: Due::On(day(16)), flags: &[], exempt: None, asks_for_a_day: false,
/// };
/// assert_eq!(section_of(&action, &meeting), Some(AgendaSection::Due));
/// let late = [Flag::Overdue { due: day(3) }];
/// assert_eq!(section_of(&Attention { flags: &late, ..action }, &meeting), Some(AgendaSection::Overdue));
/// ```
pub fn section_of(action: &Attention, meeting: &Proposals) -> Option<AgendaSection> {
    let flagged = |name| action.flags.iter().any(|flag| flag.name() == name);
    let silent = [FlagName::Stalled, FlagName::Quiet, FlagName::NeverHeardFrom];
    let unsure = [FlagName::NoLead, FlagName::NoDate, FlagName::Drifting];
    let rests = matches!(action.exempt, Some(Exemption::OnHold { .. }));
    let due = action.due.day().filter(|_| !rests);
    let soon = due.is_some_and(|due| (meeting.day..=meeting.until).contains(&due));
    if flagged(FlagName::Stuck) {
        Some(AgendaSection::Help)
    } else if flagged(FlagName::Overdue) {
        Some(AgendaSection::Overdue)
    } else if silent.into_iter().any(flagged) {
        Some(AgendaSection::Silent)
    } else if action.asks_for_a_day || unsure.into_iter().any(flagged) {
        Some(AgendaSection::Decisions)
    } else if soon || flagged(FlagName::ComingUp) {
        Some(AgendaSection::Due)
    } else {
        None
    }
}
