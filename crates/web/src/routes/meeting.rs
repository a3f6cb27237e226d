//! One meeting on the web: what it is about, when and where; calling it off, and closing it.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Handout, Meeting, Note};
use handouts::Programme;
use persistence::outbox::hand_round;
use persistence::{ReadTx, find, meetings, revisions, save, work_groups};
use serde::Deserialize;

use super::actions::names;
use super::later::Later;
use super::meanwhile::theirs;
use super::meetings::read;
use super::running::table;
use crate::access::Routes;
use crate::forms::{CancellationForm, Corrections, Filled, MeetingForm};
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::pages::edit_meeting::{self, Editing};
use crate::pages::meeting::{View, page};
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(show)
        .get(edit)
        .post(update)
        .post(cancel)
        .post(close)
}

/// What a button sends that needs nothing typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pressed {
    pub key: String,
}

async fn show(path: paths::Meeting, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    let programme = match meeting.is_over() {
        true => None,
        false => {
            let table = table(&here, &tx, &meeting).await?;
            let reader = (here.wording, here.today);
            Some(Programme::of(&table, &meeting, reader))
        }
    };
    let meetings = meetings::by_day(&tx).await?;
    let view = View {
        before: meeting.before(&meetings).map(|before| before.number),
        programme,
        meeting,
        history: revisions::of(&tx, path.number.into()).await?,
        groups: work_groups::all(&tx).await?,
        names: names(&tx).await?,
    };
    Ok(document(&here, page(&here, &view)))
}

async fn edit(path: paths::EditMeeting, here: Here) -> Result<Response, AppError> {
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
    let meeting: Meeting = find(&tx, path.number).await?;
    meeting.check_open()?;
    let in_form = |aspect| !matches!(aspect, Aspect::Cancelled | Aspect::Began | Aspect::Closed);
    let theirs = theirs(&tx, &meeting, &form.version, in_form).await?;
    if !theirs.is_empty() {
        return again(&here, &tx, &meeting, Filled::late(form, theirs), "").await;
    }
    let later = Later::of(&tx, &meeting, here.today, form.for_later()).await?;
    let read = read(&tx, &form, meeting.clone()).await?;
    match read.and_then(|changed| later.along(&meeting, changed)) {
        Ok(changes) => {
            changes
                .iter()
                .try_for_each(|(before, after)| before.check_change(after))?;
            let reason = form.reason().ok().flatten();
            meetings::change(&tx, &changes, reason.as_ref().map(Note::as_str)).await?;
        }
        Err(wrong) => return again(&here, &tx, &meeting, Filled::wrong(form, wrong), "").await,
    }
    here.done(tx, &form.key, address(&here, &meeting)).await
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
    let meeting: Meeting = find(&tx, path.number).await?;
    meeting.check_movable()?;
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
    let later = Later::of(&tx, &meeting, here.today, form.for_later()).await?;
    let changes = later.cancelled(&meeting, !form.cancelled.is_empty());
    meetings::change(&tx, &changes, why.as_ref().map(Note::as_str)).await?;
    here.done(tx, &form.key, address(&here, &meeting)).await
}

/// Closes a meeting: its minutes are as things stand now. Saying so twice is no change.
async fn close(
    path: paths::MeetingClosing,
    here: Here,
    Form(form): Form<Pressed>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let before: Meeting = find(&tx, path.number).await?;
    let mut meeting = before.clone();
    meeting.close(here.now, here.today)?;
    if meeting != before {
        save(&tx, &meeting, None).await?;
        hand_round(&tx, Handout::Minutes, &meeting).await?;
    }
    here.done(tx, &form.key, address(&here, &meeting)).await
}

/// Where a meeting is shown.
pub fn address(here: &Here, meeting: &Meeting) -> paths::Meeting {
    paths::Meeting {
        slug: here.slug(),
        number: meeting.number,
    }
}

/// The form of a meeting as it was typed, and what stands in its way.
async fn again(
    here: &Here,
    tx: &ReadTx,
    meeting: &Meeting,
    form: Filled<MeetingForm>,
    why: &str,
) -> Result<Response, AppError> {
    let later = Later::of(tx, meeting, here.today, true).await?;
    let editing = Editing {
        meeting,
        later: later.count(),
        why,
        version: revisions::version(tx, meeting.number.into()).await?,
        names: names(tx).await?,
    };
    let groups = work_groups::all(tx).await?;
    let page = edit_meeting::edit(here, &editing, &groups, &form);
    Ok(document_with(form.status(), here, page))
}
