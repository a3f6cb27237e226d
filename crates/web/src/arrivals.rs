//! Taking a file in: what it changes on the plan, all at once or not at all.
//!
//! The page and the command both do it this way.

use domain::{ActionNumber, GoalNumber, ObjectiveNumber, PartnerNumber, Plan, SubjectKind};
use exchange::{Arrival, Fate, Numbers, Preview, Settled, arrive};
use persistence::{Snapshot, StoreError, WriteTx, actions, insert, revisions, save};

/// Takes in what `preview` changes on the plan as the transaction sees it; the caller commits.
///
/// # Errors
///
/// When the database fails; then nothing may be kept.
pub async fn take_in(tx: &WriteTx, preview: &Preview) -> Result<(Arrival, Plan), StoreError> {
    let plan = Snapshot::now(tx).await?;
    let arrival = arrive(preview, &plan, numbers(tx).await?, tx.today());
    apply(tx, &arrival).await?;
    Ok((arrival, plan))
}

/// Puts on the plan what was decided.
async fn apply(tx: &WriteTx, arrival: &Arrival) -> Result<(), StoreError> {
    if let Some(vision) = &arrival.vision {
        tx.save_vision(vision).await?;
    }
    for partner in &arrival.partners {
        insert(tx, partner).await?;
    }
    for goal in &arrival.goals {
        match goal {
            Settled::New(goal) => insert(tx, goal).await?,
            Settled::Renamed(goal) => save(tx, goal, None).await?,
        }
    }
    for objective in &arrival.objectives {
        match objective {
            Settled::New(objective) => insert(tx, objective).await?,
            Settled::Renamed(objective) => save(tx, objective, None).await?,
        }
    }
    for arriving in &arrival.actions {
        match arriving.fate {
            Fate::Added => actions::insert(tx, &arriving.action).await?,
            Fate::Changed(_) => actions::save(tx, &arriving.action, None).await?,
            Fate::Unchanged => {}
        }
    }
    Ok(())
}

async fn numbers(tx: &WriteTx) -> Result<Numbers, StoreError> {
    Ok(Numbers {
        goal: GoalNumber(revisions::next_number(tx, SubjectKind::Goal).await?),
        objective: ObjectiveNumber(revisions::next_number(tx, SubjectKind::Objective).await?),
        action: ActionNumber(revisions::next_number(tx, SubjectKind::Action).await?),
        partner: PartnerNumber(revisions::next_number(tx, SubjectKind::Partner).await?),
    })
}
