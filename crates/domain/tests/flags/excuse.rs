//! What excuses an action: statuses that rest or ended, and exemptions.

use domain::*;

use crate::sample::{day, note};

/// What rests, rests for this.
const REASON: &str = "waiting for the grant";

/// The action that the usual one waits for, where it waits.
pub const OTHER: ActionNumber = ActionNumber(2);

/// A status that rests.
pub fn hold(until: &str, begun: bool) -> Status {
    Status::OnHold(Hold {
        until: day(until),
        reason: note(REASON),
        begun,
    })
}

/// One that rests after it was begun, for an action that another waits for.
pub fn resting(until: &str) -> Status {
    hold(until, true)
}

pub fn on_hold(until: &str) -> Exemption {
    Exemption::OnHold {
        until: day(until),
        reason: note(REASON),
    }
}

pub fn waiting() -> Exemption {
    Exemption::Waiting { action: OTHER }
}

pub fn starting(on: &str) -> Exemption {
    Exemption::StartsOn { day: day(on) }
}

pub fn later(from: &str) -> Exemption {
    Exemption::Later { from: day(from) }
}

/// Finished, nobody knows when; somebody recorded it then.
pub fn finished_before(recorded: &str) -> Status {
    let recorded = day(recorded);
    Status::Complete(Completion::Unknown { recorded })
}

/// A status of an action that was given up, for one that another waits for.
pub fn dropped(on: &str) -> Status {
    Status::Dropped {
        on: day(on),
        reason: note(REASON),
    }
}
