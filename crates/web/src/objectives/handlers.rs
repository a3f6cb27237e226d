//! Objectives on the web: one of them, a new one, what it is about, and what was measured.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Change, Objective, ObjectiveNumber, SubjectKind};
use persistence::plan::{self, Filter, PageRange};
use persistence::{WriteTx, all, find, insert, revisions, save};
use wording::Names;

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::objectives::edit_page::edit_objective_page;
use crate::objectives::form::{ObjectiveForm, ReadingForm};
use crate::objectives::page::{ObjectiveView, ReadingTyped, objective_page};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::meanwhile::{changes_meanwhile, conflict_status, edited_version};
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;

/// How many of its actions an objective's page shows; the plan shows the others.
pub const ACTIONS_OF_OBJECTIVE: PageRange = PageRange { after: 0, most: 50 };

pub(super) async fn show_objective(
    path: paths::Objective,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let view = view(&request, path.number).await?;
    let typed = ReadingTyped::on(request.today);
    Ok(page_answer(
        &request,
        objective_page(&request, &view, &typed),
    ))
}

pub(super) async fn new_objective(
    _: paths::NewObjective,
    request: MemberRequest,
    Query(form): Query<ObjectiveForm>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let (goals, wrong) = (all(&tx).await?, Corrections::default());
    let nothing = (&[][..], &Names::default());
    let page = edit_objective_page(&request, None, &goals, (&form, &wrong), nothing);
    Ok(page_answer(&request, page))
}

pub(super) async fn create_objective(
    _: paths::Objectives,
    request: MemberRequest,
    Form(form): Form<ObjectiveForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let number = ObjectiveNumber(revisions::next_number(&tx, SubjectKind::Objective).await?);
    match form.read(number, &all(&tx).await?) {
        Ok(objective) => {
            insert(&tx, &objective).await?;
            let slug = request.slug();
            request
                .done(tx, &form.key, paths::Objective { slug, number })
                .await
        }
        Err(wrong) => again(&request, &tx, None, (&form, &wrong), &[]).await,
    }
}

pub(super) async fn edit_objective(
    path: paths::EditObjective,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let form = ObjectiveForm::of(&find(&tx, path.number).await?);
    let version = revisions::version_of(&tx, path.number.into()).await?;
    let (goals, wrong) = (all(&tx).await?, Corrections::default());
    let (editing, nothing) = (Some((path.number, version)), (&[][..], &Names::default()));
    let page = edit_objective_page(&request, editing, &goals, (&form, &wrong), nothing);
    Ok(page_answer(&request, page))
}

pub(super) async fn update_objective(
    path: paths::Objective,
    request: MemberRequest,
    Form(form): Form<ObjectiveForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let objective: Objective = find(&tx, path.number).await?;
    let is_detail = |aspect| !matches!(aspect, Aspect::Reading(_));
    let theirs = changes_meanwhile(&tx, &objective, &form.version, is_detail).await?;
    match form.read(path.number, &all(&tx).await?) {
        Ok(mut revised) if theirs.is_empty() => {
            revised.readings = objective.readings;
            save(&tx, &revised, None).await?;
            request.done(tx, &form.key, path).await
        }
        read => {
            let wrong = read.err().unwrap_or_default();
            again(&request, &tx, Some(path.number), (&form, &wrong), &theirs).await
        }
    }
}

pub(super) async fn add_reading(
    path: paths::Readings,
    request: MemberRequest,
    Form(form): Form<ReadingForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut objective: Objective = find(&tx, path.number).await?;
    let read = form.read();
    let same_day = |aspect| matches!(&read, Ok(reading) if aspect == Aspect::Reading(reading.on));
    let theirs = changes_meanwhile(&tx, &objective, &form.version, same_day).await?;
    match read {
        Ok(reading) if theirs.is_empty() => {
            objective.read(reading);
            save(&tx, &objective, None).await?;
            let (slug, number) = (path.slug, path.number);
            request
                .done(tx, &form.key, paths::Objective { slug, number })
                .await
        }
        read => {
            let typed = ReadingTyped {
                wrong: read.err().unwrap_or_default(),
                reading: form,
                theirs,
            };
            drop(tx);
            let view = view(&request, path.number).await?;
            let page = objective_page(&request, &view, &typed);
            Ok(page_answer_with(
                conflict_status(&typed.theirs),
                &request,
                page,
            ))
        }
    }
}

async fn view(request: &MemberRequest, number: ObjectiveNumber) -> Result<ObjectiveView, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let filter = Filter {
        objective: Some(number),
        ..Filter::default()
    };
    Ok(ObjectiveView {
        objective: find(&tx, number).await?,
        version: revisions::version_of(&tx, number.into()).await?,
        lines: plan::plan_lines(&tx, &filter, ACTIONS_OF_OBJECTIVE).await?,
        history: revisions::revisions_of(&tx, number.into()).await?,
        outline,
    })
}

/// The form again, as it was typed: with what is wrong, and with what others changed meanwhile.
async fn again(
    request: &MemberRequest,
    tx: &WriteTx,
    number: Option<ObjectiveNumber>,
    form: (&ObjectiveForm, &Corrections),
    theirs: &[Change],
) -> Result<Response, AppError> {
    let editing = edited_version(tx, number).await?;
    let (goals, names) = (all(tx).await?, everybodys_names(tx).await?);
    let page = edit_objective_page(request, editing, &goals, form, (theirs, &names));
    Ok(page_answer_with(conflict_status(theirs), request, page))
}
