//! Putting actions on the plan, changing them, and letting one wait for another. Whoever an action is
//! given to hears of it.

use domain::{Action, ActionDraft, ActionError, ActionNumber, Note, SubjectKind};
use persistence::{StoreError, WriteTx, actions, revisions};

use crate::assignments::{tell_lead, tell_who_assigns};

/// Why an action cannot wait for another.
pub enum WaitRefusal {
    /// There is no such action.
    Gone,
    /// The rules do not allow it.
    Refused(ActionError),
    /// The database is away.
    Failed(StoreError),
}

impl From<StoreError> for WaitRefusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::Gone,
            error => Self::Failed(error),
        }
    }
}

impl From<ActionError> for WaitRefusal {
    fn from(error: ActionError) -> Self {
        Self::Refused(error)
    }
}

/// Puts an action on the plan, under the next number.
pub async fn put_on_plan(tx: &WriteTx, draft: ActionDraft) -> Result<ActionNumber, StoreError> {
    let number = ActionNumber(revisions::next_number(tx, SubjectKind::Action).await?);
    add_action(tx, &mut draft.put_on_plan(number, tx.today())).await?;
    Ok(number)
}

/// Puts a new action on the plan.
pub async fn add_action(tx: &WriteTx, action: &mut Action) -> Result<(), StoreError> {
    add_quietly(tx, action).await?;
    tell_lead(tx, action).await
}

/// Keeps an action that was changed.
pub async fn change_action(tx: &WriteTx, action: &mut Action) -> Result<(), StoreError> {
    keep_changed(tx, action, None).await
}

/// Keeps an action that was changed, with the reason that people are told.
pub async fn change_action_because(
    tx: &WriteTx,
    action: &mut Action,
    why: &Note,
) -> Result<(), StoreError> {
    keep_changed(tx, action, Some(why.as_str())).await
}

/// Takes an action from its lead, who cannot do it, with the reason; whoever gives actions out hears
/// of it.
pub async fn hand_back(tx: &WriteTx, action: &mut Action, why: &Note) -> Result<(), StoreError> {
    action.reassign(None, tx.today());
    change_action_because(tx, action, why).await?;
    tell_who_assigns(tx, action).await
}

/// Lets an action wait for another from now on, or for none.
pub async fn let_wait_for(
    tx: &WriteTx,
    mut action: Action,
    other: Option<ActionNumber>,
) -> Result<(), WaitRefusal> {
    match other {
        Some(number) => wait_for(tx, &mut action, number).await?,
        None => wait_no_longer(tx, &mut action).await?,
    }
    Ok(change_action(tx, &mut action).await?)
}

async fn keep_changed(
    tx: &WriteTx,
    action: &mut Action,
    why: Option<&str>,
) -> Result<(), StoreError> {
    // The day is compared first: whoever leads it for longer knows already, and nobody has to ask.
    let given_today = action.lead_since == Some(tx.today());
    if given_today && actions::lead_of(tx, action.number).await? != action.lead {
        tell_lead(tx, action).await?;
    }
    save_quietly(tx, action, why).await
}

/// Puts a new action on the plan, and tells nobody.
pub async fn add_quietly(tx: &WriteTx, action: &mut Action) -> Result<(), StoreError> {
    let settled = action.settle(&tx.partnership().policy, tx.today());
    actions::insert_action(tx, settled).await
}

/// Keeps an action that was changed, and tells nobody.
pub async fn save_quietly(
    tx: &WriteTx,
    action: &mut Action,
    why: Option<&str>,
) -> Result<(), StoreError> {
    let settled = action.settle(&tx.partnership().policy, tx.today());
    actions::save_action(tx, settled, why).await
}

async fn wait_for(
    tx: &WriteTx,
    action: &mut Action,
    number: ActionNumber,
) -> Result<(), WaitRefusal> {
    let other = actions::find_action(tx, number).await?;
    if actions::would_wait_for_itself(tx, action.number, number).await? {
        return Err(WaitRefusal::Refused(ActionError::WaitsForItself));
    }
    Ok(action.wait_for(&other)?)
}

async fn wait_no_longer(tx: &WriteTx, action: &mut Action) -> Result<(), WaitRefusal> {
    let waited = match action.waiting_for {
        Some(number) => Some(actions::find_action(tx, number).await?),
        None => None,
    };
    Ok(action.wait_no_longer(waited.as_ref(), tx.today())?)
}
