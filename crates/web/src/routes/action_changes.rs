//! Changes to an action that people are told the reason of.

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use axum_extra::routing::RouterExt;
use domain::{Action, ActionError, ActionNumber, Aspect, Lead, Member, Note, Partner};
use persistence::{StoreError, WriteTx, actions};
use wording::Mistake;

use super::actions::view;
use super::meanwhile::theirs;
use crate::forms::{Corrections, DropForm, DueForm, HoldForm, LeadForm, PlainForm, WaitForm};
use crate::here::Here;
use crate::layout::document_with;
use crate::pages::action::Typed;
use crate::{AppError, AppState, pages, paths};

pub fn router() -> Router<AppState> {
    Router::new()
        .typed_post(reassign)
        .typed_post(move_due)
        .typed_post(hold)
        .typed_post(resume)
        .typed_post(wait)
        .typed_post(drop_it)
        .typed_post(reopen)
}

async fn reassign(
    path: paths::ActionLead,
    here: Here,
    Form(form): Form<LeadForm>,
) -> Result<Response, AppError> {
    let changing = Changing::begin(&here, path.number, &form.key).await?;
    let typed = Typed {
        lead: Some(form.clone()),
        ..Typed::default()
    };
    changing
        .end(&form.version, is_lead, typed, async |tx, action| {
            let lead = known_lead(tx, form.read()).await?;
            Ok(lead.map(|lead| {
                action.reassign(lead, tx.today());
                None
            }))
        })
        .await
}

async fn move_due(
    path: paths::ActionDue,
    here: Here,
    Form(form): Form<DueForm>,
) -> Result<Response, AppError> {
    let changing = Changing::begin(&here, path.number, &form.key).await?;
    let typed = Typed {
        due: Some(form.clone()),
        ..Typed::default()
    };
    changing
        .end(
            &form.version,
            |aspect| aspect == Aspect::Due,
            typed,
            async |_, action| {
                Ok(form
                    .read()
                    .and_then(|(due, reason)| said("due", action.move_due(due), Some(reason))))
            },
        )
        .await
}

async fn hold(
    path: paths::ActionHold,
    here: Here,
    Form(form): Form<HoldForm>,
) -> Result<Response, AppError> {
    let changing = Changing::begin(&here, path.number, &form.key).await?;
    let typed = Typed {
        hold: Some(form.clone()),
        ..Typed::default()
    };
    changing
        .end(&form.version, is_status, typed, async |tx, action| {
            Ok(form.read().and_then(|(until, reason)| {
                let held = action.hold(until, reason.clone(), tx.today());
                said("until", held, Some(reason))
            }))
        })
        .await
}

async fn resume(
    path: paths::ActionResumption,
    here: Here,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let changing = Changing::begin(&here, path.number, &form.key).await?;
    changing
        .end(
            &form.version,
            is_status,
            Typed::default(),
            async |tx, action| {
                action.resume(tx.today())?;
                Ok(Ok(None))
            },
        )
        .await
}

async fn wait(
    path: paths::ActionWait,
    here: Here,
    Form(form): Form<WaitForm>,
) -> Result<Response, AppError> {
    let changing = Changing::begin(&here, path.number, &form.key).await?;
    let typed = Typed {
        wait: Some(form.clone()),
        ..Typed::default()
    };
    changing
        .end(
            &form.version,
            |aspect| aspect == Aspect::WaitingFor,
            typed,
            async |tx, action| match form.read() {
                Ok(other) => let_wait(tx, action, other).await,
                Err(wrong) => Ok(Err(wrong)),
            },
        )
        .await
}

async fn drop_it(
    path: paths::ActionDrop,
    here: Here,
    Form(form): Form<DropForm>,
) -> Result<Response, AppError> {
    let changing = Changing::begin(&here, path.number, &form.key).await?;
    let typed = Typed {
        drop: Some(form.clone()),
        ..Typed::default()
    };
    changing
        .end(&form.version, is_status, typed, async |tx, action| {
            Ok(form.read().and_then(|reason| {
                let dropped = action.drop(reason.clone(), tx.today());
                said("drop_reason", dropped, Some(reason))
            }))
        })
        .await
}

async fn reopen(
    path: paths::ActionReopening,
    here: Here,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let changing = Changing::begin(&here, path.number, &form.key).await?;
    changing
        .end(
            &form.version,
            is_status,
            Typed::default(),
            async |tx, action| {
                action.reopen(tx.today())?;
                Ok(Ok(None))
            },
        )
        .await
}

