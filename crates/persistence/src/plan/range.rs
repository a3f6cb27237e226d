//! A part of a list.

/// A part of a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PageRange {
    /// How many lines come before.
    pub after: u64,
    /// How many lines at most.
    pub most: u64,
}
