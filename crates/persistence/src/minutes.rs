//! Minutes: what was written down in a meeting, as it stood when that was closed.

use std::collections::BTreeSet;
use std::collections::btree_map::Entry;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{ActionNumber, Amendment, Attendance, Decision, Meeting, Plan, SubjectKind, Topic};

use crate::records::RevisionRecord;
use crate::revisions::ThingsOfKind;
use crate::{ReadTx, StoreError, find, meetings, past_counts, records, revisions};

/// What was written down in a meeting.
#[derive(Clone, Debug)]
pub struct Minutes {
    /// What was changed in it, in order.
    pub records: Vec<RevisionRecord>,
    /// Who was there.
    pub attendance: Attendance,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// What was added to the minutes afterwards.
    pub amendments: Vec<Amendment>,
    /// The partnership, its people and the actions that are named, as they stood when it was closed.
    pub then: Plan,
    /// The actions of which nothing was heard that was to be expected.
    pub missed: Vec<ActionNumber>,
}

/// The minutes of a meeting: as things stood when it was closed; while it goes on, `now`.
pub async fn minutes_of(
    tx: &ReadTx,
    meeting: &Meeting,
    now: DateTime<Utc>,
) -> Result<Minutes, StoreError> {
    // What was changed in the very millisecond of the end belongs to it.
    let end = meeting.closed.unwrap_or(now) + TimeDelta::milliseconds(1);
    let records = records::of_meeting(tx, meeting.number).await?;
    let decisions = meetings::decisions_of_meeting(tx, meeting.number).await?;
    let missed = past_counts::missed_meetings(tx, meeting, end).await?;
    let numbers = named(&records, &decisions, &missed);
    let amendments = meetings::amendments_of_meeting(tx, meeting.number).await?;
    let mut things = revisions::some_states_at(tx, ThingsOfKind::actions(&numbers), end).await?;
    for kind in [
        SubjectKind::Partnership,
        SubjectKind::Partner,
        SubjectKind::Member,
        SubjectKind::WorkGroup,
    ] {
        things.extend(revisions::all_states_at(tx, kind, end).await?);
    }
    let mut then: Plan = things.into_iter().collect();
    // Who amended them may have come since.
    for by in amendments.iter().filter_map(|amendment| amendment.by) {
        if let Entry::Vacant(gap) = then.members.entry(by) {
            gap.insert(find(tx, by).await?);
        }
    }
    Ok(Minutes {
        attendance: meetings::find_attendance(tx, meeting.number).await?,
        records,
        decisions,
        amendments,
        then,
        missed,
    })
}

/// The numbers of the actions that minutes name.
fn named(records: &[RevisionRecord], decisions: &[Decision], missed: &[ActionNumber]) -> Vec<i64> {
    let of_records = records.iter().filter_map(|record| {
        let entity = &record.revision.entity;
        let of_action = entity.as_action().map(|action| action.number);
        of_action.or_else(|| entity.as_report().map(|report| report.action))
    });
    let of_decisions = decisions
        .iter()
        .filter_map(|decision| match decision.topic {
            Some(Topic::Action(number)) => Some(number),
            _ => None,
        });
    let all = of_records.chain(of_decisions).chain(missed.iter().copied());
    let numbers: BTreeSet<i64> = all.map(|number| number.0).collect();
    numbers.into_iter().collect()
}
