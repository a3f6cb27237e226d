//! A meeting as it goes on: it begins, and all that it talks about, with what was written down.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::Meeting;
use persistence::{agendas, find, meetings, records, save};

use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::handlers::Pressed;
use crate::meetings::run::noted::NotedTopics;
use crate::meetings::run::page::{RunView, run_page};
use crate::meetings::running::topics_of_meeting;
use crate::paths;
use crate::request::member_request::MemberRequest;

/// Begins a meeting: its agenda stands from now on. Saying so twice is no change.
pub(super) async fn begin_meeting(
    path: paths::MeetingOpening,
    request: MemberRequest,
    Form(form): Form<Pressed>,
) -> Result<Response, AppError> {
    // Whoever looks first on a day works out what the plan asks for.
    drop(request.read().await?);
    let mut tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let before: Meeting = find(&tx, path.number).await?;
    let mut meeting = before.clone();
    meeting.begin(request.now, request.today)?;
    if meeting != before {
        tx.in_meeting(path.number);
        let mut table = topics_of_meeting(&request, &tx, &meeting).await?;
        table.agenda.fix(&table.proposed);
        save(&tx, &meeting, None).await?;
        agendas::keep_agenda(&tx, &table.agenda).await?;
    }
    let (slug, number) = (request.slug(), path.number);
    request
        .done(tx, &form.key, paths::RollCall { slug, number })
        .await
}

pub(super) async fn show_run(
    path: paths::RollCall,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    let view = RunView {
        table: topics_of_meeting(&request, &tx, &meeting).await?,
        noted: NotedTopics::of(records::of_meeting(&tx, path.number).await?),
        decisions: meetings::decisions_of_meeting(&tx, path.number).await?,
        attendance: meetings::save_attendance(&tx, path.number).await?,
        outline,
        meeting,
    };
    Ok(page_answer(&request, run_page(&request, &view)))
}
