//! Flags, in a table's few words. The usual action is on the plan, and led, since 15 September.

use domain::*;

use crate::sample::{FAMILY_CENTER, day};

pub fn overdue(due: &str) -> Flag {
    Flag::Overdue { due: day(due) }
}

pub fn stuck(asked: &str) -> Flag {
    Flag::Stuck {
        asked: day(asked),
        answered: None,
    }
}

/// Stuck: the coordinator answered on a day, and it is not solved.
pub fn stuck_answered(asked: &str, on: &str) -> Flag {
    let (on, by) = (day(on), MemberNumber(2));
    Flag::Stuck {
        asked: day(asked),
        answered: Some(HelpAnswer { on, by }),
    }
}

/// Stalled: meetings were missed in a row, from a first one on, without a word since a day.
pub fn missed(meetings: usize, first: &str, since: &str) -> Flag {
    let (first, since) = (day(first), day(since));
    Flag::Stalled(Silence::Missed {
        meetings,
        first,
        since,
    })
}

/// Stalled: so many meetings passed without movement since a day.
pub fn unmoved(meetings: usize, since: &str) -> Flag {
    let since = day(since);
    Flag::Stalled(Silence::Unmoved { meetings, since })
}

/// Stalled: no meeting lies ahead and there was no word since a day.
pub fn silent(since: &str) -> Flag {
    Flag::Stalled(Silence::Days { since: day(since) })
}

pub fn quiet(since: &str) -> Flag {
    Flag::Quiet { since: day(since) }
}

pub fn drifting(moves: u32, first: &str, days: i64) -> Flag {
    let (first, days) = (day(first), Some(days));
    Flag::Drifting { moves, first, days }
}

/// Drifting without a due day to count up to.
pub fn drifting_on(moves: u32, first: &str) -> Flag {
    let (first, days) = (day(first), None);
    Flag::Drifting { moves, first, days }
}

pub fn no_lead() -> Flag {
    Flag::NoLead {
        since: day("09-15"),
        left: false,
    }
}

/// Nobody leads it since its person left.
pub fn lead_left() -> Flag {
    Flag::NoLead {
        since: day("09-15"),
        left: true,
    }
}

pub fn no_date() -> Flag {
    Flag::NoDate {
        since: day("09-15"),
    }
}

pub fn never_heard_from(since: &str) -> Flag {
    let (partner, since) = (FAMILY_CENTER, day(since));
    Flag::NeverHeardFrom { partner, since }
}

/// Due before a meeting that lies ahead.
pub fn coming_up(due: &str, meeting: &str) -> Flag {
    let (due, meeting) = (day(due), Some(day(meeting)));
    Flag::ComingUp { due, meeting }
}

/// Due soon, while no meeting lies ahead.
pub fn due_soon(due: &str) -> Flag {
    let (due, meeting) = (day(due), None);
    Flag::ComingUp { due, meeting }
}
