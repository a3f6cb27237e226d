//! Goals on the web.

use application::goals::{add_goal, change_goal};
use axum::response::Response;
use domain::{Goal, GoalNumber};
use persistence::{find, revisions};

use crate::error::AppError;
use crate::goals::edit_page::edit_goal_page;
use crate::goals::form::GoalForm;
use crate::goals::page::{GoalView, goal_page};
use crate::layout::page_answer;
use crate::paths;
use crate::request::address_at::AddressAt;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::submission::Submission;

pub(super) async fn show_goal(
    path: AddressAt<paths::Goal>,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let shown = request.plan_at(&path).await?;
    let view = GoalView {
        goal: shown.plan.find(path.number).await?,
        history: shown.plan.revisions_of(path.number).await?,
        outline: shown.outline.clone(),
    };
    Ok(page_answer(&shown, &goal_page(&shown, &view)))
}

pub(super) async fn new_goal(
    _: paths::NewGoal,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let page = edit_goal_page(&request, None, &Filled::default());
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_goal(
    path: paths::Goals,
    submission: Submission<GoalForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let (title, root_cause) = sent.form.read()?;
                let number = add_goal(&sent.tx, title, root_cause).await?;
                let slug = path.slug;
                Ok(paths::Goal { slug, number }.to_string())
            },
            async |request, filled| Ok(edit_goal_page(request, None, &filled)),
        )
        .await
}

pub(super) async fn edit_goal(
    path: paths::EditGoal,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let form = GoalForm::of(&find(&tx, path.number).await?);
    let version = revisions::version_of(&tx, path.number.into()).await?;
    let filled = Filled::from_version(form, version);
    let page = edit_goal_page(&request, Some(path.number), &filled);
    Ok(page_answer(&request, &page))
}

pub(super) async fn update_goal(
    path: paths::Goal,
    submission: Submission<GoalForm>,
) -> Result<Response, AppError> {
    let number: GoalNumber = path.number;
    submission
        .settle(
            async |sent| {
                let before: Goal = find(&sent.tx, number).await?;
                let read = sent.form.read();
                let (title, root_cause) = sent.read_over(&before, read).await?;
                let goal = Goal {
                    number,
                    title,
                    root_cause,
                };
                change_goal(&sent.tx, &goal).await?;
                Ok(path.to_string())
            },
            async |request, filled| Ok(edit_goal_page(request, Some(number), &filled)),
        )
        .await
}
