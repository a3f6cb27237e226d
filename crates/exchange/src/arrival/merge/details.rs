//! What an action is about.

use std::mem;

use domain::{ActionDetails, ActionKind, ActionText};

use super::{Merge, News};
use crate::Meaning;
use crate::arrival::{said, words};

impl Merge<'_, '_> {
    /// What the action is about, apart from its days.
    pub(super) fn details(&mut self, before: &ActionDetails, news: &News<'_>) -> ActionDetails {
        let says = self.row.action;
        let mut details = before.clone();
        let mut rest = Vec::new();
        self.names(&mut details, news, &mut rest);
        for text in ActionText::ALL {
            // What is too long to be a title stands in the notes.
            let more = if text == ActionText::Notes {
                mem::take(&mut rest)
            } else {
                Vec::new()
            };
            if news.about(text.word(), before.text(text).is_none()) || !more.is_empty() {
                let written = more.iter().map(String::as_str).chain(says.texts.get(text));
                let written = written.collect::<Vec<_>>().join("\n");
                *details.text_mut(text) = self.note(&written, Meaning::Text(text));
            }
        }
        if news.about(said::START, before.start.is_none()) {
            details.start = says.start;
        }
        if news.about(said::SHORT_WIN, before.kind == ActionKind::Action) {
            details.kind = if says.short_win {
                ActionKind::ShortWin
            } else {
                ActionKind::Action
            };
        }
        details
    }

    /// What it is called, and what stands above it.
    fn names(&mut self, details: &mut ActionDetails, news: &News<'_>, rest: &mut Vec<String>) {
        let says = self.row.action;
        if news.about(said::GOAL, false) || news.about(said::OBJECTIVE, false) {
            details.objective = self.objective;
        }
        if news.about(said::TITLE, false) {
            details.title = self.title(&says.title, Meaning::Action, rest);
        }
        if news.about(said::STRATEGY, details.strategy.is_none()) {
            let strategy = says.strategy.as_deref();
            details.strategy = strategy.map(|text| self.title(text, Meaning::Strategy, rest));
        }
        if news.about(said::CODE, details.code.is_none()) {
            let (code, more) = words::name_of(says.code.as_deref().unwrap_or_default());
            self.doubt_if_cut(more, Meaning::Code);
            details.code = code;
        }
    }
}
