//! Meetings that come again and again.

use chrono::NaiveDate;
use domain::{
    Gathering, Meeting, MeetingDraft, MeetingNumber, SeriesChanges, SeriesDraft, SubjectKind,
};
use persistence::{ReadTx, StoreError, WriteTx, insert, meetings, revisions};

/// What became of a series that was to be added.
#[derive(Clone, Copy, Debug)]
pub struct AddedSeries {
    /// How many meetings were added.
    pub added: usize,
    /// On how many days the same people met already.
    pub kept: usize,
    /// The first of those that were added.
    pub first: MeetingNumber,
}

/// Adds meetings on the days on which the same people do not meet yet, to the series that `continues`
/// or to a new one, which is known by its first.
pub async fn add_series(
    tx: &WriteTx,
    draft: &SeriesDraft,
    continues: Option<MeetingNumber>,
) -> Result<AddedSeries, StoreError> {
    let taken = draft.days_taken(&meetings::by_day(tx).await?);
    let free: Vec<NaiveDate> = draft
        .days
        .iter()
        .filter(|day| !taken.contains(day))
        .copied()
        .collect();
    let first = MeetingNumber(revisions::next_number(tx, SubjectKind::Meeting).await?);
    let series = Some(continues.unwrap_or(first));
    for (number, day) in (first.0..).map(MeetingNumber).zip(&free) {
        let meeting = Meeting {
            series,
            ..agreed_on(number, *day, &draft.gathering)
        };
        insert(tx, &meeting).await?;
    }
    Ok(AddedSeries {
        added: free.len(),
        kept: taken.len(),
        first,
    })
}

/// A meeting with those that follow it in its series, which may change along.
pub async fn with_following(
    tx: &ReadTx,
    meeting: &Meeting,
    today: NaiveDate,
) -> Result<SeriesChanges, StoreError> {
    let all = meetings::by_day(tx).await?;
    Ok(SeriesChanges::of_following(meeting.clone(), &all, today))
}

fn agreed_on(number: MeetingNumber, day: NaiveDate, gathering: &Gathering) -> Meeting {
    let gathering = gathering.clone();
    Meeting::agreed(number, MeetingDraft { day, gathering })
}
