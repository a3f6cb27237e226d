//! A thing's history, told.

use chrono::NaiveDate;
use domain::{Author, Revision, SubjectKind};

use crate::loader::say;
use crate::{Names, Wording};

/// A revision, told: what changed, and who changed it when and how.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct HistoryWords {
    /// What changed, a sentence each.
    pub what: Vec<String>,
    /// Why, in the author's words.
    pub why: Option<String>,
    /// Who changed it, when and how.
    pub who: String,
}

impl Wording {
    /// Tells a history, of which the latest revision comes first. Revisions in which nothing
    /// changed that a person would see are left out.
    pub fn history(
        &self,
        revisions: &[Revision],
        names: &Names,
        day_of: impl Fn(&Revision) -> NaiveDate,
    ) -> Vec<HistoryWords> {
        let told = revisions.iter().enumerate().filter_map(|(at, revision)| {
            let what = self.told(revision, revisions.get(at + 1), names);
            (!what.is_empty()).then(|| HistoryWords {
                what,
                why: revision.why.clone(),
                who: self.who(&revision.author, day_of(revision), names),
            })
        });
        told.collect()
    }

    /// Who changed something on a day, and how.
    pub fn who(&self, author: &Author, day: NaiveDate, names: &Names) -> String {
        let way = self.way(author.way);
        let day = self.day(day);
        match author.member {
            Some(member) => say!(
                self,
                "by-whom",
                name = names.member(member),
                day = day,
                way = way
            ),
            None => say!(self, "by-nobody", day = day, way = way),
        }
    }

    fn told(&self, revision: &Revision, before: Option<&Revision>, names: &Names) -> Vec<String> {
        match before {
            None => vec![self.added(revision.entity.subject().kind)],
            Some(before) => {
                let changes = revision.entity.changes_since(&before.entity);
                changes
                    .iter()
                    .map(|change| self.change(change, names))
                    .collect()
            }
        }
    }

    pub(crate) fn added(&self, kind: SubjectKind) -> String {
        if kind == SubjectKind::Action {
            say!(self, "added-to-plan")
        } else {
            say!(self, "added")
        }
    }
}
