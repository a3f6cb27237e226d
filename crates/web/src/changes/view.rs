use domain::{Meeting, TurnKind};
use wording::{ChangeGroup, ChangeLine};

use crate::changes::query::ChangesQuery;
use crate::request::corrections::Corrections;
use crate::request::past_moment::PastMoment;

/// What changed, and what somebody asked for.
pub struct ChangesView {
    /// Nothing where it could not be read what was asked for.
    pub span: Option<ChangesSpan>,
    /// The meetings to choose from, the latest first.
    pub meetings: Vec<Meeting>,
    pub query: ChangesQuery,
    pub wrong: Corrections,
}

/// What changed between two moments.
pub struct ChangesSpan {
    pub from: PastMoment,
    pub to: PastMoment,
    pub groups: Vec<ChangeGroup>,
}

impl ChangesSpan {
    /// Whether the second moment comes before the first.
    pub fn is_backwards(&self) -> bool {
        self.from.end > self.to.end
    }

    fn lines(&self) -> impl Iterator<Item = &ChangeLine> {
        self.groups.iter().flat_map(|group| &group.lines)
    }

    pub fn count(&self, kind: TurnKind) -> usize {
        self.lines().filter(|line| line.kind == kind).count()
    }
}
