//! Partners on the web.

use application::roster::read_roster;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Partner, PartnerNumber, SubjectKind};
use persistence::plan::{Filter, PageRange};
use persistence::{ReadTx, find, insert, plan, revisions, save};

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::people::form::{MergeForm, PartnerForm};
use crate::people::partners::edit_page::{EditedPartner, edit_partner_page};
use crate::people::partners::page::{PartnerView, partner_page};
use crate::request::filled::Filled;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::say::say;

/// How many of its actions a partner's page shows.
pub const ACTIONS_OF_PARTNER: u64 = 25;

pub(super) async fn new_partner(
    _: paths::NewPartner,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let page = edit_partner_page(&request, None, &Filled::default());
    Ok(page_answer(&request, page))
}

pub(super) async fn create_partner(
    _: paths::Partners,
    request: MemberRequest,
    Form(form): Form<PartnerForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (name, sector) = match form.read() {
        Ok(read) => read,
        Err(wrong) => return again(&request, &tx, None, Filled::wrong(form, wrong)).await,
    };
    let partner = Partner {
        number: PartnerNumber(revisions::next_number(&tx, SubjectKind::Partner).await?),
        name,
        sector,
        merged_into: None,
    };
    insert(&tx, &partner).await?;
    request
        .done(tx, &form.key, address(&request, partner.number))
        .await
}

pub(super) async fn show_partner(
    path: paths::Partner,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let view = view(&request, path.number).await?;
    let page = partner_page(&request, &view, &Filled::default());
    Ok(page_answer(&request, page))
}

pub(super) async fn edit_partner(
    path: paths::EditPartner,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let partner: Partner = find(&tx, path.number).await?;
    let form = Filled::new(PartnerForm::of(&partner));
    again(&request, &tx, Some(&partner), form).await
}

pub(super) async fn update_partner(
    path: paths::Partner,
    request: MemberRequest,
    Form(form): Form<PartnerForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut partner: Partner = find(&tx, path.number).await?;
    let in_form = |aspect| matches!(aspect, Aspect::Name | Aspect::Sector);
    let theirs = changes_meanwhile(&tx, &partner, &form.version, in_form).await?;
    if !theirs.is_empty() {
        return again(&request, &tx, Some(&partner), Filled::late(form, theirs)).await;
    }
    match form.read() {
        Ok(read) => (partner.name, partner.sector) = read,
        Err(wrong) => {
            return again(&request, &tx, Some(&partner), Filled::wrong(form, wrong)).await;
        }
    }
    save(&tx, &partner, None).await?;
    request
        .done(tx, &form.key, address(&request, path.number))
        .await
}

pub(super) async fn merge_partner(
    path: paths::PartnerMerge,
    request: MemberRequest,
    Form(form): Form<MergeForm>,
) -> Result<Response, AppError> {
    let view = view(&request, path.number).await?;
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let from: Partner = find(&tx, path.number).await?;
    if from.merged_into.is_some() {
        return Err(AppError::Refused(say!(request, "merged-already")));
    }
    match form.read(path.number, &read_roster(&tx).await?) {
        Ok(into) => {
            application::partners::merge_partners(&tx, path.number, into).await?;
            request.done(tx, &form.key, address(&request, into)).await
        }
        Err(wrong) => {
            let form = Filled::wrong(form, wrong);
            let page = partner_page(&request, &view, &form);
            Ok(page_answer_with(form.status(), &request, page))
        }
    }
}

/// Everything that a partner's page shows.
async fn view(request: &MemberRequest, number: PartnerNumber) -> Result<PartnerView, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let filter = Filter {
        partner: Some(number),
        ..Filter::default()
    };
    let part = PageRange {
        after: 0,
        most: ACTIONS_OF_PARTNER,
    };
    Ok(PartnerView {
        partner: find(&tx, number).await?,
        lines: plan::plan_lines(&tx, &filter, part).await?,
        total: plan::count_lines(&tx, &filter).await?,
        history: revisions::revisions_of(&tx, number.into()).await?,
        outline,
    })
}

/// The form as it was typed, with what stands in its way.
async fn again(
    request: &MemberRequest,
    tx: &ReadTx,
    partner: Option<&Partner>,
    form: Filled<PartnerForm>,
) -> Result<Response, AppError> {
    let editing = match partner {
        Some(partner) => Some(EditedPartner {
            partner,
            version: revisions::version_of(tx, partner.number.into()).await?,
            names: everybodys_names(tx).await?,
        }),
        None => None,
    };
    let page = edit_partner_page(request, editing.as_ref(), &form);
    Ok(page_answer_with(form.status(), request, page))
}

fn address(request: &MemberRequest, number: PartnerNumber) -> paths::Partner {
    paths::Partner {
        slug: request.slug(),
        number,
    }
}
