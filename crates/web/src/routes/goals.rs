//! Goals on the web.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Change, Goal, GoalNumber, SubjectKind};
use persistence::{WriteTx, find, insert, revisions, save};
use wording::Names;

use super::actions::names;
use super::meanwhile;
use crate::access::Routes;
use crate::forms::{Corrections, GoalForm};
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::pages::edit_goal;
use crate::pages::goal::View;
use crate::{AppError, pages, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(new)
        .post(create)
        .get(show)
        .get(edit)
        .post(update)
}

async fn show(path: paths::Goal, here: Here) -> Result<Response, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let view = View {
        goal: find(&tx, path.number).await?,
        history: revisions::of(&tx, path.number.into()).await?,
        outline,
    };
    Ok(document(&here, pages::goal::page(&here, &view)))
}

async fn new(_: paths::NewGoal, here: Here) -> Result<Response, AppError> {
    let (form, wrong) = (GoalForm::default(), Corrections::default());
    let nothing = (&[][..], &Names::default());
    let page = edit_goal::page(&here, None, (&form, &wrong), nothing);
    Ok(document(&here, page))
}

async fn create(
    _: paths::Goals,
    here: Here,
    Form(form): Form<GoalForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let number = GoalNumber(revisions::next_number(&tx, SubjectKind::Goal).await?);
    match form.read(number) {
        Ok(goal) => {
            insert(&tx, &goal).await?;
            here.done(tx, &form.key, address(&here, number)).await
        }
        Err(wrong) => again(&here, &tx, None, (&form, &wrong), &[]).await,
    }
}

async fn edit(path: paths::EditGoal, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let form = GoalForm::of(&find(&tx, path.number).await?);
    let version = revisions::version(&tx, path.number.into()).await?;
    let (editing, nothing) = (Some((path.number, version)), (&[][..], &Names::default()));
    let page = edit_goal::page(&here, editing, (&form, &Corrections::default()), nothing);
    Ok(document(&here, page))
}

async fn update(
    path: paths::Goal,
    here: Here,
    Form(form): Form<GoalForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let goal: Goal = find(&tx, path.number).await?;
    let theirs = meanwhile::theirs(&tx, &goal, &form.version, |_| true).await?;
    match form.read(path.number) {
        Ok(goal) if theirs.is_empty() => {
            save(&tx, &goal, None).await?;
            here.done(tx, &form.key, path).await
        }
        read => {
            let wrong = read.err().unwrap_or_default();
            again(&here, &tx, Some(path.number), (&form, &wrong), &theirs).await
        }
    }
}

fn address(here: &Here, number: GoalNumber) -> paths::Goal {
    let slug = here.slug();
    paths::Goal { slug, number }
}

/// The form again, as it was typed: with what is wrong, and with what others changed meanwhile.
async fn again(
    here: &Here,
    tx: &WriteTx,
    number: Option<GoalNumber>,
    form: (&GoalForm, &Corrections),
    theirs: &[Change],
) -> Result<Response, AppError> {
    let editing = meanwhile::editing(tx, number).await?;
    let page = edit_goal::page(here, editing, form, (theirs, &names(tx).await?));
    Ok(document_with(meanwhile::status(theirs), here, page))
}
