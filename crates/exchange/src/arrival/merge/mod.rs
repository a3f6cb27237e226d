//! One row of the file and what becomes of its action.
mod days;
mod details;
mod people;
mod source;
mod texts;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{Action, ActionDetails, ActionNumber, Due, ObjectiveNumber};

use super::partners::PartnerDirectory;
use super::{Disposition, PlannedAction, Row, said, standing};
use crate::{Meaning, Preview, Remark};

/// A row on its way to the plan.
pub(super) struct Merge<'a, 'p> {
    pub row: &'a Row<'a>,
    pub columns: &'a Preview,
    pub objective: ObjectiveNumber,
    pub today: NaiveDate,
    /// The file's number.
    pub file: Option<u32>,
    pub directory: &'a mut PartnerDirectory<'p>,
    pub doubts: &'a mut Vec<Remark>,
}

/// What the file says that it did not say before.
struct News<'a> {
    read: &'a BTreeMap<String, String>,
    /// What the file said last time; none where the action came another way.
    before: Option<&'a BTreeMap<String, String>>,
}

impl News<'_> {
    /// Whether a field is to be taken over. Of an action that came another way only what the plan
    /// does not say is taken.
    fn about(&self, field: &str, is_blank: bool) -> bool {
        match self.before {
            Some(before) => before.get(field) != self.read.get(field),
            None => is_blank && self.read.contains_key(field),
        }
    }
}

impl Merge<'_, '_> {
    /// The row as a new action.
    pub fn into_new(mut self, number: ActionNumber) -> PlannedAction {
        let details = ActionDetails::new(self.objective, self.untitled());
        // Only a short win, or one that starts after it is due, is refused.
        let blank =
            Action::new(number, details, Due::Unset, self.today).unwrap_or_else(|_| unreachable!());
        // Everything that the file says is news.
        let nothing = BTreeMap::new();
        PlannedAction {
            action: self.take(&blank, Some(&nothing)),
            fate: Disposition::Added,
        }
    }

    /// The row as an action that is on the plan.
    pub fn into_known(mut self, before: &Action) -> PlannedAction {
        // What people changed in the plan since stays, as long as the file says what it said.
        if before
            .source
            .as_ref()
            .is_some_and(|source| self.says_the_same(source))
        {
            return PlannedAction {
                action: before.clone(),
                fate: Disposition::Unchanged,
            };
        }
        let read = before.source.as_ref().map(|source| &source.read);
        PlannedAction {
            action: self.take(before, read),
            fate: Disposition::Changed(Box::new(before.clone())),
        }
    }

    fn take(&mut self, before: &Action, read_before: Option<&BTreeMap<String, String>>) -> Action {
        let read = said::said_of(self.row);
        let news = News {
            read: &read,
            before: read_before,
        };
        let mut action = before.clone();
        self.people(&mut action, &news, read_before);
        // Days of what has ended cannot change: it is reopened before they do, and ended after.
        let had_ended = !action.status.is_open();
        if had_ended {
            self.status(&mut action, &news);
        }
        let details = self.details(&action.details, &news);
        let due = self.due(&action, &news);
        self.set(&mut action, details, due, &news);
        if !had_ended {
            self.status(&mut action, &news);
        }
        action.source = Some(self.source(before.source.as_ref(), read));
        action
    }

    fn status(&mut self, action: &mut Action, news: &News<'_>) {
        let blank = action.status == domain::Status::NotStarted;
        if news.about(said::STATUS, blank)
            && let Some(reason) = standing::take_over(action, self.row.action, self.today)
        {
            let words = self.row.action.status_text.clone().unwrap_or_default();
            self.doubt(Meaning::Status, words, reason);
        }
    }
}
