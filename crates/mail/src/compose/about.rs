//! What letters say about an action.

use persistence::plan::ActionLine;

use super::Recipient;
use crate::say::say;
use crate::{LetterBlock, LetterItem};

impl Recipient {
    /// An action with its date, and why it needs a word where it does.
    pub(super) fn about(&self, line: &ActionLine) -> LetterItem {
        // When it was due is of no interest once it is finished.
        let due = line.status.is_open().then(|| match line.due.day() {
            Some(day) => say!(
                self.wording,
                "mail-due",
                day = self.wording.day_near(day, self.today)
            ),
            None => self.wording.due(line.due),
        });
        let (why, names) = (line.flags.first(), line.flag_names());
        let why = why.map(|flag| capitalized(&self.wording.why_brief(flag, names, self.today)));
        LetterItem {
            title: line.title.to_string(),
            facts: due.into_iter().chain(why).collect(),
            ..LetterItem::default()
        }
    }

    /// The same for somebody who does not lead it, with who does.
    fn about_other(&self, line: &ActionLine) -> LetterItem {
        let mut item = self.about(line);
        if let Some((_, lead)) = &line.lead {
            item.facts
                .insert(0, say!(self.wording, "mail-lead", lead = lead.as_str()));
        }
        item
    }

    /// An action of others, whose title leads to it.
    pub(super) fn linked(&self, line: &ActionLine, to: String) -> LetterItem {
        LetterItem {
            to: Some(to),
            ..self.about_other(line)
        }
    }

    /// How many more there are than a list names, if there are.
    pub(super) fn and_more(&self, count: usize) -> Option<LetterBlock> {
        let more = || LetterBlock::Text(say!(self.wording, "mail-and-more", count = count));
        (count > 0).then(more)
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
