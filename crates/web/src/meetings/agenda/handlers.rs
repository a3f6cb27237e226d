//! What a meeting talks about, where a coordinator arranges it.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Agenda, Meeting, MeetingNumber};
use handouts::Programme;
use persistence::agendas::{self, OnTheTable};
use persistence::{ReadTx, WriteTx, find};

use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::agenda::form::{AgendaForm, TopicForm};
use crate::meetings::agenda::page::{AgendaTyped, AgendaView, agenda_page};
use crate::meetings::running::topics_of_meeting;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_agenda(
    path: paths::Agenda,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    again(&request, &tx, path.number, AgendaTyped::default()).await
}

pub(super) async fn arrange_agenda(
    path: paths::Agenda,
    request: MemberRequest,
    Form(form): Form<AgendaForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (meeting, table) = with_table(&request, &tx, path.number).await?;
    meeting.check_open()?;
    let mut agenda = table.agenda.clone();
    if let Err(wrong) = form.give_minutes(&mut agenda) {
        let typed = AgendaTyped {
            minutes: (form, wrong),
            ..AgendaTyped::default()
        };
        return again(&request, &tx, path.number, typed).await;
    }
    let topic = form.press(&mut agenda, &table.proposed)?;
    let topic = topic.map(|topic| format!("#{topic}")).unwrap_or_default();
    keep(&tx, &table.agenda, &agenda).await?;
    request.done(tx, &form.key, format!("{path}{topic}")).await
}

pub(super) async fn add_topic(
    path: paths::AgendaTopics,
    request: MemberRequest,
    Form(form): Form<TopicForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (meeting, table) = with_table(&request, &tx, path.number).await?;
    meeting.check_open()?;
    let (title, decision) = match form.read() {
        Ok(read) => read,
        Err(wrong) => {
            let typed = AgendaTyped {
                topic: Filled::wrong(form, wrong),
                ..AgendaTyped::default()
            };
            return again(&request, &tx, path.number, typed).await;
        }
    };
    let mut agenda = table.agenda.clone();
    let topic = agenda.add(title, decision);
    keep(&tx, &table.agenda, &agenda).await?;
    let list = paths::Agenda {
        slug: request.slug(),
        number: path.number,
    };
    request.done(tx, &form.key, format!("{list}#{topic}")).await
}

/// A meeting, and its agenda as it stands now.
async fn with_table(
    request: &MemberRequest,
    tx: &ReadTx,
    number: MeetingNumber,
) -> Result<(Meeting, OnTheTable), AppError> {
    let meeting = find(tx, number).await?;
    let table = topics_of_meeting(request, tx, &meeting).await?;
    Ok((meeting, table))
}

/// Keeps an agenda, where anything about it is no longer as it was.
async fn keep(tx: &WriteTx, before: &Agenda, agenda: &Agenda) -> Result<(), AppError> {
    if agenda != before {
        agendas::keep_agenda(tx, agenda).await?;
    }
    Ok(())
}

/// The page with what was typed, and what stands in its way.
async fn again(
    request: &MemberRequest,
    tx: &ReadTx,
    number: MeetingNumber,
    typed: AgendaTyped,
) -> Result<Response, AppError> {
    let (meeting, table) = with_table(request, tx, number).await?;
    let programme = Programme::of(&table, &meeting, (request.wording, request.today));
    let view = AgendaView {
        meeting,
        programme,
        more: table.more,
    };
    Ok(page_answer_with(
        typed.status(),
        request,
        agenda_page(request, &view, &typed),
    ))
}
