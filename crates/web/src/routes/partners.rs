//! Partners on the web.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Partner, PartnerNumber, SubjectKind};
use persistence::plan::{Filter, Part};
use persistence::{ReadTx, find, insert, partners, plan, revisions, save};

use super::actions::names;
use super::meanwhile::theirs;
use crate::access::Routes;
use crate::forms::{Filled, MergeForm, PartnerForm};
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::pages::partner::View;
use crate::pages::{edit_partner, partner};
use crate::{AppError, paths, say};

/// How many of its actions a partner's page shows.
pub(super) const ROWS: u64 = 25;

pub fn router() -> Routes {
    Routes::new()
        .get(new)
        .post(create)
        .get(show)
        .get(edit)
        .post(update)
        .post(merge)
}

async fn new(_: paths::NewPartner, here: Here) -> Result<Response, AppError> {
    let page = edit_partner::page(&here, None, &Filled::default());
    Ok(document(&here, page))
}

async fn create(
    _: paths::Partners,
    here: Here,
    Form(form): Form<PartnerForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (name, sector) = match form.read() {
        Ok(read) => read,
        Err(wrong) => return again(&here, &tx, None, Filled::wrong(form, wrong)).await,
    };
    let partner = Partner {
        number: PartnerNumber(revisions::next_number(&tx, SubjectKind::Partner).await?),
        name,
        sector,
        merged_into: None,
    };
    insert(&tx, &partner).await?;
    here.done(tx, &form.key, address(&here, partner.number))
        .await
}

async fn show(path: paths::Partner, here: Here) -> Result<Response, AppError> {
    let view = view(&here, path.number).await?;
    let page = partner::page(&here, &view, &Filled::default());
    Ok(document(&here, page))
}

async fn edit(path: paths::EditPartner, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let partner: Partner = find(&tx, path.number).await?;
    let form = Filled::new(PartnerForm::of(&partner));
    again(&here, &tx, Some(&partner), form).await
}

async fn update(
    path: paths::Partner,
    here: Here,
    Form(form): Form<PartnerForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut partner: Partner = find(&tx, path.number).await?;
    let in_form = |aspect| matches!(aspect, Aspect::Name | Aspect::Sector);
    let theirs = theirs(&tx, &partner, &form.version, in_form).await?;
    if !theirs.is_empty() {
        return again(&here, &tx, Some(&partner), Filled::late(form, theirs)).await;
    }
    match form.read() {
        Ok(read) => (partner.name, partner.sector) = read,
        Err(wrong) => return again(&here, &tx, Some(&partner), Filled::wrong(form, wrong)).await,
    }
    save(&tx, &partner, None).await?;
    here.done(tx, &form.key, address(&here, path.number)).await
}

async fn merge(
    path: paths::PartnerMerge,
    here: Here,
    Form(form): Form<MergeForm>,
) -> Result<Response, AppError> {
    let view = view(&here, path.number).await?;
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let from: Partner = find(&tx, path.number).await?;
    if from.merged_into.is_some() {
        return Err(AppError::Refused(say!(here, "merged-already")));
    }
    match form.read(view.others()) {
        Ok(into) => {
            partners::merge(&tx, path.number, into).await?;
            here.done(tx, &form.key, address(&here, into)).await
        }
        Err(wrong) => {
            let form = Filled::wrong(form, wrong);
            let page = partner::page(&here, &view, &form);
            Ok(document_with(form.status(), &here, page))
        }
    }
}

/// Everything that a partner's page shows.
async fn view(here: &Here, number: PartnerNumber) -> Result<View, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let filter = Filter {
        partner: Some(number),
        ..Filter::default()
    };
    let part = Part {
        after: 0,
        most: ROWS,
    };
    Ok(View {
        partner: find(&tx, number).await?,
        lines: plan::lines(&tx, &filter, part).await?,
        total: plan::count(&tx, &filter).await?,
        history: revisions::of(&tx, number.into()).await?,
        outline,
    })
}

/// The form as it was typed, with what stands in its way.
async fn again(
    here: &Here,
    tx: &ReadTx,
    partner: Option<&Partner>,
    form: Filled<PartnerForm>,
) -> Result<Response, AppError> {
    let editing = match partner {
        Some(partner) => Some(edit_partner::Editing {
            partner,
            version: revisions::version(tx, partner.number.into()).await?,
            names: names(tx).await?,
        }),
        None => None,
    };
    let page = edit_partner::page(here, editing.as_ref(), &form);
    Ok(document_with(form.status(), here, page))
}

fn address(here: &Here, number: PartnerNumber) -> paths::Partner {
    paths::Partner {
        slug: here.slug(),
        number,
    }
}
