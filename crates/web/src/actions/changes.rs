//! Changes to an action that people are told the reason of.

use application::roster::read_roster;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Action, ActionError, ActionNumber, Aspect, Lead, Note};
use persistence::{StoreError, WriteTx, actions};
use wording::Mistake;

use crate::actions::change_forms::{DropForm, DueForm, HoldForm, LeadForm, PlainForm, WaitForm};
use crate::actions::changing::{ChangeResult, Changing};
use crate::actions::form::check_lead;
use crate::actions::page::ActionTyped;
use crate::error::AppError;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

pub(super) async fn reassign_action(
    path: paths::ActionLead,
    request: MemberRequest,
    Form(form): Form<LeadForm>,
) -> Result<Response, AppError> {
    let changing = Changing {
        number: path.number,
        key: &form.key,
        version: &form.version,
        changes: is_lead,
        typed: ActionTyped {
            lead: Some(form.clone()),
            ..ActionTyped::default()
        },
    };
    changing
        .make(&request, async |tx, action| {
            let lead = known_lead(tx, form.read()).await?;
            Ok(lead.map(|lead| {
                action.reassign(lead, tx.today());
                None
            }))
        })
        .await
}

pub(super) async fn move_due(
    path: paths::ActionDue,
    request: MemberRequest,
    Form(form): Form<DueForm>,
) -> Result<Response, AppError> {
    let changing = Changing {
        number: path.number,
        key: &form.key,
        version: &form.version,
        changes: |aspect| aspect == Aspect::Due,
        typed: ActionTyped {
            due: Some(form.clone()),
            ..ActionTyped::default()
        },
    };
    changing
        .make(&request, async |_, action| {
            let read = form.read();
            Ok(read.and_then(|(due, reason)| said("due", action.move_due(due), Some(reason))))
        })
        .await
}

pub(super) async fn hold_action(
    path: paths::ActionHold,
    request: MemberRequest,
    Form(form): Form<HoldForm>,
) -> Result<Response, AppError> {
    let changing = Changing {
        number: path.number,
        key: &form.key,
        version: &form.version,
        changes: is_status,
        typed: ActionTyped {
            hold: Some(form.clone()),
            ..ActionTyped::default()
        },
    };
    changing
        .make(&request, async |tx, action| {
            Ok(form.read().and_then(|(until, reason)| {
                let held = action.hold(until, reason.clone(), tx.today());
                said("until", held, Some(reason))
            }))
        })
        .await
}

pub(super) async fn resume_action(
    path: paths::ActionResumption,
    request: MemberRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let changing = Changing {
        number: path.number,
        key: &form.key,
        version: &form.version,
        changes: is_status,
        typed: ActionTyped::default(),
    };
    changing
        .make(&request, async |tx, action| {
            action.resume(tx.today())?;
            Ok(Ok(None))
        })
        .await
}

pub(super) async fn let_action_wait(
    path: paths::ActionWait,
    request: MemberRequest,
    Form(form): Form<WaitForm>,
) -> Result<Response, AppError> {
    let changing = Changing {
        number: path.number,
        key: &form.key,
        version: &form.version,
        changes: |aspect| aspect == Aspect::WaitingFor,
        typed: ActionTyped {
            wait: Some(form.clone()),
            ..ActionTyped::default()
        },
    };
    changing
        .make(&request, async |tx, action| match form.read() {
            Ok(other) => let_wait(tx, action, other).await,
            Err(wrong) => Ok(Err(wrong)),
        })
        .await
}

pub(super) async fn drop_action(
    path: paths::ActionDrop,
    request: MemberRequest,
    Form(form): Form<DropForm>,
) -> Result<Response, AppError> {
    let changing = Changing {
        number: path.number,
        key: &form.key,
        version: &form.version,
        changes: is_status,
        typed: ActionTyped {
            drop: Some(form.clone()),
            ..ActionTyped::default()
        },
    };
    changing
        .make(&request, async |tx, action| {
            Ok(form.read().and_then(|reason| {
                let dropped = action.drop(reason.clone(), tx.today());
                said("drop_reason", dropped, Some(reason))
            }))
        })
        .await
}

pub(super) async fn reopen_action(
    path: paths::ActionReopening,
    request: MemberRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let changing = Changing {
        number: path.number,
        key: &form.key,
        version: &form.version,
        changes: is_status,
        typed: ActionTyped::default(),
    };
    changing
        .make(&request, async |tx, action| {
            action.reopen(tx.today())?;
            Ok(Ok(None))
        })
        .await
}

/// A change that the rules allowed, with its reason; or what is wrong with a field.
fn said(field: &'static str, changed: Result<(), ActionError>, why: Option<Note>) -> ChangeResult {
    changed
        .map(|()| why)
        .map_err(|error| Corrections::one(field, error))
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

async fn let_wait(
    tx: &WriteTx,
    action: &mut Action,
    other: Option<ActionNumber>,
) -> Result<ChangeResult, AppError> {
    let waits = match other {
        None => {
            let waited = match action.waiting_for {
                Some(number) => Some(actions::find_action(tx, number).await?),
                None => None,
            };
            action.wait_no_longer(waited.as_ref(), tx.today())
        }
        Some(number) => match actions::find_action(tx, number).await {
            Err(StoreError::NotFound) => {
                return Ok(Err(Corrections::one("waiting_for", Mistake::Gone)));
            }
            Err(error) => return Err(error.into()),
            Ok(_) if actions::would_wait_for_itself(tx, action.number, number).await? => {
                Err(ActionError::WaitsForItself)
            }
            Ok(other) => action.wait_for(&other),
        },
    };
    Ok(said("waiting_for", waits, None))
}

fn is_lead(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Lead | Aspect::LeadMember)
}

fn is_status(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Status | Aspect::HoldUntil)
}
