//! Arranging what a meeting talks about.

use domain::{Added, Agenda, Meeting, MeetingNumber, Topic};
use persistence::agendas::{self, AgendaOf, OnTheTable};
use persistence::{StoreError, WriteTx, find};

use crate::meeting_failure::MeetingFailure;

/// What a meeting talks about, as the plan and its agenda stand in the transaction.
pub async fn topics_of_meeting(tx: &WriteTx, meeting: &Meeting) -> Result<OnTheTable, StoreError> {
    let of = AgendaOf {
        meeting,
        policy: &tx.partnership().policy,
        today: tx.today(),
    };
    agendas::agenda_of(tx, of).await
}

/// What a meeting talks about that is not closed: then its agenda can be arranged.
pub async fn topics_to_arrange(
    tx: &WriteTx,
    number: MeetingNumber,
) -> Result<OnTheTable, MeetingFailure> {
    let meeting: Meeting = find(tx, number).await?;
    meeting.check_open()?;
    Ok(topics_of_meeting(tx, &meeting).await?)
}

/// Keeps how an agenda was arranged, where anything about it is no longer as it was `before`.
pub async fn arrange_agenda(
    tx: &WriteTx,
    before: &Agenda,
    agenda: &Agenda,
) -> Result<(), StoreError> {
    if agenda != before {
        agendas::keep_agenda(tx, agenda).await?;
    }
    Ok(())
}

/// Adds a topic of somebody's own to an agenda; gives which.
pub async fn add_topic(
    tx: &WriteTx,
    mut agenda: Agenda,
    added: Added,
) -> Result<Topic, StoreError> {
    let topic = agenda.add(added.title, added.decision);
    agendas::keep_agenda(tx, &agenda).await?;
    Ok(topic)
}
