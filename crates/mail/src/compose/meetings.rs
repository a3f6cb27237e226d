//! What letters say about a meeting: who meets, when and where.

use domain::{Meeting, WorkGroup};
use persistence::{StoreError, work_groups};
use wording::Wording;

use super::Recipient;
use crate::say::say;

/// A meeting in words.
pub(super) struct MeetingWords {
    /// Who meets: the partnership, or a work group of it.
    pub who: String,
    /// Day, hours and place, as far as they are known.
    pub when: String,
}

impl Recipient {
    /// Who meets, when and where.
    pub(super) async fn words_of(&self, meeting: &Meeting) -> Result<MeetingWords, StoreError> {
        let groups = match meeting.group {
            Some(_) => work_groups::all_work_groups(&self.tx).await?,
            None => Vec::new(),
        };
        let name = self.partnership.name.as_str();
        let who = match group_of(&groups, meeting) {
            Some(group) => say!(
                self.wording,
                "mail-who-meets",
                group = group.name.as_str(),
                partnership = name
            ),
            None => name.to_owned(),
        };
        let place = meeting.place.as_ref().map(ToString::to_string);
        let when = [Some(day_and_hours(self.wording, meeting)), place];
        let when = when.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Ok(MeetingWords { who, when })
    }
}

/// The day of a meeting, with the hours where they are known.
pub(super) fn day_and_hours(wording: &Wording, meeting: &Meeting) -> String {
    let day = wording.weekday(meeting.day);
    match meeting.hours {
        Some(hours) => format!("{day}, {}", wording.hours(hours)),
        None => day,
    }
}

/// The work group that meets, where not everybody does.
pub(super) fn group_of<'a>(groups: &'a [WorkGroup], meeting: &Meeting) -> Option<&'a WorkGroup> {
    let mut groups = groups.iter();
    groups.find(|group| Some(group.number) == meeting.group)
}
