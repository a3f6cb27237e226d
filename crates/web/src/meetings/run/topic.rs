//! One topic of a meeting: what is known of it, and what is said about it now.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Step, Topic};
use persistence::agendas::OnTheTable;
use persistence::{ReadTx, actions, meetings, reports, revisions};

use crate::actions::change_forms::DueForm;
use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::run::form::RollCallForm;
use crate::meetings::run::noting::{TopicAgain, note_on_action, standing_reports};
use crate::meetings::run::topic_page::{
    TalkedAction, TopicSubject, TopicTyped, TopicView, topic_page,
};
use crate::meetings::running::{meeting_going_on, topic_address, topics_of_meeting};
use crate::paths;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_topic(
    path: paths::RollCallTopic,
    request: MemberRequest,
    Query(due): Query<DueForm>,
) -> Result<Response, AppError> {
    // A report's proposal leads here with the new day filled in.
    let form = RollCallForm {
        due: due.due,
        due_reason: due.due_reason,
        ..RollCallForm::default()
    };
    let typed = TopicTyped {
        form,
        ..TopicTyped::default()
    };
    answer(&request, &path, (StatusCode::OK, typed)).await
}

pub(super) async fn record_topic(
    path: paths::RollCallTopic,
    request: MemberRequest,
    Form(form): Form<RollCallForm>,
) -> Result<Response, AppError> {
    let mut tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let typed = [form.note.as_str(), &form.due_reason];
    let meeting = match meeting_going_on(&request, &tx, (path.number, &typed)).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    let table = topics_of_meeting(&request, &tx, &meeting).await?;
    let next = on_the_table(&table, path.topic)?.and_then(|place| place.after);
    tx.in_meeting(path.number);
    let noted = match path.topic {
        Topic::Action(number) => note_on_action(&request, &tx, (number, &form)).await?,
        Topic::Wins | Topic::Added(_) => Ok(()),
    };
    match noted {
        Ok(()) => {
            let next = topic_address(&request, path.number, next);
            request.done(tx, &form.key, next).await
        }
        Err((status, typed)) => {
            drop(tx);
            answer(&request, &path, (status, typed)).await
        }
    }
}

/// The place of a topic that is talked about; none of one that is left out this time.
fn on_the_table(table: &OnTheTable, topic: Topic) -> Result<Option<Step>, AppError> {
    let omitted = table.omitted.iter().any(|item| item.topic == topic);
    match Step::of(topic, &table.items) {
        None if !omitted => Err(AppError::NotFound),
        place => Ok(place),
    }
}

/// The page of a topic, with the form as it was typed.
async fn answer(
    request: &MemberRequest,
    path: &paths::RollCallTopic,
    (status, typed): TopicAgain,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let words = [typed.form.note.as_str(), &typed.form.due_reason];
    let meeting = match meeting_going_on(request, &tx, (path.number, &words)).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    let table = topics_of_meeting(request, &tx, &meeting).await?;
    let mut decisions = meetings::decisions_of_meeting(&tx, path.number).await?;
    decisions.retain(|decision| decision.topic == Some(path.topic));
    let view = TopicView {
        topic: path.topic,
        place: on_the_table(&table, path.topic)?,
        about: about(&tx, path.topic, &table).await?,
        seen: meetings::save_attendance(&tx, path.number).await?,
        meeting,
        decisions,
        outline,
    };
    let page = page_answer_with(status, request, topic_page(request, &view, &typed));
    Ok(with_drafts(page))
}

async fn about(tx: &ReadTx, topic: Topic, table: &OnTheTable) -> Result<TopicSubject, AppError> {
    Ok(match topic {
        Topic::Wins => TopicSubject::Wins(table.wins.clone()),
        Topic::Added(_) => {
            let added = table.agenda.added.get(&topic).cloned();
            TopicSubject::Added(added.ok_or(AppError::NotFound)?)
        }
        Topic::Action(number) => {
            let line = table.lines.get(&number).cloned();
            let items = table.items.iter().chain(&table.omitted);
            let item = items.into_iter().find(|item| item.topic == topic);
            let said = reports::reports_of(tx, number).await?;
            let heard = said.first().map(|(report, _)| report.number);
            TopicSubject::Action(Box::new(TalkedAction {
                section: item.ok_or(AppError::NotFound)?.section,
                wanted: table.asked.get(&number).copied(),
                action: actions::find_action(tx, number).await?,
                line: line.ok_or(AppError::NotFound)?,
                version: revisions::version_of(tx, number.into()).await?,
                heard,
                said: standing_reports(said),
            }))
        }
    })
}
