//! Planning meetings, calling them off, beginning and closing them.

use domain::{
    Handout, Meeting, MeetingClash, MeetingDraft, MeetingNumber, Note, SeriesChanges, SubjectKind,
};
use persistence::{StoreError, WriteTx, agendas, find, insert, meetings, revisions, save};

use crate::agendas::topics_of_meeting;
use crate::handouts::hand_round;
use crate::meeting_changes::change_meetings;
use crate::meeting_failure::MeetingFailure;
use crate::series::with_following;

/// What is agreed anew about a meeting.
#[derive(Clone, Debug)]
pub struct MeetingRevision {
    /// When, where and who.
    pub draft: MeetingDraft,
    pub why: Option<Note>,
    /// Whether the later ones of its series change along.
    pub for_later: bool,
}

/// Whether a meeting takes place, said anew.
#[derive(Clone, Debug)]
pub struct MeetingCancellation {
    /// Whether it is called off.
    pub cancelled: bool,
    pub why: Option<Note>,
    /// Whether the later ones of its series are called off or on along.
    pub for_later: bool,
}

/// Puts a meeting on the calendar.
pub async fn add_meeting(
    tx: &WriteTx,
    draft: MeetingDraft,
) -> Result<MeetingNumber, MeetingFailure> {
    let number = MeetingNumber(revisions::next_number(tx, SubjectKind::Meeting).await?);
    let meeting = Meeting::agreed(number, draft);
    if meeting.clashes_with(&meetings::by_day(tx).await?) {
        return Err(MeetingClash::OnItsDay.into());
    }
    insert(tx, &meeting).await?;
    Ok(number)
}

/// Changes what was agreed about a meeting, and about the later ones of its series where it is meant
/// for them too: all of them, or none.
pub async fn change_meeting(
    tx: &WriteTx,
    meeting: &Meeting,
    revision: MeetingRevision,
) -> Result<(), MeetingFailure> {
    let changed = meeting.agreed_anew(revision.draft);
    let series = series_changes(tx, meeting, revision.for_later).await?;
    let changes = series.change(&changed, &meetings::by_day(tx).await?)?;
    for (before, after) in &changes {
        before.check_change(after)?;
    }
    let why = revision.why.as_ref().map(Note::as_str);
    Ok(change_meetings(tx, &changes, why).await?)
}

/// Calls a meeting off, or on again, and the later ones of its series where it is meant for them too.
pub async fn cancel_meeting(
    tx: &WriteTx,
    meeting: &Meeting,
    cancellation: MeetingCancellation,
) -> Result<(), MeetingFailure> {
    meeting.check_movable()?;
    let series = series_changes(tx, meeting, cancellation.for_later).await?;
    let changes = series.cancel(cancellation.cancelled);
    let why = cancellation.why.as_ref().map(Note::as_str);
    Ok(change_meetings(tx, &changes, why).await?)
}

/// Begins the meeting that the transaction is in: its agenda stands from now on. Saying so twice is no
/// change.
pub async fn begin_meeting(tx: &WriteTx, number: MeetingNumber) -> Result<(), MeetingFailure> {
    let before: Meeting = find(tx, number).await?;
    let mut meeting = before.clone();
    meeting.begin(tx.author().at, tx.today())?;
    if meeting != before {
        let mut table = topics_of_meeting(tx, &meeting).await?;
        table.agenda.fix(&table.proposed);
        save(tx, &meeting, None).await?;
        agendas::keep_agenda(tx, &table.agenda).await?;
    }
    Ok(())
}

/// Closes a meeting: its minutes are as things stand now, and are handed round. Saying so twice is no
/// change.
pub async fn close_meeting(tx: &WriteTx, number: MeetingNumber) -> Result<(), MeetingFailure> {
    let before: Meeting = find(tx, number).await?;
    let mut meeting = before.clone();
    meeting.close(tx.author().at, tx.today())?;
    if meeting != before {
        save(tx, &meeting, None).await?;
        hand_round(tx, Handout::Minutes, &meeting).await?;
    }
    Ok(())
}

/// Mails the packet of a meeting that still lies ahead, or goes on; says to how many people.
pub async fn mail_packet(tx: &WriteTx, number: MeetingNumber) -> Result<usize, MeetingFailure> {
    let meeting: Meeting = find(tx, number).await?;
    meeting.check_ahead()?;
    Ok(hand_round(tx, Handout::Packet, &meeting).await?)
}

/// A meeting with those that change along with it, if any are meant to.
async fn series_changes(
    tx: &WriteTx,
    meeting: &Meeting,
    for_later: bool,
) -> Result<SeriesChanges, StoreError> {
    if for_later {
        with_following(tx, meeting, tx.today()).await
    } else {
        Ok(SeriesChanges::of_one(meeting.clone()))
    }
}
