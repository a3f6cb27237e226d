//! What a file says about an action, field by field: the words that an edited file is compared with.

use std::collections::BTreeMap;

use domain::{ActionText, StatusName, Title};

use super::Row;
use crate::preview::{self, PreviewDue};

pub(super) const TITLE: &str = "title";
pub(super) const CODE: &str = "code";
pub(super) const STRATEGY: &str = "strategy";
pub(super) const GOAL: &str = "goal";
pub(super) const OBJECTIVE: &str = "objective";
pub(super) const LEAD: &str = "lead";
pub(super) const SUPPORTERS: &str = "supporters";
pub(super) const START: &str = "start";
pub(super) const DUE: &str = "due";
pub(super) const DUE_WORDS: &str = "due_text";
pub(super) const STATUS: &str = "status";
pub(super) const STATUS_WORDS: &str = "status_text";
pub(super) const SHORT_WIN: &str = "short_win";

/// All that the file says, by the name of the field; what it does not say is left out.
pub(super) fn said_of(row: &Row<'_>) -> BTreeMap<String, String> {
    let action = row.action;
    let texts = ActionText::ALL.map(|text| {
        let written = action.texts.get(text);
        (text.word(), written.map(str::to_owned))
    });
    let fields = [
        (TITLE, Some(action.title.clone())),
        (CODE, action.code.clone()),
        (STRATEGY, action.strategy.clone()),
        (GOAL, Some(begins_alike(row.goal))),
        (OBJECTIVE, Some(begins_alike(row.objective))),
        (LEAD, action.lead.first().cloned()),
        (SUPPORTERS, Some(supporters_said(action).join("; "))),
        (START, action.start.map(|day| day.to_string())),
        (DUE, action.due.map(due)),
        (DUE_WORDS, action.due_text.clone()),
        (STATUS, action.status.map(|status| name(status).to_owned())),
        (STATUS_WORDS, action.status_text.clone()),
        (SHORT_WIN, action.short_win.then(|| "yes".to_owned())),
    ];
    fields
        .into_iter()
        .chain(texts)
        .filter_map(|(field, text)| Some((field.to_owned(), text?)))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// As much of a goal's or an objective's name as every action below it keeps.
pub(super) fn begins_alike(name: &str) -> String {
    name.chars().take(Title::LONGEST).collect()
}

/// Everybody whom the file names besides the one who leads.
pub(super) fn supporters_said(action: &preview::PreviewAction) -> Vec<String> {
    let others = action.lead.iter().skip(1);
    others.chain(&action.supporters).cloned().collect()
}

fn due(due: PreviewDue) -> String {
    match due {
        PreviewDue::On(day) => day.to_string(),
        PreviewDue::Ongoing(_) => "ongoing".to_owned(),
    }
}

fn name(status: StatusName) -> &'static str {
    match status {
        StatusName::NotStarted => "not_started",
        StatusName::InProgress => "in_progress",
        StatusName::OnHold => "on_hold",
        StatusName::Complete => "complete",
        StatusName::Dropped => "dropped",
    }
}