/// A change to an action on its way: the same four steps for each.
struct Changing<'a> {
    here: &'a Here,
    tx: WriteTx,
    key: String,
    action: Action,
    sent_before: Option<Response>,
}

impl<'a> Changing<'a> {
    async fn begin(here: &'a Here, number: ActionNumber, key: &str) -> Result<Self, AppError> {
        let tx = here.write().await?;
        let sent_before = here.sent_before(&tx, key).await?;
        let action = actions::find(&tx, number).await?;
        Ok(Self {
            here,
            tx,
            key: key.to_owned(),
            action,
            sent_before,
        })
    }

    /// Makes the change, unless the form came before or others changed the same; keeps it with
    /// its reason; shows the action's page again with what is wrong, where something is.
    async fn end(
        mut self,
        version: &str,
        in_form: impl Fn(Aspect) -> bool,
        typed: Typed,
        change: impl AsyncFnOnce(
            &WriteTx,
            &mut Action,
        ) -> Result<Result<Option<Note>, Corrections>, AppError>,
    ) -> Result<Response, AppError> {
        if let Some(answer) = self.sent_before {
            return Ok(answer);
        }
        let theirs = theirs(&self.tx, &self.action, version, in_form).await?;
        if !theirs.is_empty() {
            let typed = Typed { theirs, ..typed };
            return again(
                self.here,
                &self.tx,
                &self.action,
                StatusCode::CONFLICT,
                typed,
            )
            .await;
        }
        match change(&self.tx, &mut self.action).await? {
            Ok(why) => {
                actions::save(&self.tx, &self.action, why.as_ref().map(Note::as_str)).await?;
                let to = paths::Action {
                    slug: self.here.slug(),
                    number: self.action.number,
                };
                self.here.done(self.tx, &self.key, to).await
            }
            Err(wrong) => {
                let typed = Typed { wrong, ..typed };
                again(
                    self.here,
                    &self.tx,
                    &self.action,
                    StatusCode::UNPROCESSABLE_ENTITY,
                    typed,
                )
                .await
            }
        }
    }
}

async fn again(
    here: &Here,
    tx: &WriteTx,
    action: &Action,
    status: StatusCode,
    typed: Typed,
) -> Result<Response, AppError> {
    let view = view(tx, action.number).await?;
    Ok(document_with(
        status,
        here,
        pages::action::page(here, &view, &typed),
    ))
}

/// A change that the rules allowed, with its reason; or what is wrong with a field.
fn said(
    field: &'static str,
    changed: Result<(), ActionError>,
    why: Option<Note>,
) -> Result<Option<Note>, Corrections> {
    changed
        .map(|()| why)
        .map_err(|error| Corrections::one(field, error))
}

/// The lead that was chosen, if both partner and person are there.
async fn known_lead(
    tx: &WriteTx,
    lead: Option<Lead>,
) -> Result<Result<Option<Lead>, Corrections>, AppError> {
    let Some(chosen) = lead else {
        return Ok(Ok(None));
    };
    if is_gone(persistence::find::<Partner>(tx, chosen.partner).await)? {
        return Ok(Err(Corrections::one("lead", Mistake::Gone)));
    }
    if let Some(member) = chosen.member
        && is_gone(persistence::find::<Member>(tx, member).await)?
    {
        return Ok(Err(Corrections::one("lead_member", Mistake::Gone)));
    }
    Ok(Ok(lead))
}

async fn let_wait(
    tx: &WriteTx,
    action: &mut Action,
    other: Option<ActionNumber>,
) -> Result<Result<Option<Note>, Corrections>, AppError> {
    let waits = match other {
        None => {
            let waited = match action.waiting_for {
                Some(number) => Some(actions::find(tx, number).await?),
                None => None,
            };
            action.wait_no_longer(waited.as_ref(), tx.today())
        }
        Some(number) => match actions::find(tx, number).await {
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

fn is_gone<T>(found: Result<T, StoreError>) -> Result<bool, AppError> {
    match found {
        Ok(_) => Ok(false),
        Err(StoreError::NotFound) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

fn is_lead(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Lead | Aspect::LeadMember)
}

fn is_status(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Status | Aspect::HoldUntil)
}
