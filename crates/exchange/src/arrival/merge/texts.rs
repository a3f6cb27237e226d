//! Words that may be too long for their place.

use domain::{DoubtReason, Note, Title};

use super::Merge;
use crate::arrival::{column, words};
use crate::{Meaning, Remark};

impl Merge<'_, '_> {
    pub(super) fn title(&mut self, text: &str, of: Meaning, rest: &mut Vec<String>) -> Title {
        let (title, more) = words::title_of(text);
        if let Some(more) = more {
            self.doubt(of, text.to_owned(), DoubtReason::LongTitle);
            rest.push(format!("… {more}"));
        }
        title.unwrap_or_else(|| self.untitled())
    }

    pub(super) fn note(&mut self, text: &str, of: Meaning) -> Option<Note> {
        let (note, more) = words::note_of(text);
        self.doubt_if_cut(more, of);
        note
    }

    /// What an action is called whose cell has no letter in it.
    #[expect(clippy::expect_used, reason = "the words are ours")]
    pub(super) fn untitled(&self) -> Title {
        let source = &self.row.action.source;
        Title::new(&format!("Row {} of the file", source.row)).expect("this is a title")
    }

    pub(super) fn doubt_if_cut(&mut self, more: Option<String>, of: Meaning) {
        if let Some(more) = more {
            self.doubt(of, more, DoubtReason::LongWords);
        }
    }

    pub(super) fn doubt(&mut self, about: Meaning, text: String, reason: DoubtReason) {
        let source = &self.row.action.source;
        self.doubts.push(Remark {
            sheet: source.sheet.clone(),
            row: source.row,
            column: column(self.columns, source, about),
            text,
            reason,
        });
    }
}
