//! Partners on the web.

use application::roster::read_roster;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Partner, PartnerNumber, SubjectKind};
use persistence::plan::{Filter, PageRange};
use persistence::{ReadTx, find, insert, revisions, save};

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::people::form::{MergeForm, PartnerForm};
use crate::people::partners::edit_page::{EditedPartner, edit_partner_page};
use crate::people::partners::page::{PartnerView, partner_page};
use crate::request::address_at::AddressAt;
use crate::request::filled::Filled;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::shown_plan::ShownPlan;
use crate::say::say;

/// How many of its actions a partner's page shows.
const ACTIONS_SHOWN: PageRange = PageRange { after: 0, most: 25 };

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
    path: AddressAt<paths::Partner>,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let shown = request.plan_at(&path).await?;
    let view = partner_view(&shown, path.number).await?;
    let page = partner_page(&shown, &view, &Filled::default());
    Ok(page_answer(&shown, page))
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
    let view = partner_view(&request.plan_now().await?, path.number).await?;
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
async fn partner_view(shown: &ShownPlan, number: PartnerNumber) -> Result<PartnerView, AppError> {
    let filter = Filter {
        partner: Some(number),
        ..Filter::default()
    };
    Ok(PartnerView {
        partner: shown.plan.find(number).await?,
        lines: shown.plan.plan_lines(&filter, ACTIONS_SHOWN).await?,
        total: shown.plan.count_lines(&filter).await?,
        history: shown.plan.revisions_of(number).await?,
        outline: shown.outline.clone(),
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
