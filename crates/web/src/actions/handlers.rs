//! Actions on the web: one of them, a new one, and what it is about.

use application::actions::{change_action, put_on_plan};
use axum::extract::Query;
use axum::response::Response;
use domain::{ActionNumber, Permission};
use persistence::{actions, revisions};

use crate::actions::change_forms::DueForm;
use crate::actions::choices::ActionChoices;
use crate::actions::edit_page::{ActionEditing, edit_action_page};
use crate::actions::form::ActionForm;
use crate::actions::page::{ActionTyped, ActionView, action_page};
use crate::error::AppError;
use crate::layout::{Page, page_answer};
use crate::paths;
use crate::request::address_at::AddressAt;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::scope::OneAction;
use crate::request::shown_plan::ShownPlan;
use crate::request::submission::Submission;

pub(super) async fn show_action(
    path: AddressAt<paths::Action>,
    request: MemberRequest,
    Query(due): Query<DueForm>,
) -> Result<Response, AppError> {
    let shown = request.plan_at(&path).await?;
    let view = action_view_at(&shown, path.number).await?;
    // A report's proposal leads here with the new day filled in.
    let due = (!due.due.is_empty()).then_some(due);
    let typed = ActionTyped {
        due,
        ..ActionTyped::default()
    };
    Ok(page_answer(&shown, &action_page(&shown, &view, &typed)))
}

pub(super) async fn new_action(
    _: paths::NewAction,
    request: MemberRequest,
    Query(form): Query<ActionForm>,
) -> Result<Response, AppError> {
    let page = form_page(&request, None, Filled::new(form)).await?;
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_action(
    path: paths::Actions,
    submission: Submission<ActionForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let draft = sent.form.read(&ActionChoices::read(&sent.tx).await?)?;
                let number = put_on_plan(&sent.tx, draft).await?;
                let slug = path.slug;
                Ok(paths::Action { slug, number }.to_string())
            },
            async |request, filled| form_page(request, None, filled).await,
        )
        .await
}

pub(super) async fn edit_action(
    path: paths::EditAction,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let action = actions::find_action(&tx, path.number).await?;
    if !request.may_on(Permission::Word, &action) {
        return Err(AppError::Forbidden);
    }
    let version = revisions::version_of(&tx, path.number.into()).await?;
    let filled = Filled::from_version(ActionForm::of(&action), version);
    let page = form_page(&request, Some(path.number), filled).await?;
    Ok(page_answer(&request, &page))
}

pub(super) async fn update_action(
    path: paths::Action,
    submission: Submission<ActionForm, OneAction>,
) -> Result<Response, AppError> {
    let number = path.number;
    submission
        .settle(
            async |sent| {
                let choices = ActionChoices::read(&sent.tx).await?;
                let before = sent.scope.0.clone();
                let read = if sent.request.may(Permission::WritePlan) {
                    sent.form.revise(&before, &choices)
                } else {
                    sent.form.reword(&before, &choices)
                };
                let mut action = sent.read_over(&before, read).await?;
                change_action(&sent.tx, &mut action).await?;
                Ok(path.to_string())
            },
            async |request, filled| form_page(request, Some(number), filled).await,
        )
        .await
}

/// Everything that an action's page shows now.
pub async fn action_view(
    request: &MemberRequest,
    number: ActionNumber,
) -> Result<ActionView, AppError> {
    action_view_at(&request.plan_now().await?, number).await
}

/// Everything that an action's page shows.
async fn action_view_at(shown: &ShownPlan, number: ActionNumber) -> Result<ActionView, AppError> {
    let action = shown.plan.find_action(number).await?;
    let waited = match action.waiting_for {
        Some(other) => Some(shown.plan.line(other).await?),
        None => None,
    };
    Ok(ActionView {
        line: shown.plan.line(number).await?,
        version: shown.plan.version_of(number).await?,
        waited,
        reports: shown.plan.reports_of(number).await?,
        history: shown.plan.revisions_of(number).await?,
        action,
        outline: shown.outline.clone(),
    })
}

/// The form as it was typed, with what stands in its way.
async fn form_page(
    request: &MemberRequest,
    number: Option<ActionNumber>,
    filled: Filled<ActionForm>,
) -> Result<Page, AppError> {
    let editing = ActionEditing {
        number,
        choices: &ActionChoices::read(&request.read().await?).await?,
        filled: &filled,
    };
    Ok(edit_action_page(request, &editing))
}
