//! A partnership's name, zone and policy on the web.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Change, Policy, Subject};
use persistence::{ReadTx, WriteTx, revisions};
use serde::Deserialize;

use super::actions::names;
use super::meanwhile;
use crate::access::Routes;
use crate::forms::{Corrections, SettingsForm};
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::pages::settings::View;
use crate::{AppError, pages, paths};

pub fn router() -> Routes {
    Routes::new().get(show).post(update)
}

/// Whether the form is to have the numbers that every partnership begins with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wish {
    usual: String,
}

async fn show(
    _: paths::PartnershipSettings,
    here: Here,
    Query(Wish { usual }): Query<Wish>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let mut view = view(&tx, Vec::new()).await?;
    let mut form = SettingsForm::of(here.partnership());
    view.usual = !usual.is_empty();
    if view.usual {
        form = form.with(Policy::default());
    }
    let page = pages::settings::page(&here, &view, (&form, &Corrections::default()));
    Ok(document(&here, page))
}

async fn update(
    path: paths::PartnershipSettings,
    here: Here,
    Form(form): Form<SettingsForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let theirs = meanwhile::theirs(&tx, tx.partnership(), &form.version, |_| true).await?;
    match form.read(tx.partnership()) {
        Ok(partnership) if theirs.is_empty() => {
            tx.save_partnership(&partnership).await?;
            here.done(tx, &form.key, path).await
        }
        read => {
            let wrong = read.err().unwrap_or_default();
            again(&here, &tx, (&form, &wrong), theirs).await
        }
    }
}

async fn view(tx: &ReadTx, theirs: Vec<Change>) -> Result<View, AppError> {
    Ok(View {
        version: revisions::version(tx, Subject::PARTNERSHIP).await?,
        history: revisions::of(tx, Subject::PARTNERSHIP).await?,
        names: names(tx).await?,
        theirs,
        usual: false,
    })
}

/// The form again, as it was typed: with what is wrong, and with what others changed meanwhile.
async fn again(
    here: &Here,
    tx: &WriteTx,
    form: (&SettingsForm, &Corrections),
    theirs: Vec<Change>,
) -> Result<Response, AppError> {
    let status = meanwhile::status(&theirs);
    let view = view(tx, theirs).await?;
    let page = pages::settings::page(here, &view, form);
    Ok(document_with(status, here, page))
}
