//! Series of meetings on the web: a new one, and more dates of one that there is.

use application::series::add_series;
use axum::extract::Query;
use axum::response::Response;
use domain::{Meeting, MeetingNumber};
use persistence::{ReadTx, meetings, work_groups};

use crate::error::AppError;
use crate::layout::{Page, page_answer};
use crate::meetings::asked_before::asked_before;
use crate::meetings::series::form::{SeriesAnswer, SeriesForm, SeriesQuery};
use crate::meetings::series::page::{SeriesPreview, SeriesView, series_page};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::submission::{NotKept, Submission};

/// A series that goes on.
struct KnownSeries {
    number: MeetingNumber,
    meetings: Vec<Meeting>,
}

pub(super) async fn new_series(
    _: paths::MeetingSeries,
    request: MemberRequest,
    Query(query): Query<SeriesQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let form = match known_series(&tx, &query.continues).await? {
        Some(series) => SeriesForm::continuing(series.number, &series.meetings),
        None => Some(SeriesForm::starting(request.today)),
    };
    let filled = Filled::new(form.ok_or(AppError::NotFound)?);
    let view = SeriesView {
        groups: work_groups::all_work_groups(&tx).await?,
        asked: asked_before(&request, &tx).await?,
        preview: None,
    };
    let page = series_page(&request, &view, &filled);
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_series(
    path: paths::MeetingSeries,
    submission: Submission<SeriesForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let added = keep_series(sent).await?;
                Ok(added.address(path.slug))
            },
            async |request, filled| filled_page(request, filled).await,
        )
        .await
}

async fn keep_series(sent: &mut Submission<SeriesForm>) -> Result<SeriesAnswer, NotKept> {
    let groups = work_groups::all_work_groups(&sent.tx).await?;
    let continues = known_series(&sent.tx, &sent.form.continues).await?;
    let draft = sent.form.read(&groups)?;
    if sent.form.is_preview() {
        // Nothing is wrong with it: it comes back with its days.
        return Err(Corrections::default().into());
    }
    let continues = continues.map(|series| series.number);
    Ok(add_series(&sent.tx, &draft, continues).await?.into())
}

/// The form as it was typed, with the days of which it tells where nothing in it is wrong.
async fn filled_page(
    request: &MemberRequest,
    filled: Filled<SeriesForm>,
) -> Result<Page, AppError> {
    let tx = request.read().await?;
    let groups = work_groups::all_work_groups(&tx).await?;
    let all = meetings::by_day(&tx).await?;
    let preview = filled.form.read(&groups).ok().map(|draft| SeriesPreview {
        taken: draft.days_taken(&all).into_iter().collect(),
        days: draft.days,
    });
    let view = SeriesView {
        groups,
        asked: asked_before(request, &tx).await?,
        preview,
    };
    Ok(series_page(request, &view, &filled))
}

/// The series of that number with its meetings, where one is named.
async fn known_series(tx: &ReadTx, named: &str) -> Result<Option<KnownSeries>, AppError> {
    if named.is_empty() {
        return Ok(None);
    }
    let number = named.parse().map_err(|_| AppError::NotFound)?;
    let meetings = meetings::of_series(tx, number).await?;
    if meetings.is_empty() {
        return Err(AppError::NotFound);
    }
    Ok(Some(KnownSeries { number, meetings }))
}
