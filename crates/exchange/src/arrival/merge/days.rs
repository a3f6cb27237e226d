//! When an action starts and is due.

use domain::{Action, ActionDetails, ActionKind, Day, DoubtReason, Due};

use super::{Merge, News};
use crate::Meaning;
use crate::arrival::said;
use crate::preview;

impl Merge<'_, '_> {
    pub(super) fn due(&mut self, action: &Action, news: &News<'_>) -> Due {
        if !news.about(said::DUE, action.due == Due::Unset) {
            return action.due;
        }
        let due = match self.row.action.due {
            Some(preview::PreviewDue::On(day)) => Due::On(day),
            Some(preview::PreviewDue::Ongoing(_)) => Due::Ongoing,
            None => Due::Unset,
        };
        if !action.status.is_open() && due != action.due {
            let words = self.row.action.due_text.clone().unwrap_or_default();
            self.doubt(Meaning::Due, words, DoubtReason::ActionEnded);
            return action.due;
        }
        due
    }

    /// Sets details and due day together: either alone may not fit the other as it was.
    pub(super) fn set(
        &mut self,
        action: &mut Action,
        mut details: ActionDetails,
        due: Due,
        news: &News<'_>,
    ) {
        let begins = details.start.zip(due.day());
        if begins.is_some_and(|(start, due)| start > due) {
            let words = details.start.map(|day| day.to_string()).unwrap_or_default();
            self.doubt(Meaning::Start, words, DoubtReason::StartsAfterDue);
            details.start = None;
        }
        let has_days = details.start.is_some() && due.day().is_some();
        if details.kind == ActionKind::ShortWin && !has_days {
            let title = details.title.to_string();
            self.doubt(Meaning::ShortWin, title, DoubtReason::ShortWinWithoutDays);
            details.kind = ActionKind::Action;
        }
        action.details = details;
        // What has ended keeps its day, so this cannot be refused.
        let _ = (due != action.due).then(|| action.move_due(due));
        if news.about(said::DUE, action.due_words.is_none())
            || news.about(said::DUE_WORDS, action.due_words.is_none())
        {
            action.due_words = self.due_words(due);
        }
    }

    /// The words about the due day, where they say more than the day.
    fn due_words(&self, due: Due) -> Option<String> {
        let text = self.row.action.due_text.as_deref()?.trim();
        let bare = match due {
            Due::On(day) => Day::read(text) == Ok(day) || !text.contains(char::is_alphabetic),
            Due::Ongoing => text.eq_ignore_ascii_case("ongoing"),
            Due::Unset => false,
        };
        (!bare && !text.is_empty()).then(|| text.to_owned())
    }
}
