//! What it means on the web that something about a meeting was not done.

use application::meeting_failure::MeetingFailure;
use domain::MeetingClash;
use wording::Mistake;

use crate::error::AppError;
use crate::language::browser_wording;
use crate::meetings::form::{DAY, GROUP};
use crate::request::corrections::Corrections;
use crate::request::submission::NotKept;

impl From<MeetingFailure> for AppError {
    fn from(failure: MeetingFailure) -> Self {
        match failure {
            MeetingFailure::Refused(why) => why.into(),
            MeetingFailure::Clash(clash) => {
                Self::Refused(browser_wording().mistake(clash_mistake(clash)))
            }
            MeetingFailure::Store(error) => error.into(),
        }
    }
}

/// Lets the form come back in which it was said when who meets, where that is what is wrong.
pub fn meeting_not_kept(failure: MeetingFailure) -> NotKept {
    let MeetingFailure::Clash(clash) = failure else {
        return AppError::from(failure).into();
    };
    // Another day would help the meeting itself; later ones keep theirs.
    let field = match clash {
        MeetingClash::OnItsDay => DAY,
        MeetingClash::Later(_) => GROUP,
    };
    Corrections::one(field, clash_mistake(clash)).into()
}

fn clash_mistake(clash: MeetingClash) -> Mistake {
    match clash {
        MeetingClash::OnItsDay => Mistake::MeetsThen,
        MeetingClash::Later(day) => Mistake::MeetsLater(day),
    }
}
