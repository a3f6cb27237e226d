//! What letters say about an action.

use persistence::plan::ActionLine;

use super::Recipient;
use crate::LetterItem;
use crate::say::say;

impl Recipient {
    /// An action with its date, and why it needs a word where it does.
    pub(super) fn about(&self, line: &ActionLine) -> LetterItem {
        let due = match line.due.day() {
            Some(day) => say!(
                self.wording,
                "mail-due",
                day = self.wording.day_near(day, self.today)
            ),
            None => self.wording.due(line.due),
        };
        let (why, names) = (line.flags.first(), line.flag_names());
        let why = why.map(|flag| capitalized(&self.wording.why_brief(flag, names, self.today)));
        LetterItem {
            title: line.title.to_string(),
            facts: std::iter::once(due).chain(why).collect(),
            links: Vec::new(),
        }
    }

    /// The same for somebody who does not lead it, with who does.
    pub(super) fn about_other(&self, line: &ActionLine) -> LetterItem {
        let mut item = self.about(line);
        if let Some((_, lead)) = &line.lead {
            item.facts
                .insert(0, say!(self.wording, "mail-lead", lead = lead.as_str()));
        }
        item
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
