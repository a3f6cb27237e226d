//! Actions on the web: one of them, a new one, and what it is about.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Action, ActionNumber, Aspect, Change, Deed, Member, Partner, SubjectKind};
use persistence::{
    ReadTx, WriteTx, actions, all, members, partners, plan, reports, revisions, work_groups,
};
use wording::Names;

use super::meanwhile;
use crate::access::Routes;
use crate::forms::{ActionForm, Corrections, DueForm};
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::pages::action::{Typed, View};
use crate::pages::edit_action::{self, Choices};
use crate::{AppError, pages, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(new)
        .post(create)
        .get(show)
        .get(edit)
        .post(update)
}

async fn show(
    path: paths::Action,
    here: Here,
    Query(due): Query<DueForm>,
) -> Result<Response, AppError> {
    let view = view(&here, path.number).await?;
    // A report's proposal leads here with the new day filled in.
    let due = (!due.due.is_empty()).then_some(due);
    let typed = Typed {
        due,
        ..Typed::default()
    };
    Ok(document(&here, pages::action::page(&here, &view, &typed)))
}

async fn new(
    _: paths::NewAction,
    here: Here,
    Query(form): Query<ActionForm>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let choices = choices(&tx).await?;
    let nothing = (&[][..], &Names::default());
    let page = edit_action::page(
        &here,
        None,
        &choices,
        (&form, &Corrections::default()),
        nothing,
    );
    Ok(document(&here, page))
}

async fn create(
    _: paths::Actions,
    here: Here,
    Form(form): Form<ActionForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    match put_on_plan(&tx, &form).await? {
        Ok(number) => {
            here.done(
                tx,
                &form.key,
                paths::Action {
                    slug: here.slug(),
                    number,
                },
            )
            .await
        }
        Err(wrong) => again(&here, &tx, None, &form, &wrong, &[]).await,
    }
}

async fn edit(path: paths::EditAction, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let action = actions::find(&tx, path.number).await?;
    if !here.may_on(Deed::Word, &action) {
        return Err(AppError::Forbidden);
    }
    let form = ActionForm::of(&action);
    let version = revisions::version(&tx, path.number.into()).await?;
    let choices = choices(&tx).await?;
    let nothing = (&[][..], &Names::default());
    let editing = Some((path.number, version));
    let page = edit_action::page(
        &here,
        editing,
        &choices,
        (&form, &Corrections::default()),
        nothing,
    );
    Ok(document(&here, page))
}

async fn update(
    path: paths::Action,
    here: Here,
    Form(form): Form<ActionForm>,
) -> Result<Response, AppError> {
    let (tx, mut action) = here.write_on(path.number).await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let theirs = meanwhile::theirs(&tx, &action, &form.version, is_detail).await?;
    if !theirs.is_empty() {
        return again(
            &here,
            &tx,
            Some(path.number),
            &form,
            &Corrections::default(),
            &theirs,
        )
        .await;
    }
    match revise(&here, &tx, &mut action, &form).await? {
        Ok(()) => {
            actions::save(&tx, &action, None).await?;
            here.done(
                tx,
                &form.key,
                paths::Action {
                    slug: here.slug(),
                    number: path.number,
                },
            )
            .await
        }
        Err(wrong) => again(&here, &tx, Some(path.number), &form, &wrong, &[]).await,
    }
}

/// Everything that an action's page shows.
pub(super) async fn view(here: &Here, number: ActionNumber) -> Result<View, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let action = actions::find(&tx, number).await?;
    let waited = match action.waiting_for {
        Some(other) => Some(plan::line(&tx, other).await?),
        None => None,
    };
    Ok(View {
        line: plan::line(&tx, number).await?,
        version: revisions::version(&tx, number.into()).await?,
        waited,
        reports: reports::of(&tx, number).await?,
        history: revisions::of(&tx, number.into()).await?,
        action,
        outline,
    })
}

/// What everybody and every group is called.
pub(super) async fn names(tx: &ReadTx) -> Result<Names, AppError> {
    let partners: Vec<Partner> = all(tx).await?;
    let members: Vec<Member> = all(tx).await?;
    let groups = work_groups::all(tx).await?;
    Ok(Names::of(&partners, &members, &groups))
}

pub(super) async fn choices(tx: &ReadTx) -> Result<Choices, AppError> {
    Ok(Choices {
        goals: all(tx).await?,
        objectives: all(tx).await?,
        partners: partners::standing(tx).await?,
        members: members::present(tx).await?,
        groups: work_groups::all(tx).await?,
    })
}

/// Puts an action on the plan, unless something in the form is to be corrected.
pub(super) async fn put_on_plan(
    tx: &WriteTx,
    form: &ActionForm,
) -> Result<Result<ActionNumber, Corrections>, AppError> {
    let mut wrong = Corrections::default();
    let (details, due) = (form.details(&mut wrong), form.due(&mut wrong));
    let (Some(details), Some(due)) = (details, due) else {
        return Ok(Err(wrong));
    };
    let choices = choices(tx).await?;
    choices.check(&details, form.lead(), &mut wrong);
    let number = ActionNumber(revisions::next_number(tx, SubjectKind::Action).await?);
    let action = wrong.take("start", Action::new(number, details, due, tx.today()));
    let Some(mut action) = action.filter(|_| wrong.is_empty()) else {
        return Ok(Err(wrong));
    };
    action.reassign(form.lead(), tx.today());
    actions::insert(tx, &action).await?;
    Ok(Ok(number))
}

async fn revise(
    here: &Here,
    tx: &WriteTx,
    action: &mut Action,
    form: &ActionForm,
) -> Result<Result<(), Corrections>, AppError> {
    let mut wrong = Corrections::default();
    let read = match here.may(Deed::WritePlan) {
        true => form.details(&mut wrong),
        false => form.words(&action.details, &mut wrong),
    };
    let Some(details) = read else {
        return Ok(Err(wrong));
    };
    choices(tx).await?.check(&details, None, &mut wrong);
    wrong.take("start", action.revise(details));
    Ok(if wrong.is_empty() { Ok(()) } else { Err(wrong) })
}

/// The form again, as it was typed: with what is wrong, or with what others changed meanwhile.
async fn again(
    here: &Here,
    tx: &WriteTx,
    number: Option<ActionNumber>,
    form: &ActionForm,
    wrong: &Corrections,
    theirs: &[Change],
) -> Result<Response, AppError> {
    let editing = meanwhile::editing(tx, number).await?;
    let status = meanwhile::status(theirs);
    let (choices, names) = (choices(tx).await?, names(tx).await?);
    let page = edit_action::page(here, editing, &choices, (form, wrong), (theirs, &names));
    Ok(document_with(status, here, page))
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
