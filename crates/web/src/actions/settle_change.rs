//! One change to an action that a form on its page asks for.

use axum::response::Response;
use domain::Action;
use persistence::WriteTx;

use crate::actions::change_forms::{DropForm, DueForm, GoOnForm, HoldForm, LeadForm, WaitForm};
use crate::actions::handlers::action_view;
use crate::actions::page::{ActionTyped, action_page};
use crate::error::AppError;
use crate::paths;
use crate::reports::form::ReportForm;
use crate::reports::hand_back_form::HandBackForm;
use crate::request::scope::OneAction;
use crate::request::submission::{Form, NotKept, Submission};

/// Makes the change, unless others changed the same meanwhile; where that cannot be, shows the
/// action's page again with what was typed.
pub async fn settle_change<F: Form + Into<ActionTyped>>(
    submission: Submission<F, OneAction>,
    change: impl AsyncFnOnce(&WriteTx, &F, Action) -> Result<(), NotKept>,
) -> Result<Response, AppError> {
    let number = submission.scope.0.number;
    let slug = submission.request.slug();
    submission
        .settle(
            async |sent| {
                let action = sent.scope.0.clone();
                sent.check_version(&action).await?;
                change(&sent.tx, &sent.form, action).await?;
                Ok(paths::Action { slug, number }.to_string())
            },
            async |request, filled| {
                let typed = ActionTyped {
                    wrong: filled.wrong,
                    theirs: filled.theirs,
                    ..filled.form.into()
                };
                let view = action_view(request, number).await?;
                Ok(action_page(request, &view, &typed))
            },
        )
        .await
}

impl From<GoOnForm> for ActionTyped {
    fn from(_: GoOnForm) -> Self {
        Self::default()
    }
}

impl From<ReportForm> for ActionTyped {
    fn from(report: ReportForm) -> Self {
        Self {
            report,
            ..Self::default()
        }
    }
}

impl From<LeadForm> for ActionTyped {
    fn from(form: LeadForm) -> Self {
        Self {
            lead: Some(form),
            ..Self::default()
        }
    }
}

impl From<HandBackForm> for ActionTyped {
    fn from(form: HandBackForm) -> Self {
        Self {
            hand_back: Some(form),
            ..Self::default()
        }
    }
}

impl From<DueForm> for ActionTyped {
    fn from(form: DueForm) -> Self {
        Self {
            due: Some(form),
            ..Self::default()
        }
    }
}

impl From<HoldForm> for ActionTyped {
    fn from(form: HoldForm) -> Self {
        Self {
            hold: Some(form),
            ..Self::default()
        }
    }
}

impl From<WaitForm> for ActionTyped {
    fn from(form: WaitForm) -> Self {
        Self {
            wait: Some(form),
            ..Self::default()
        }
    }
}

impl From<DropForm> for ActionTyped {
    fn from(form: DropForm) -> Self {
        Self {
            drop: Some(form),
            ..Self::default()
        }
    }
}
