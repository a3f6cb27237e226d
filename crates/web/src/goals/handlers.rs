//! Goals on the web.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Change, Goal, GoalNumber, SubjectKind};
use persistence::{WriteTx, find, insert, revisions, save};
use wording::Names;

use crate::actions::handlers::everybodys_names;
use crate::error::AppError;
use crate::goals::edit_page::edit_goal_page;
use crate::goals::form::GoalForm;
use crate::goals::page::{GoalView, goal_page};
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::meanwhile::{changes_meanwhile, conflict_status, edited_version};
use crate::request::member_request::MemberRequest;

pub(super) async fn show_goal(
    path: paths::Goal,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let view = GoalView {
        goal: find(&tx, path.number).await?,
        history: revisions::revisions_of(&tx, path.number.into()).await?,
        outline,
    };
    Ok(page_answer(&request, goal_page(&request, &view)))
}

pub(super) async fn new_goal(
    _: paths::NewGoal,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let (form, wrong) = (GoalForm::default(), Corrections::default());
    let nothing = (&[][..], &Names::default());
    let page = edit_goal_page(&request, None, (&form, &wrong), nothing);
    Ok(page_answer(&request, page))
}

pub(super) async fn create_goal(
    _: paths::Goals,
    request: MemberRequest,
    Form(form): Form<GoalForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let number = GoalNumber(revisions::next_number(&tx, SubjectKind::Goal).await?);
    match form.read(number) {
        Ok(goal) => {
            insert(&tx, &goal).await?;
            request.done(tx, &form.key, address(&request, number)).await
        }
        Err(wrong) => again(&request, &tx, None, (&form, &wrong), &[]).await,
    }
}

pub(super) async fn edit_goal(
    path: paths::EditGoal,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let form = GoalForm::of(&find(&tx, path.number).await?);
    let version = revisions::version_of(&tx, path.number.into()).await?;
    let (editing, nothing) = (Some((path.number, version)), (&[][..], &Names::default()));
    let page = edit_goal_page(&request, editing, (&form, &Corrections::default()), nothing);
    Ok(page_answer(&request, page))
}

pub(super) async fn update_goal(
    path: paths::Goal,
    request: MemberRequest,
    Form(form): Form<GoalForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let goal: Goal = find(&tx, path.number).await?;
    let theirs = changes_meanwhile(&tx, &goal, &form.version, |_| true).await?;
    match form.read(path.number) {
        Ok(goal) if theirs.is_empty() => {
            save(&tx, &goal, None).await?;
            request.done(tx, &form.key, path).await
        }
        read => {
            let wrong = read.err().unwrap_or_default();
            again(&request, &tx, Some(path.number), (&form, &wrong), &theirs).await
        }
    }
}

fn address(request: &MemberRequest, number: GoalNumber) -> paths::Goal {
    let slug = request.slug();
    paths::Goal { slug, number }
}

/// The form again, as it was typed: with what is wrong, and with what others changed meanwhile.
async fn again(
    request: &MemberRequest,
    tx: &WriteTx,
    number: Option<GoalNumber>,
    form: (&GoalForm, &Corrections),
    theirs: &[Change],
) -> Result<Response, AppError> {
    let editing = edited_version(tx, number).await?;
    let page = edit_goal_page(
        request,
        editing,
        form,
        (theirs, &everybodys_names(tx).await?),
    );
    Ok(page_answer_with(conflict_status(theirs), request, page))
}
