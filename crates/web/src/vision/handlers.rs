//! The vision on the web.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Change, Said, Subject, Vision};
use persistence::{ReadTx, WriteTx, revisions, vision_row};

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::meanwhile::{changes_meanwhile, conflict_status};
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::vision::form::VisionForm;
use crate::vision::page::{VisionView, vision_page};

pub(super) async fn show_vision(
    _: paths::Vision,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let view = view(&tx, Vec::new()).await?;
    let form = view.vision.as_ref().map(VisionForm::of);
    let (form, wrong) = (form.unwrap_or_default(), Corrections::default());
    Ok(page_answer(
        &request,
        vision_page(&request, &view, (&form, &wrong)),
    ))
}

pub(super) async fn update_vision(
    path: paths::Vision,
    request: MemberRequest,
    Form(form): Form<VisionForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let theirs = theirs(&tx, &form.version).await?;
    match form.read() {
        Ok(vision) if theirs.is_empty() => {
            tx.save_vision(&vision).await?;
            request.done(tx, &form.key, path).await
        }
        read => {
            let wrong = read.err().unwrap_or_default();
            again(&request, &tx, &form, &wrong, theirs).await
        }
    }
}

async fn view(tx: &ReadTx, theirs: Vec<Change>) -> Result<VisionView, AppError> {
    let history = revisions::revisions_of(tx, Subject::VISION).await?;
    Ok(VisionView {
        vision: vision_row(tx).await?,
        version: history.first().map(|latest| latest.number),
        history,
        names: everybodys_names(tx).await?,
        theirs,
    })
}

/// What others changed; where the form knew of no vision, that is the vision itself.
async fn theirs(tx: &WriteTx, version: &str) -> Result<Vec<Change>, AppError> {
    match vision_row(tx).await? {
        Some(Vision { text, .. }) if version.is_empty() => Ok(vec![Change {
            aspect: Aspect::Text,
            from: Said::Nothing,
            to: Said::Words(text.to_string()),
        }]),
        Some(vision) => changes_meanwhile(tx, &vision, version, |_| true).await,
        None => Ok(Vec::new()),
    }
}

/// The form again, as it was typed: with what is wrong, and with what others changed meanwhile.
async fn again(
    request: &MemberRequest,
    tx: &WriteTx,
    form: &VisionForm,
    wrong: &Corrections,
    theirs: Vec<Change>,
) -> Result<Response, AppError> {
    let status = conflict_status(&theirs);
    let view = view(tx, theirs).await?;
    let page = vision_page(request, &view, (form, wrong));
    Ok(page_answer_with(status, request, page))
}
