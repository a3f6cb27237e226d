use chrono::NaiveDate;
use domain::{Day, RevisionNumber, Slug, SubjectKind, Way, Zone};
use persistence::records::WantedRecords;
use serde::{Deserialize, Serialize};

use crate::paths;

/// The records that somebody asks for, as the address has it. What cannot be read narrows nothing.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct RecordsQuery {
    pub member: String,
    pub way: String,
    pub kind: String,
    pub from: String,
    pub to: String,
    pub before: String,
}

impl RecordsQuery {
    /// The records that are wanted of a partnership in that zone.
    pub fn wanted(&self, zone: Zone) -> WantedRecords {
        let start = |day: NaiveDate| day.pred_opt().map(|before| zone.end_of(before));
        WantedRecords {
            member: self.member.parse().ok(),
            way: Way::of_slug(&self.way),
            kind: SubjectKind::of_slug(&self.kind),
            from: Day::read(&self.from).ok().and_then(start),
            until: Day::read(&self.to).ok().map(|day| zone.end_of(day)),
            before: self.before.parse().ok().map(RevisionNumber),
            ..WantedRecords::default()
        }
    }

    /// Whether anything is left out.
    pub fn narrows(&self) -> bool {
        let asked = [&self.member, &self.way, &self.kind, &self.from, &self.to];
        asked.iter().any(|asked| !asked.is_empty())
    }

    /// The address of the records before a revision, or of the latest.
    pub fn address(&self, slug: Slug, before: Option<RevisionNumber>) -> String {
        use crate::paths::WithQuery;

        let before = before.map(|number| number.to_string()).unwrap_or_default();
        paths::Records { slug }.with_query(&[
            ("member", &self.member),
            ("way", &self.way),
            ("kind", &self.kind),
            ("from", &self.from),
            ("to", &self.to),
            ("before", &before),
        ])
    }
}
