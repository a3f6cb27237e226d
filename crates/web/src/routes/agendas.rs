//! What a meeting talks about, where a coordinator arranges it.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Agenda, Meeting, MeetingNumber};
use handouts::Programme;
use persistence::agendas::{self, OnTheTable};
use persistence::{ReadTx, WriteTx, find};

use super::running::table;
use crate::access::Routes;
use crate::forms::{AgendaForm, Filled, TopicForm};
use crate::here::Here;
use crate::layout::document_with;
use crate::pages::agenda::{Typed, View, page};
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new().get(show).post(arrange).post(add)
}

async fn show(path: paths::Agenda, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    again(&here, &tx, path.number, Typed::default()).await
}

async fn arrange(
    path: paths::Agenda,
    here: Here,
    Form(form): Form<AgendaForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (meeting, table) = with_table(&here, &tx, path.number).await?;
    meeting.check_open()?;
    let mut agenda = table.agenda.clone();
    if let Err(wrong) = form.give_minutes(&mut agenda) {
        let typed = Typed {
            minutes: (form, wrong),
            ..Typed::default()
        };
        return again(&here, &tx, path.number, typed).await;
    }
    let topic = form.press(&mut agenda, &table.proposed)?;
    let topic = topic.map(|topic| format!("#{topic}")).unwrap_or_default();
    keep(&tx, &table.agenda, &agenda).await?;
    here.done(tx, &form.key, format!("{path}{topic}")).await
}

async fn add(
    path: paths::AgendaTopics,
    here: Here,
    Form(form): Form<TopicForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (meeting, table) = with_table(&here, &tx, path.number).await?;
    meeting.check_open()?;
    let (title, decision) = match form.read() {
        Ok(read) => read,
        Err(wrong) => {
            let typed = Typed {
                topic: Filled::wrong(form, wrong),
                ..Typed::default()
            };
            return again(&here, &tx, path.number, typed).await;
        }
    };
    let mut agenda = table.agenda.clone();
    let topic = agenda.add(title, decision);
    keep(&tx, &table.agenda, &agenda).await?;
    let list = paths::Agenda {
        slug: here.slug(),
        number: path.number,
    };
    here.done(tx, &form.key, format!("{list}#{topic}")).await
}

/// A meeting, and its agenda as it stands now.
async fn with_table(
    here: &Here,
    tx: &ReadTx,
    number: MeetingNumber,
) -> Result<(Meeting, OnTheTable), AppError> {
    let meeting = find(tx, number).await?;
    let table = table(here, tx, &meeting).await?;
    Ok((meeting, table))
}

/// Keeps an agenda, where anything about it is no longer as it was.
async fn keep(tx: &WriteTx, before: &Agenda, agenda: &Agenda) -> Result<(), AppError> {
    if agenda != before {
        agendas::keep(tx, agenda).await?;
    }
    Ok(())
}

/// The page with what was typed, and what stands in its way.
async fn again(
    here: &Here,
    tx: &ReadTx,
    number: MeetingNumber,
    typed: Typed,
) -> Result<Response, AppError> {
    let (meeting, table) = with_table(here, tx, number).await?;
    let programme = Programme::of(&table, &meeting, (here.wording, here.today));
    let view = View {
        meeting,
        programme,
        more: table.more,
    };
    Ok(document_with(
        typed.status(),
        here,
        page(here, &view, &typed),
    ))
}
