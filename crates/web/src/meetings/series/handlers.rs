//! Series of meetings on the web: a new one, and more dates of one that there is.

use std::collections::BTreeSet;

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use chrono::NaiveDate;
use domain::{Meeting, MeetingNumber};
use persistence::{ReadTx, WriteTx, insert, meetings, work_groups};

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::meetings::form::Gathering;
use crate::meetings::list::next_meeting_number;
use crate::meetings::series::form::{SeriesAnswer, SeriesForm, SeriesQuery};
use crate::meetings::series::page::{SeriesPreview, series_page};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

pub(super) async fn new_series(
    _: paths::MeetingSeries,
    request: MemberRequest,
    Query(query): Query<SeriesQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let form = match known(&tx, &query.continues).await? {
        Some((number, meetings)) => SeriesForm::continuing(number, &meetings),
        None => Some(SeriesForm::starting(request.today)),
    };
    let filled = Filled::new(form.ok_or(AppError::NotFound)?);
    let page = series_page(
        &request,
        &work_groups::all_work_groups(&tx).await?,
        &filled,
        None,
    );
    Ok(page_answer(&request, page))
}

pub(super) async fn create_series(
    _: paths::MeetingSeries,
    request: MemberRequest,
    Form(form): Form<SeriesForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let groups = work_groups::all_work_groups(&tx).await?;
    let continues = known(&tx, &form.continues).await?;
    let (days, gathering) = match form.read(&groups) {
        Ok(read) => read,
        Err(wrong) => {
            let filled = Filled::wrong(form, wrong);
            let page = series_page(&request, &groups, &filled, None);
            return Ok(page_answer_with(filled.status(), &request, page));
        }
    };
    let taken = taken(&tx, &gathering, &days).await?;
    if form.is_preview() {
        let (filled, preview) = (Filled::new(form), SeriesPreview { days, taken });
        let page = series_page(&request, &groups, &filled, Some(&preview));
        return Ok(page_answer(&request, page));
    }
    let series = continues.map(|(number, _)| number);
    let kept = u32::try_from(taken.len()).unwrap_or_default();
    let free: Vec<NaiveDate> = days
        .into_iter()
        .filter(|day| !taken.contains(day))
        .collect();
    let answer = SeriesAnswer {
        kept: Some(kept),
        ..add(&tx, series, (&free, &gathering)).await?
    };
    request
        .done(tx, &form.key, answer.address(request.slug()))
        .await
}

/// The series of that number with its meetings, where one is named.
async fn known(
    tx: &ReadTx,
    named: &str,
) -> Result<Option<(MeetingNumber, Vec<Meeting>)>, AppError> {
    if named.is_empty() {
        return Ok(None);
    }
    let number = named.parse().map_err(|_| AppError::NotFound)?;
    let meetings = meetings::of_series(tx, number).await?;
    match meetings.is_empty() {
        true => Err(AppError::NotFound),
        false => Ok(Some((number, meetings))),
    }
}

/// Those of the days on which the same people meet already, called off or not.
async fn taken(
    tx: &ReadTx,
    gathering: &Gathering,
    days: &[NaiveDate],
) -> Result<BTreeSet<NaiveDate>, AppError> {
    let there = meetings::by_day(tx).await?;
    let meets = |day: &NaiveDate| {
        let mut there = there.iter();
        there.any(|meeting| meeting.is_of(gathering.group, *day))
    };
    Ok(days.iter().copied().filter(meets).collect())
}

/// Adds meetings on these days to a series; a new one is known by its first.
async fn add(
    tx: &WriteTx,
    series: Option<MeetingNumber>,
    (days, gathering): (&[NaiveDate], &Gathering),
) -> Result<SeriesAnswer, AppError> {
    let first = next_meeting_number(tx).await?;
    for (number, day) in (first.0..).map(MeetingNumber).zip(days) {
        let mut meeting = Meeting {
            series: series.or(Some(first)),
            ..Meeting::on(number, *day)
        };
        gathering.clone().apply(&mut meeting);
        insert(tx, &meeting).await?;
    }
    Ok(SeriesAnswer {
        added: u32::try_from(days.len()).ok(),
        first: Some(first),
        ..SeriesAnswer::default()
    })
}
