//! A partnership's name, zone and policy on the web.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Change, Policy, Subject};
use persistence::site::partnerships;
use persistence::{ReadTx, WriteTx, revisions};
use serde::Deserialize;

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::meanwhile::{changes_meanwhile, conflict_status};
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::settings::form::SettingsForm;
use crate::settings::page::{SettingsView, settings_page};

/// Whether the form is to have the numbers that every partnership begins with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SettingsWish {
    usual: String,
}

pub(super) async fn show_settings(
    _: paths::PartnershipSettings,
    request: MemberRequest,
    Query(SettingsWish { usual }): Query<SettingsWish>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let mut view = view(&tx, Vec::new()).await?;
    let mut form = SettingsForm::of(request.partnership());
    view.usual = !usual.is_empty();
    if view.usual {
        form = form.with(Policy::default());
    }
    let page = settings_page(&request, &view, (&form, &Corrections::default()));
    Ok(page_answer(&request, page))
}

pub(super) async fn update_settings(
    path: paths::PartnershipSettings,
    request: MemberRequest,
    Form(form): Form<SettingsForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let theirs = changes_meanwhile(&tx, tx.partnership(), &form.version, |_| true).await?;
    match form.read(tx.partnership()) {
        Ok(partnership) if theirs.is_empty() => {
            partnerships::save_partnership(&tx, &partnership).await?;
            request.done(tx, &form.key, path).await
        }
        read => {
            let wrong = read.err().unwrap_or_default();
            again(&request, &tx, (&form, &wrong), theirs).await
        }
    }
}

async fn view(tx: &ReadTx, theirs: Vec<Change>) -> Result<SettingsView, AppError> {
    Ok(SettingsView {
        version: revisions::version_of(tx, Subject::PARTNERSHIP).await?,
        history: revisions::revisions_of(tx, Subject::PARTNERSHIP).await?,
        names: everybodys_names(tx).await?,
        theirs,
        usual: false,
    })
}

/// The form again, as it was typed: with what is wrong, and with what others changed meanwhile.
async fn again(
    request: &MemberRequest,
    tx: &WriteTx,
    form: (&SettingsForm, &Corrections),
    theirs: Vec<Change>,
) -> Result<Response, AppError> {
    let status = conflict_status(&theirs);
    let view = view(tx, theirs).await?;
    let page = settings_page(request, &view, form);
    Ok(page_answer_with(status, request, page))
}
