//! How an action stands, by the words of a file.

use chrono::{Days, NaiveDate};
use domain::{Action, ActionText, Completion, DoubtReason, Hold, Note, Status, StatusName};

use super::words;
use crate::dates::{self, Habits};
use crate::preview;

/// How long an action rests that is on hold without a day.
const REST: Days = Days::new(30);

/// Lets an action stand as the file says; answers with a doubt about it, if there is one.
pub(super) fn take_over(
    action: &mut Action,
    says: &preview::PreviewAction,
    today: NaiveDate,
) -> Option<DoubtReason> {
    let wanted = says.status?;
    if name(&action.status) == wanted {
        return None;
    }
    let words = says.status_text.as_deref();
    let named = named_day(words, today);
    let (status, doubt) = match wanted {
        StatusName::NotStarted => (Status::NotStarted, None),
        StatusName::InProgress => (Status::InProgress, None),
        StatusName::OnHold => {
            let until = rests_until(action, today);
            let begun = name(&action.status) == StatusName::InProgress;
            let reason = reason(says.texts.get(ActionText::Notes).or(words), "On hold")?;
            let hold = Hold {
                until,
                reason,
                begun,
            };
            (Status::OnHold(hold), Some(DoubtReason::RestsUntil(until)))
        }
        StatusName::Complete => {
            let unknown = Completion::Unknown { recorded: today };
            (
                Status::Complete(named.map_or(unknown, Completion::On)),
                None,
            )
        }
        StatusName::Dropped => {
            let reason = reason(words, "Dropped")?;
            let on = named.unwrap_or(today);
            (Status::Dropped { on, reason }, None)
        }
    };
    action.take_over(status, named, today);
    doubt
}

/// The due day, if it lies ahead.
fn rests_until(action: &Action, today: NaiveDate) -> NaiveDate {
    let due = action.due.day().filter(|due| *due > today);
    due.or_else(|| today.checked_add_days(REST))
        .unwrap_or(today)
}

/// The certain day in the words, unless it lies ahead.
fn named_day(words: Option<&str>, today: NaiveDate) -> Option<NaiveDate> {
    let when = words.map(|words| dates::read_date(words, Habits::default()));
    let certain = when.filter(|when| when.doubt.is_none() && when.start.is_none());
    let day = certain.and_then(|when| when.due);
    day.filter(|day| *day <= today)
}

fn reason(words: Option<&str>, otherwise: &str) -> Option<Note> {
    words
        .and_then(|words| words::note_of(words).0)
        .or_else(|| Note::new(otherwise).ok())
}

/// The status that was set, whatever the day.
fn name(status: &Status) -> StatusName {
    match status {
        Status::OnHold(_) => StatusName::OnHold,
        other => other.name(NaiveDate::MAX),
    }
}
