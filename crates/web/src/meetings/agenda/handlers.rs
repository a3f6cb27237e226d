//! What a meeting talks about, where a coordinator arranges it.

use application::agendas;
use axum::response::Response;
use domain::{Meeting, MeetingNumber};
use handouts::Programme;
use persistence::find;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::agenda::form::{AddedTopicForm, AgendaForm};
use crate::meetings::agenda::page::{AgendaForms, AgendaView, agenda_page};
use crate::meetings::handout::handout_context;
use crate::meetings::open_meeting::topics_of_meeting;
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::request::submission::Submission;

pub(super) async fn show_agenda(
    path: paths::Agenda,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let view = agenda_view(&request, path.number).await?;
    let page = agenda_page(&request, &view, &AgendaForms::default());
    Ok(page_answer(&request, &page))
}

pub(super) async fn arrange_agenda(
    path: paths::Agenda,
    submission: Submission<AgendaForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let table = agendas::topics_to_arrange(&sent.tx, path.number).await?;
                let mut agenda = table.agenda.clone();
                sent.form.give_minutes(&mut agenda)?;
                let pressed = sent.form.press(&mut agenda, &table.proposed)?;
                agendas::arrange_agenda(&sent.tx, &table.agenda, &agenda).await?;
                let beside = pressed.map(|topic| format!("#{topic}"));
                Ok(format!("{path}{}", beside.unwrap_or_default()))
            },
            async |request, arranged| {
                let view = agenda_view(request, path.number).await?;
                let forms = AgendaForms {
                    arranged,
                    ..AgendaForms::default()
                };
                Ok(agenda_page(request, &view, &forms))
            },
        )
        .await
}

pub(super) async fn add_topic(
    path: paths::AgendaTopics,
    submission: Submission<AddedTopicForm>,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    submission
        .settle(
            async |sent| {
                let table = agendas::topics_to_arrange(&sent.tx, number).await?;
                let added = sent.form.read()?;
                let topic = agendas::add_topic(&sent.tx, table.agenda, added).await?;
                let agenda = paths::Agenda { slug, number };
                Ok(format!("{agenda}#{topic}"))
            },
            async |request, added| {
                let view = agenda_view(request, number).await?;
                let forms = AgendaForms {
                    added,
                    ..AgendaForms::default()
                };
                Ok(agenda_page(request, &view, &forms))
            },
        )
        .await
}

async fn agenda_view(
    request: &MemberRequest,
    number: MeetingNumber,
) -> Result<AgendaView, AppError> {
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, number).await?;
    let table = topics_of_meeting(request, &tx, &meeting).await?;
    Ok(AgendaView {
        programme: Programme::of(&table, handout_context(request, &meeting)),
        more: table.more,
        meeting,
    })
}
