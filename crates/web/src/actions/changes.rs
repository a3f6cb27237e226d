//! Changes to an action that people are told the reason of.

use application::actions::{
    WaitRefusal, change_action, change_action_because, hand_back, let_wait_for,
};
use application::roster::read_roster;
use axum::response::Response;
use domain::Lead;
use persistence::WriteTx;
use wording::Mistake;

use crate::actions::change_forms::{
    DROP_REASON, DropForm, DueForm, GoOnForm, HoldForm, LeadForm, NEW_DUE, UNTIL, WAITING_FOR,
    WaitForm,
};
use crate::actions::lead_and_due::check_lead;
use crate::actions::settle_change::settle_change;
use crate::error::AppError;
use crate::paths;
use crate::reports::hand_back_form::HandBackForm;
use crate::request::corrections::Corrections;
use crate::request::scope::OneAction;
use crate::request::submission::{NotKept, Submission};

pub(super) async fn reassign_action(
    _: paths::ActionLead,
    submission: Submission<LeadForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, form, mut action| {
        let lead = known_lead(tx, form.read()).await??;
        action.reassign(lead, tx.today());
        Ok(change_action(tx, &mut action).await?)
    })
    .await
}

pub(super) async fn hand_action_back(
    _: paths::ActionHandBack,
    submission: Submission<HandBackForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, form, mut action| {
        let why = form.read()?;
        Ok(hand_back(tx, &mut action, &why).await?)
    })
    .await
}

pub(super) async fn move_due(
    _: paths::ActionDue,
    submission: Submission<DueForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, form, mut action| {
        let (due, why) = form.read()?;
        let moved = action.move_due(due);
        moved.map_err(|error| Corrections::one(NEW_DUE, error))?;
        Ok(change_action_because(tx, &mut action, &why).await?)
    })
    .await
}

pub(super) async fn hold_action(
    _: paths::ActionHold,
    submission: Submission<HoldForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, form, mut action| {
        let (until, why) = form.read()?;
        let held = action.hold(until, why.clone(), tx.today());
        held.map_err(|error| Corrections::one(UNTIL, error))?;
        Ok(change_action_because(tx, &mut action, &why).await?)
    })
    .await
}

pub(super) async fn resume_action(
    _: paths::ActionResumption,
    submission: Submission<GoOnForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, _, mut action| {
        action.resume(tx.today())?;
        Ok(change_action(tx, &mut action).await?)
    })
    .await
}

pub(super) async fn let_action_wait(
    _: paths::ActionWait,
    submission: Submission<WaitForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, form, action| {
        let other = form.read()?;
        let waits = let_wait_for(tx, action, other).await;
        waits.map_err(wait_not_kept)
    })
    .await
}

pub(super) async fn drop_action(
    _: paths::ActionDrop,
    submission: Submission<DropForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, form, mut action| {
        let why = form.read()?;
        let dropped = action.drop(why.clone(), tx.today());
        dropped.map_err(|error| Corrections::one(DROP_REASON, error))?;
        Ok(change_action_because(tx, &mut action, &why).await?)
    })
    .await
}

pub(super) async fn reopen_action(
    _: paths::ActionReopening,
    submission: Submission<GoOnForm, OneAction>,
) -> Result<Response, AppError> {
    settle_change(submission, async |tx, _, mut action| {
        action.reopen(tx.today())?;
        Ok(change_action(tx, &mut action).await?)
    })
    .await
}

/// The lead that was chosen, if both partner and person are there.
pub async fn known_lead(
    tx: &WriteTx,
    lead: Option<Lead>,
) -> Result<Result<Option<Lead>, Corrections>, AppError> {
    let roster = read_roster(tx).await?;
    let mut wrong = Corrections::default();
    if let Some(lead) = lead {
        check_lead(&roster, lead, &mut wrong);
    }
    Ok(if wrong.is_empty() {
        Ok(lead)
    } else {
        Err(wrong)
    })
}

/// What stands in the way of waiting, said beside the number that was typed.
fn wait_not_kept(refusal: WaitRefusal) -> NotKept {
    match refusal {
        WaitRefusal::Gone => Corrections::one(WAITING_FOR, Mistake::Gone).into(),
        WaitRefusal::Refused(error) => Corrections::one(WAITING_FOR, error).into(),
        WaitRefusal::Failed(error) => error.into(),
    }
}
