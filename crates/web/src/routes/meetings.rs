//! Meetings on the web: their days, and calling them off.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Meeting, MeetingNumber, Note, SubjectKind};
use persistence::{ReadTx, WriteTx, find, insert, meetings, revisions, save, work_groups};
use wording::Mistake;

use super::actions::names;
use super::meanwhile::theirs;
use crate::access::Routes;
use crate::forms::{
    CancellationForm, ClosingForm, Corrections, Filled, MeetingForm, Occasion, SeriesAnswer,
    SeriesForm,
};
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::pages::meetings::Typed;
use crate::pages::{self, meeting};
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(list)
        .post(create)
        .post(create_series)
        .get(edit)
        .post(update)
        .post(cancel)
        .post(close)
}

async fn list(
    _: paths::Meetings,
    here: Here,
    Query(answer): Query<SeriesAnswer>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let page = list_page(&here, &tx, &Typed::starting(here.today), answer).await?;
    Ok(document(&here, page))
}

async fn create(
    _: paths::Meetings,
    here: Here,
    Form(form): Form<MeetingForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    match read(&tx, &form, None).await? {
        Ok(occasion) => {
            add(&tx, occasion).await?;
            here.done(tx, &form.key, paths::Meetings { slug: here.slug() })
                .await
        }
        Err(wrong) => {
            let typed = Typed {
                one: Filled::wrong(form, wrong),
                ..Typed::starting(here.today)
            };
            let page = list_page(&here, &tx, &typed, SeriesAnswer::default()).await?;
            Ok(document_with(typed.one.status(), &here, page))
        }
    }
}

async fn create_series(
    _: paths::MeetingSeries,
    here: Here,
    Form(form): Form<SeriesForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    match form.read(&work_groups::all(&tx).await?) {
        Ok(occasions) => {
            let answer = add_missing(&tx, occasions).await?;
            here.done(tx, &form.key, answer.address(here.slug())).await
        }
        Err(wrong) => {
            let typed = Typed {
                series: Filled::wrong(form, wrong),
                ..Typed::starting(here.today)
            };
            let page = list_page(&here, &tx, &typed, SeriesAnswer::default()).await?;
            Ok(document_with(typed.series.status(), &here, page))
        }
    }
}

async fn edit(path: paths::Meeting, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    let form = Filled::new(MeetingForm::of(&meeting));
    again(&here, &tx, &meeting, form, "").await
}

async fn update(
    path: paths::Meeting,
    here: Here,
    Form(form): Form<MeetingForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut meeting: Meeting = find(&tx, path.number).await?;
    let in_form = |aspect| !matches!(aspect, Aspect::Cancelled | Aspect::Closed);
    let theirs = theirs(&tx, &meeting, &form.version, in_form).await?;
    if !theirs.is_empty() {
        return again(&here, &tx, &meeting, Filled::late(form, theirs), "").await;
    }
    match read(&tx, &form, Some(path.number)).await? {
        Ok(read) => (meeting.day, meeting.group, meeting.note) = read,
        Err(wrong) => return again(&here, &tx, &meeting, Filled::wrong(form, wrong), "").await,
    }
    save(&tx, &meeting, None).await?;
    here.done(tx, &form.key, paths::Meetings { slug: here.slug() })
        .await
}

async fn cancel(
    path: paths::MeetingCancellation,
    here: Here,
    Form(form): Form<CancellationForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut meeting: Meeting = find(&tx, path.number).await?;
    let in_form = |aspect| aspect == Aspect::Cancelled;
    let theirs = theirs(&tx, &meeting, &form.version, in_form).await?;
    let read = Note::optional(&form.why);
    let (Ok(why), []) = (&read, theirs.as_slice()) else {
        let mut wrong = Corrections::default();
        wrong.take("why", read);
        let again_form = Filled {
            form: MeetingForm::of(&meeting),
            wrong,
            theirs,
        };
        return again(&here, &tx, &meeting, again_form, &form.why).await;
    };
    meeting.cancelled = !form.cancelled.is_empty();
    save(&tx, &meeting, why.as_ref().map(Note::as_str)).await?;
    here.done(tx, &form.key, paths::Meetings { slug: here.slug() })
        .await
}

/// Closes a meeting, or opens it again; saying so twice is no change.
async fn close(
    path: paths::MeetingClosing,
    here: Here,
    Form(form): Form<ClosingForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let before: Meeting = find(&tx, path.number).await?;
    let mut meeting = before.clone();
    if form.closed.is_empty() {
        meeting.reopen();
    } else {
        meeting.close(here.now, here.today)?;
    }
    if meeting != before {
        save(&tx, &meeting, None).await?;
    }
    let (slug, number) = (here.slug(), path.number);
    here.done(tx, &form.key, paths::Meeting { slug, number })
        .await
}

/// Reads when who comes together, unless they do so already.
async fn read(
    tx: &WriteTx,
    form: &MeetingForm,
    own: Option<MeetingNumber>,
) -> Result<Result<Occasion, Corrections>, AppError> {
    let (day, group, note) = match form.read(&work_groups::all(tx).await?) {
        Ok(occasion) => occasion,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let meetings = meetings::by_day(tx).await?;
    let mut others = meetings.iter().filter(|other| Some(other.number) != own);
    Ok(match others.any(|other| other.is_of(group, day)) {
        true => Err(Corrections::one("day", Mistake::MeetsThen)),
        false => Ok((day, group, note)),
    })
}

/// Adds the meetings of a series on whose days the same people do not meet yet.
async fn add_missing(tx: &WriteTx, series: Vec<Occasion>) -> Result<SeriesAnswer, AppError> {
    let there = meetings::by_day(tx).await?;
    let (mut added, mut kept) = (0, 0);
    for (day, group, note) in series {
        if there.iter().any(|meeting| meeting.is_of(group, day)) {
            kept += 1;
        } else {
            add(tx, (day, group, note)).await?;
            added += 1;
        }
    }
    Ok(SeriesAnswer {
        added: Some(added),
        kept: Some(kept),
    })
}

async fn add(tx: &WriteTx, (day, group, note): Occasion) -> Result<(), AppError> {
    let meeting = Meeting {
        number: MeetingNumber(revisions::next_number(tx, SubjectKind::Meeting).await?),
        day,
        group,
        note,
        cancelled: false,
        closed: None,
    };
    Ok(insert(tx, &meeting).await?)
}

async fn list_page(
    here: &Here,
    tx: &ReadTx,
    typed: &Typed,
    answer: SeriesAnswer,
) -> Result<crate::layout::Page, AppError> {
    let view = pages::meetings::View {
        meetings: meetings::by_day(tx).await?,
        groups: work_groups::all(tx).await?,
        answer,
    };
    Ok(pages::meetings::page(here, &view, typed))
}

/// The meeting's page with the form as it was typed, and what stands in its way.
async fn again(
    here: &Here,
    tx: &ReadTx,
    meeting: &Meeting,
    form: Filled<MeetingForm>,
    why: &str,
) -> Result<Response, AppError> {
    let view = meeting::View {
        meeting,
        why,
        version: revisions::version(tx, meeting.number.into()).await?,
        history: revisions::of(tx, meeting.number.into()).await?,
        groups: work_groups::all(tx).await?,
        names: names(tx).await?,
    };
    let page = meeting::page(here, &view, &form);
    Ok(document_with(form.status(), here, page))
}
