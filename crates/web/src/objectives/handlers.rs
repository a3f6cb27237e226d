//! Objectives on the web: one of them, a new one, what it is about, and what was measured.

use application::objectives::{add_objective, change_objective};
use axum::extract::Query;
use axum::response::Response;
use domain::{Objective, ObjectiveNumber};
use persistence::plan::{Filter, PageRange};
use persistence::{all, find, revisions};

use crate::error::AppError;
use crate::layout::{Page, page_answer};
use crate::objectives::edit_page::{ObjectiveEditing, edit_objective_page};
use crate::objectives::form::{ObjectiveForm, ReadingForm};
use crate::objectives::page::objective_page;
use crate::objectives::view::ObjectiveView;
use crate::paths;
use crate::request::address_at::AddressAt;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::shown_plan::ShownPlan;
use crate::request::submission::Submission;

/// How many of its actions an objective's page shows; the plan shows the others.
const ACTIONS_SHOWN: PageRange = PageRange { after: 0, most: 50 };

pub(super) async fn show_objective(
    path: AddressAt<paths::Objective>,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let shown = request.plan_at(&path).await?;
    let view = objective_view(&shown, path.number).await?;
    let filled = Filled::new(ReadingForm::on(request.today));
    Ok(page_answer(&shown, &objective_page(&shown, &view, &filled)))
}

pub(super) async fn new_objective(
    _: paths::NewObjective,
    request: MemberRequest,
    Query(form): Query<ObjectiveForm>,
) -> Result<Response, AppError> {
    let page = form_page(&request, None, Filled::new(form)).await?;
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_objective(
    path: paths::Objectives,
    submission: Submission<ObjectiveForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let draft = sent.form.read(&all(&sent.tx).await?)?;
                let number = add_objective(&sent.tx, draft).await?;
                let slug = path.slug;
                Ok(paths::Objective { slug, number }.to_string())
            },
            async |request, filled| form_page(request, None, filled).await,
        )
        .await
}

pub(super) async fn edit_objective(
    path: paths::EditObjective,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let form = ObjectiveForm::of(&find(&tx, path.number).await?);
    let version = revisions::version_of(&tx, path.number.into()).await?;
    let filled = Filled::from_version(form, version);
    let page = form_page(&request, Some(path.number), filled).await?;
    Ok(page_answer(&request, &page))
}

pub(super) async fn update_objective(
    path: paths::Objective,
    submission: Submission<ObjectiveForm>,
) -> Result<Response, AppError> {
    let number = path.number;
    submission
        .settle(
            async |sent| {
                let mut objective: Objective = find(&sent.tx, number).await?;
                let read = sent.form.read(&all(&sent.tx).await?);
                let draft = sent.read_over(&objective, read).await?;
                objective.revise(draft);
                change_objective(&sent.tx, &objective).await?;
                Ok(path.to_string())
            },
            async |request, filled| form_page(request, Some(number), filled).await,
        )
        .await
}

pub(super) async fn add_reading(
    path: paths::Readings,
    submission: Submission<ReadingForm>,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    submission
        .settle(
            async |sent| {
                let mut objective: Objective = find(&sent.tx, number).await?;
                let read = sent.form.read();
                objective.read(sent.read_over(&objective, read).await?);
                change_objective(&sent.tx, &objective).await?;
                Ok(paths::Objective { slug, number }.to_string())
            },
            async |request, filled| {
                let view = objective_view(&request.plan_now().await?, number).await?;
                Ok(objective_page(request, &view, &filled))
            },
        )
        .await
}

async fn objective_view(
    shown: &ShownPlan,
    number: ObjectiveNumber,
) -> Result<ObjectiveView, AppError> {
    let filter = Filter {
        objective: Some(number),
        ..Filter::default()
    };
    Ok(ObjectiveView {
        objective: shown.plan.find(number).await?,
        version: shown.plan.version_of(number).await?,
        lines: shown.plan.plan_lines(&filter, ACTIONS_SHOWN).await?,
        history: shown.plan.revisions_of(number).await?,
        outline: shown.outline.clone(),
    })
}

/// The form as it was typed, with what stands in its way.
async fn form_page(
    request: &MemberRequest,
    number: Option<ObjectiveNumber>,
    filled: Filled<ObjectiveForm>,
) -> Result<Page, AppError> {
    let editing = ObjectiveEditing {
        number,
        goals: &all(&request.read().await?).await?,
        filled: &filled,
    };
    Ok(edit_objective_page(request, &editing))
}
