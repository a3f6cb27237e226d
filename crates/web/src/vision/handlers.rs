//! The vision on the web.

use application::vision::write_vision;
use axum::response::Response;
use domain::{Aspect, Change, Said, Subject};
use persistence::{ReadTx, revisions, visions};

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::submission::{NotKept, Submission};
use crate::vision::form::VisionForm;
use crate::vision::page::{VisionView, vision_page};

pub(super) async fn show_vision(
    _: paths::Vision,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let view = vision_view(&request.read().await?).await?;
    let form = view.vision.as_ref().map(VisionForm::of);
    let filled = Filled::new(form.unwrap_or_default());
    Ok(page_answer(
        &request,
        &vision_page(&request, &view, &filled),
    ))
}

pub(super) async fn update_vision(
    path: paths::Vision,
    submission: Submission<VisionForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let vision = read_vision(sent).await?;
                write_vision(&sent.tx, &vision).await?;
                Ok(path.to_string())
            },
            async |request, filled| {
                let view = vision_view(&request.read().await?).await?;
                Ok(vision_page(request, &view, &filled))
            },
        )
        .await
}

/// What the form says. Where it knew of no vision, and there is one now, that is what others
/// changed.
async fn read_vision(sent: &mut Submission<VisionForm>) -> Result<domain::Vision, NotKept> {
    let read = sent.form.read();
    match visions::find_vision(&sent.tx).await? {
        None => Ok(read?),
        Some(vision) if sent.makes_something_new() => Err(NotKept::ComesBack {
            wrong: read.err().unwrap_or_default(),
            theirs: vec![Change {
                aspect: Aspect::Text,
                from: Said::Nothing,
                to: Said::Words(vision.text.to_string()),
            }],
        }),
        Some(vision) => sent.read_over(&vision, read).await,
    }
}

async fn vision_view(tx: &ReadTx) -> Result<VisionView, AppError> {
    let history = revisions::revisions_of(tx, Subject::VISION).await?;
    Ok(VisionView {
        vision: visions::find_vision(tx).await?,
        version: history.first().map(|latest| latest.number),
        history,
        names: everybodys_names(tx).await?,
    })
}
