//! A partnership's name, zone and policy on the web.

use application::settings::change_settings;
use axum::extract::Query;
use axum::response::Response;
use domain::{Policy, Subject};
use persistence::{ReadTx, revisions};
use serde::Deserialize;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::submission::Submission;
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
    let mut view = settings_view(&tx).await?;
    let mut form = SettingsForm::of(request.partnership());
    view.usual = !usual.is_empty();
    if view.usual {
        form = form.with(Policy::default());
    }
    let version = revisions::version_of(&tx, Subject::PARTNERSHIP).await?;
    let page = settings_page(&request, &view, &Filled::from_version(form, version));
    Ok(page_answer(&request, &page))
}

pub(super) async fn update_settings(
    path: paths::PartnershipSettings,
    submission: Submission<SettingsForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let before = sent.tx.partnership().clone();
                let read = sent.form.read(&before);
                let partnership = sent.read_over(&before, read).await?;
                change_settings(&sent.tx, &partnership).await?;
                Ok(path.to_string())
            },
            async |request, filled| {
                let view = settings_view(&request.read().await?).await?;
                Ok(settings_page(request, &view, &filled))
            },
        )
        .await
}

async fn settings_view(tx: &ReadTx) -> Result<SettingsView, AppError> {
    Ok(SettingsView {
        history: revisions::revisions_of(tx, Subject::PARTNERSHIP).await?,
        names: everybodys_names(tx).await?,
        usual: false,
    })
}
