//! Bringing a spreadsheet in: the file, what would come of it, and the yes.

use application::imports::{ImportOutcome, keep_import, take_import_in};
use axum::Router;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Query;
use domain::{ReadError, Way};
use exchange::{Preview, Workbook, child, interpret, plan_import};
use persistence::uploads::{self, Upload};
use persistence::{ReadTx, Snapshot, StoreError};
use tower_http::limit::RequestBodyLimitLayer;
use wording::Names;

use crate::components::form_key;
use crate::error::AppError;
use crate::imports::done_page::{ImportDoneView, import_done_page};
use crate::imports::form::ImportQuery;
use crate::imports::page::{import_gone_page, import_page};
use crate::imports::preview_page::{PreviewView, preview_page};
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::request::scope::FromFile;
use crate::request::submission::Submission;
use crate::routes::Routes;
use crate::say::say;
use crate::site_settings::Settings;
use crate::state::AppState;

/// The most bytes of a file.
const LARGEST: usize = 10 << 20;
/// The most bytes that are listened to. A browser shows the answer only to what it could send to
/// the end, so whoever chose a file that is too large is told so up to request.
const HEARD: usize = 64 << 20;

/// Where the file is sent.
pub fn uploads() -> Router<AppState> {
    Routes::new()
        .post(upload)
        .into_router()
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(HEARD))
}

pub(super) async fn show_import_form(_: paths::Imports, request: MemberRequest) -> Response {
    page_answer(&request, &import_page(&request, None))
}

async fn upload(
    _: paths::Imports,
    request: MemberRequest,
    State(settings): State<Settings>,
    multipart: Multipart,
) -> Result<Response, AppError> {
    let again = |why: String| {
        let page = import_page(&request, Some(&why));
        page_answer_with(StatusCode::UNPROCESSABLE_ENTITY, &request, &page)
    };
    let (name, bytes) = match file(multipart).await {
        Ok(Some(file)) => file,
        Ok(None) => return Ok(again(say!(request, "import-no-file"))),
        Err(why) => return Ok(again(request.wording.refused_file(&refusal(&why)?))),
    };
    let workbook = match child::read_in_child(&settings.program, &name, &bytes).await {
        Ok(workbook) => workbook,
        Err(why) => return Ok(again(request.wording.refused_file(&why))),
    };
    let key = form_key();
    let tx = request.write_by(Way::Import).await?;
    let upload = Upload {
        key: &key,
        file_name: &name,
        contents: &workbook,
    };
    keep_import(&tx, upload).await?;
    tx.commit().await?;
    let slug = request.slug();
    Ok(Redirect::to(&paths::Import { slug, key }.to_string()).into_response())
}

pub(super) async fn show_preview(
    path: paths::Import,
    request: MemberRequest,
    Query(query): Query<ImportQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let Some((file, workbook)) = waiting::<Workbook>(&tx, &path.key).await? else {
        return Ok(gone(&request));
    };
    let mut plan = Snapshot::now(&tx).await?;
    drop(tx);
    let (choices, today) = (query.choices(), request.today);
    let view = blocking(move || {
        let preview = interpret(&workbook, &choices);
        let arrival = plan_import(&preview, &plan, today);
        arrival.add_partners_to(&mut plan);
        let sheets = workbook.sheet_names();
        PreviewView {
            names: Names::in_plan(&plan),
            sheets: sheets.into_iter().map(str::to_owned).collect(),
            key: path.key,
            file,
            query,
            preview,
            arrival,
        }
    })
    .await?;
    Ok(page_answer(&request, &preview_page(&request, &view)))
}

pub(super) async fn accept_import(
    path: paths::ImportAcceptance,
    submission: Submission<ImportQuery, FromFile>,
) -> Result<Response, AppError> {
    let Some((file, workbook)) = waiting::<Workbook>(&submission.tx, &path.key).await? else {
        return Ok(gone(&submission.request));
    };
    let choices = submission.form.choices();
    let preview: Preview = blocking(move || interpret(&workbook, &choices)).await?;
    submission
        .carry_out(async |sent| {
            let taken = take_import_in(&sent.tx, &preview).await?;
            let names = Names::in_plan(&taken.plan);
            let wording = sent.request.wording;
            let outcome = taken.outcome(|change| wording.change(change, &names));
            let (slug, key) = (path.slug, form_key());
            let upload = Upload {
                key: &key,
                file_name: &file,
                contents: &outcome,
            };
            keep_import(&sent.tx, upload).await?;
            Ok(paths::ImportAcceptance { slug, key }.to_string())
        })
        .await
}

pub(super) async fn show_done(
    path: paths::ImportAcceptance,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let Some((file, outcome)) = waiting::<ImportOutcome>(&tx, &path.key).await? else {
        return Ok(gone(&request));
    };
    drop(tx);
    let outline = request.outline().await?;
    let view = ImportDoneView {
        file: &file,
        outcome: &outcome,
        figures: &outline.figures,
    };
    Ok(page_answer(&request, &import_done_page(&request, &view)))
}

/// What waits under a key, if it still does.
async fn waiting<T: serde::de::DeserializeOwned>(
    tx: &ReadTx,
    key: &str,
) -> Result<Option<(String, T)>, AppError> {
    match uploads::find_upload(tx, key).await {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::NotFound | StoreError::Damaged(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn gone(request: &MemberRequest) -> Response {
    page_answer_with(StatusCode::NOT_FOUND, request, &import_gone_page(request))
}

/// The name and the bytes of the file in a form, if one was chosen. Of one that is too large, no
/// more is kept than shows that it is.
async fn file(mut form: Multipart) -> Result<Option<(String, Vec<u8>)>, MultipartError> {
    while let Some(mut field) = form.next_field().await? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let mut bytes = Vec::new();
            while let Some(part) = field.chunk().await? {
                if bytes.len() <= LARGEST {
                    bytes.extend_from_slice(&part);
                }
            }
            let chosen = !name.is_empty() || !bytes.is_empty();
            return Ok(chosen.then_some((name, bytes)));
        }
    }
    Ok(None)
}

fn refusal(why: &MultipartError) -> Result<ReadError, AppError> {
    match why.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Ok(ReadError::TooLarge {
            most_mb: LARGEST >> 20,
        }),
        _ => Err(AppError::Unreadable),
    }
}

/// Works something out beside the requests of others.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, AppError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|why| AppError::Internal(why.to_string()))
}
