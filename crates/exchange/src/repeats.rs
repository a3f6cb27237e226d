//! Words of one cell that count for many actions.

use std::cell::Cell;

/// Longer words are written once, with the first of the actions that share them.
const LONGEST: usize = 2_000;
/// How many letters all repetitions in a file may take together; those of a real plan take a tenth.
const MOST: usize = 4 << 20;

/// The room that an action takes besides its words.
const ACTION: usize = 200;

/// What may still be repeated.
pub(crate) struct Repeats(Cell<usize>);

impl Default for Repeats {
    fn default() -> Self {
        Self(Cell::new(MOST))
    }
}

impl Repeats {
    /// Whether these words may be written once more.
    pub(crate) fn allow(&self, words: &str) -> bool {
        let left = self.0.get();
        let fits = words.len() <= LONGEST.min(left);
        if fits {
            self.0.set(left - words.len());
        }
        fits
    }

    /// Whether a row may be so many actions.
    pub(crate) fn allow_actions(&self, count: usize) -> bool {
        let (left, room) = (self.0.get(), count.saturating_sub(1) * ACTION);
        let fits = room <= left;
        if fits {
            self.0.set(left - room);
        }
        fits
    }
}
