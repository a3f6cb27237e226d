//! Work groups on the web.

use application::roster::read_roster;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, SubjectKind, WorkGroup, WorkGroupNumber};
use persistence::{ReadTx, members, revisions, work_groups};

use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::paths;
use crate::people::form::WorkGroupForm;
use crate::people::work_groups::page::{EditedWorkGroup, work_group_page};
use crate::request::filled::Filled;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;

pub(super) async fn new_work_group(
    _: paths::NewWorkGroup,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    again(&request, &tx, None, Filled::default()).await
}

pub(super) async fn create_work_group(
    _: paths::WorkGroups,
    request: MemberRequest,
    Form(form): Form<WorkGroupForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (name, chairs) = match form.read(&read_roster(&tx).await?) {
        Ok(read) => read,
        Err(wrong) => return again(&request, &tx, None, Filled::wrong(form, wrong)).await,
    };
    let group = WorkGroup {
        number: WorkGroupNumber(revisions::next_number(&tx, SubjectKind::WorkGroup).await?),
        name,
        chairs,
    };
    work_groups::insert_work_group(&tx, &group).await?;
    request
        .done(
            tx,
            &form.key,
            paths::People {
                slug: request.slug(),
            },
        )
        .await
}

pub(super) async fn edit_work_group(
    path: paths::WorkGroup,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let group = work_groups::find_work_group(&tx, path.number).await?;
    let form = Filled::new(WorkGroupForm::of(&group));
    again(&request, &tx, Some(&group), form).await
}

pub(super) async fn update_work_group(
    path: paths::WorkGroup,
    request: MemberRequest,
    Form(form): Form<WorkGroupForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut group = work_groups::find_work_group(&tx, path.number).await?;
    let theirs = changes_meanwhile(&tx, &group, &form.version, |_: Aspect| true).await?;
    if !theirs.is_empty() {
        return again(&request, &tx, Some(&group), Filled::late(form, theirs)).await;
    }
    match form.read(&read_roster(&tx).await?) {
        Ok(read) => (group.name, group.chairs) = read,
        Err(wrong) => return again(&request, &tx, Some(&group), Filled::wrong(form, wrong)).await,
    }
    work_groups::save_work_group(&tx, &group).await?;
    request
        .done(
            tx,
            &form.key,
            paths::People {
                slug: request.slug(),
            },
        )
        .await
}

/// The form as it was typed, with what stands in its way.
async fn again(
    request: &MemberRequest,
    tx: &ReadTx,
    group: Option<&WorkGroup>,
    form: Filled<WorkGroupForm>,
) -> Result<Response, AppError> {
    let editing = match group {
        Some(group) => Some(EditedWorkGroup {
            group,
            version: revisions::version_of(tx, group.number.into()).await?,
            history: revisions::revisions_of(tx, group.number.into()).await?,
            names: everybodys_names(tx).await?,
        }),
        None => None,
    };
    let page = work_group_page(
        request,
        editing.as_ref(),
        &members::present_members(tx).await?,
        &form,
    );
    Ok(page_answer_with(form.status(), request, page))
}
