//! Partners on the web.

use application::partners::{add_partner, change_partner, merge_partners};
use application::roster::read_roster;
use axum::response::Response;
use domain::{Partner, PartnerNumber};
use persistence::plan::{Filter, PageRange};
use persistence::{find, revisions};

use crate::error::AppError;
use crate::layout::{Page, page_answer};
use crate::paths;
use crate::people::partners::edit_page::edit_partner_page;
use crate::people::partners::form::{MergeForm, PartnerForm};
use crate::people::partners::page::{PartnerView, partner_page};
use crate::request::address_at::AddressAt;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::shown_plan::ShownPlan;
use crate::request::submission::Submission;
use crate::say::say;

/// How many of its actions a partner's page shows.
const ACTIONS_SHOWN: PageRange = PageRange { after: 0, most: 25 };

pub(super) async fn new_partner(
    _: paths::NewPartner,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let page = edit_partner_page(&request, None, &Filled::default());
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_partner(
    path: paths::Partners,
    submission: Submission<PartnerForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let (name, sector) = sent.form.read()?;
                let number = add_partner(&sent.tx, name, sector).await?;
                let slug = path.slug;
                Ok(paths::Partner { slug, number }.to_string())
            },
            async |request, filled| Ok(edit_partner_page(request, None, &filled)),
        )
        .await
}

pub(super) async fn show_partner(
    path: AddressAt<paths::Partner>,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let shown = request.plan_at(&path).await?;
    let view = partner_view(&shown, path.number).await?;
    let page = partner_page(&shown, &view, &Filled::default());
    Ok(page_answer(&shown, &page))
}

pub(super) async fn edit_partner(
    path: paths::EditPartner,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let partner: Partner = find(&tx, path.number).await?;
    let version = revisions::version_of(&tx, path.number.into()).await?;
    let filled = Filled::from_version(PartnerForm::of(&partner), version);
    let page = edit_partner_page(&request, Some(&partner), &filled);
    Ok(page_answer(&request, &page))
}

pub(super) async fn update_partner(
    path: paths::Partner,
    submission: Submission<PartnerForm>,
) -> Result<Response, AppError> {
    let before: Partner = find(&submission.tx, path.number).await?;
    submission
        .settle(
            async |sent| {
                let read = sent.form.read();
                let (name, sector) = sent.read_over(&before, read).await?;
                let partner = Partner {
                    name,
                    sector,
                    ..before.clone()
                };
                change_partner(&sent.tx, &partner).await?;
                Ok(path.to_string())
            },
            async |request, filled| Ok(edit_partner_page(request, Some(&before), &filled)),
        )
        .await
}

pub(super) async fn merge_partner(
    path: paths::PartnerMerge,
    submission: Submission<MergeForm>,
) -> Result<Response, AppError> {
    let from: Partner = find(&submission.tx, path.number).await?;
    if from.merged_into.is_some() {
        let why = say!(submission.request, "merged-already");
        return Err(AppError::Refused(why));
    }
    submission
        .settle(
            async |sent| {
                let roster = read_roster(&sent.tx).await?;
                let number = sent.form.read(from.number, &roster)?;
                merge_partners(&sent.tx, from.number, number).await?;
                let slug = path.slug;
                Ok(paths::Partner { slug, number }.to_string())
            },
            async |request, filled| partner_page_after(request, from.number, &filled).await,
        )
        .await
}

async fn partner_page_after(
    request: &MemberRequest,
    number: PartnerNumber,
    merge: &Filled<MergeForm>,
) -> Result<Page, AppError> {
    let shown = request.plan_now().await?;
    let view = partner_view(&shown, number).await?;
    Ok(partner_page(&shown, &view, merge))
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
