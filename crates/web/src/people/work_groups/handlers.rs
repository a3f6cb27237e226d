//! Work groups on the web.

use application::roster::read_roster;
use application::work_groups::{add_work_group, change_work_group};
use axum::response::Response;
use domain::{WorkGroup, WorkGroupNumber};
use persistence::{members, revisions, work_groups};

use crate::error::AppError;
use crate::layout::{Page, page_answer};
use crate::paths;
use crate::people::work_groups::form::WorkGroupForm;
use crate::people::work_groups::page::{EditedWorkGroup, WorkGroupView, work_group_page};
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::submission::Submission;

pub(super) async fn new_work_group(
    _: paths::NewWorkGroup,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let page = new_work_group_page(&request, &Filled::default()).await?;
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_work_group(
    path: paths::WorkGroups,
    submission: Submission<WorkGroupForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let roster = read_roster(&sent.tx).await?;
                let (name, chairs) = sent.form.read(&roster)?;
                add_work_group(&sent.tx, name, chairs).await?;
                Ok(paths::People { slug: path.slug }.to_string())
            },
            async |request, filled| new_work_group_page(request, &filled).await,
        )
        .await
}

pub(super) async fn edit_work_group(
    path: paths::WorkGroup,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let group = work_groups::find_work_group(&tx, path.number).await?;
    let version = revisions::version_of(&tx, path.number.into()).await?;
    drop(tx);
    let filled = Filled::from_version(WorkGroupForm::of(&group), version);
    let page = edited_work_group_page(&request, path.number, &filled).await?;
    Ok(page_answer(&request, &page))
}

pub(super) async fn update_work_group(
    path: paths::WorkGroup,
    submission: Submission<WorkGroupForm>,
) -> Result<Response, AppError> {
    let number = path.number;
    submission
        .settle(
            async |sent| {
                let before = work_groups::find_work_group(&sent.tx, number).await?;
                let read = sent.form.read(&read_roster(&sent.tx).await?);
                let (name, chairs) = sent.read_over(&before, read).await?;
                let group = WorkGroup {
                    number,
                    name,
                    chairs,
                };
                change_work_group(&sent.tx, &group).await?;
                Ok(paths::People { slug: path.slug }.to_string())
            },
            async |request, filled| edited_work_group_page(request, number, &filled).await,
        )
        .await
}

async fn new_work_group_page(
    request: &MemberRequest,
    filled: &Filled<WorkGroupForm>,
) -> Result<Page, AppError> {
    let tx = request.read().await?;
    let view = WorkGroupView {
        editing: None,
        members: members::present_members(&tx).await?,
    };
    Ok(work_group_page(request, &view, filled))
}

async fn edited_work_group_page(
    request: &MemberRequest,
    number: WorkGroupNumber,
    filled: &Filled<WorkGroupForm>,
) -> Result<Page, AppError> {
    let tx = request.read().await?;
    let editing = EditedWorkGroup {
        group: work_groups::find_work_group(&tx, number).await?,
        history: revisions::revisions_of(&tx, number.into()).await?,
        names: everybodys_names(&tx).await?,
    };
    let view = WorkGroupView {
        editing: Some(editing),
        members: members::present_members(&tx).await?,
    };
    Ok(work_group_page(request, &view, filled))
}
