//! Actions on the web: one of them, a new one, and what it is about.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Action, ActionNumber, Aspect, Change, Permission, SubjectKind};
use persistence::{ReadTx, WriteTx, actions, all, members, partners, revisions, work_groups};
use wording::Names;

use crate::actions::change_forms::DueForm;
use crate::actions::edit_page::{ActionChoices, edit_action_page};
use crate::actions::form::ActionForm;
use crate::actions::page::{ActionTyped, ActionView, action_page};
use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::request::address_at::AddressAt;
use crate::request::corrections::Corrections;
use crate::request::meanwhile::{changes_meanwhile, conflict_status, edited_version};
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::shown_plan::ShownPlan;

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
    Ok(page_answer(&shown, action_page(&shown, &view, &typed)))
}

pub(super) async fn new_action(
    _: paths::NewAction,
    request: MemberRequest,
    Query(form): Query<ActionForm>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let choices = action_choices(&tx).await?;
    let nothing = (&[][..], &Names::default());
    let page = edit_action_page(
        &request,
        None,
        &choices,
        (&form, &Corrections::default()),
        nothing,
    );
    Ok(page_answer(&request, page))
}

pub(super) async fn create_action(
    _: paths::Actions,
    request: MemberRequest,
    Form(form): Form<ActionForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    match put_on_plan(&tx, &form).await? {
        Ok(number) => {
            request
                .done(
                    tx,
                    &form.key,
                    paths::Action {
                        slug: request.slug(),
                        number,
                    },
                )
                .await
        }
        Err(wrong) => again(&request, &tx, None, &form, &wrong, &[]).await,
    }
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
    let form = ActionForm::of(&action);
    let version = revisions::version_of(&tx, path.number.into()).await?;
    let choices = action_choices(&tx).await?;
    let nothing = (&[][..], &Names::default());
    let editing = Some((path.number, version));
    let page = edit_action_page(
        &request,
        editing,
        &choices,
        (&form, &Corrections::default()),
        nothing,
    );
    Ok(page_answer(&request, page))
}

pub(super) async fn update_action(
    path: paths::Action,
    request: MemberRequest,
    Form(form): Form<ActionForm>,
) -> Result<Response, AppError> {
    let (tx, mut action) = request.write_on(path.number).await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let theirs = changes_meanwhile(&tx, &action, &form.version, is_detail).await?;
    if !theirs.is_empty() {
        return again(
            &request,
            &tx,
            Some(path.number),
            &form,
            &Corrections::default(),
            &theirs,
        )
        .await;
    }
    match revise(&request, &tx, &mut action, &form).await? {
        Ok(()) => {
            application::actions::change_action(&tx, &action).await?;
            request
                .done(
                    tx,
                    &form.key,
                    paths::Action {
                        slug: request.slug(),
                        number: path.number,
                    },
                )
                .await
        }
        Err(wrong) => again(&request, &tx, Some(path.number), &form, &wrong, &[]).await,
    }
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

pub async fn action_choices(tx: &ReadTx) -> Result<ActionChoices, AppError> {
    Ok(ActionChoices {
        goals: all(tx).await?,
        objectives: all(tx).await?,
        partners: partners::standing_partners(tx).await?,
        members: members::present_members(tx).await?,
        groups: work_groups::all_work_groups(tx).await?,
    })
}

/// Puts an action on the plan, unless something in the form is to be corrected.
pub async fn put_on_plan(
    tx: &WriteTx,
    form: &ActionForm,
) -> Result<Result<ActionNumber, Corrections>, AppError> {
    let mut wrong = Corrections::default();
    let (details, due) = (form.details(&mut wrong), form.due(&mut wrong));
    let (Some(details), Some(due)) = (details, due) else {
        return Ok(Err(wrong));
    };
    let choices = action_choices(tx).await?;
    choices.check(&details, form.lead(), &mut wrong);
    let number = ActionNumber(revisions::next_number(tx, SubjectKind::Action).await?);
    let action = wrong.take("start", Action::new(number, details, due, tx.today()));
    let Some(mut action) = action.filter(|_| wrong.is_empty()) else {
        return Ok(Err(wrong));
    };
    action.reassign(form.lead(), tx.today());
    application::actions::add_action(tx, &action).await?;
    Ok(Ok(number))
}

async fn revise(
    request: &MemberRequest,
    tx: &WriteTx,
    action: &mut Action,
    form: &ActionForm,
) -> Result<Result<(), Corrections>, AppError> {
    let mut wrong = Corrections::default();
    let read = if request.may(Permission::WritePlan) {
        form.details(&mut wrong)
    } else {
        form.words(&action.details, &mut wrong)
    };
    let Some(details) = read else {
        return Ok(Err(wrong));
    };
    action_choices(tx).await?.check(&details, None, &mut wrong);
    wrong.take("start", action.revise(details));
    Ok(if wrong.is_empty() { Ok(()) } else { Err(wrong) })
}

/// The form again, as it was typed: with what is wrong, or with what others changed meanwhile.
async fn again(
    request: &MemberRequest,
    tx: &WriteTx,
    number: Option<ActionNumber>,
    form: &ActionForm,
    wrong: &Corrections,
    theirs: &[Change],
) -> Result<Response, AppError> {
    let editing = edited_version(tx, number).await?;
    let status = conflict_status(theirs);
    let (choices, names) = (action_choices(tx).await?, everybodys_names(tx).await?);
    let page = edit_action_page(request, editing, &choices, (form, wrong), (theirs, &names));
    Ok(page_answer_with(status, request, page))
}

/// Whether an aspect is one that the form about an action's details changes.
fn is_detail(aspect: Aspect) -> bool {
    !matches!(
        aspect,
        Aspect::Lead
            | Aspect::LeadMember
            | Aspect::Due
            | Aspect::Status
            | Aspect::HoldUntil
            | Aspect::Percent
            | Aspect::WaitingFor
    )
}
