//! One topic of a meeting: what is known of it, and what is said about it now.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Action, ActionNumber, Change, Place, ProgressReport, Reply, Topic};
use persistence::agendas::OnTheTable;
use persistence::{ReadTx, WriteTx, actions, meetings, members, reports, revisions};

use super::action_changes::known_lead;
use super::meanwhile::theirs;
use super::running::{address, going_on, table};
use super::telling::{self, Voice};
use crate::access::Routes;
use crate::components::with_drafts;
use crate::forms::{Corrections, DueForm, Noting, RollCallForm};
use crate::here::Here;
use crate::layout::document_with;
use crate::pages::roll_call_topic::{About, Talked, Typed, View, page};
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new().get(show).post(record)
}

async fn show(
    path: paths::RollCallTopic,
    here: Here,
    Query(due): Query<DueForm>,
) -> Result<Response, AppError> {
    // A report's proposal leads here with the new day filled in.
    let form = RollCallForm {
        due: due.due,
        due_reason: due.due_reason,
        ..RollCallForm::default()
    };
    let typed = Typed {
        form,
        ..Typed::default()
    };
    answer(&here, &path, (StatusCode::OK, typed)).await
}

async fn record(
    path: paths::RollCallTopic,
    here: Here,
    Form(form): Form<RollCallForm>,
) -> Result<Response, AppError> {
    let mut tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let typed = [form.note.as_str(), &form.due_reason];
    let meeting = match going_on(&here, &tx, (path.number, &typed)).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    let table = table(&here, &tx, &meeting).await?;
    let next = on_the_table(&table, path.topic)?.and_then(|place| place.after);
    tx.in_meeting(path.number);
    let noted = match path.topic {
        Topic::Action(number) => note(&here, &tx, (number, &form)).await?,
        Topic::Wins | Topic::Added(_) => Ok(()),
    };
    match noted {
        Ok(()) => {
            let next = address(&here, path.number, next);
            here.done(tx, &form.key, next).await
        }
        Err((status, typed)) => {
            drop(tx);
            answer(&here, &path, (status, typed)).await
        }
    }
}

/// The form again, and the status that it comes with.
type Again = (StatusCode, Typed);

/// Writes down what is said about an action, unless something stands in the way.
async fn note(
    here: &Here,
    tx: &WriteTx,
    (number, form): (ActionNumber, &RollCallForm),
) -> Result<Result<(), Again>, AppError> {
    let action = actions::find(tx, number).await?;
    let (theirs, just) = meanwhile(tx, &action, form).await?;
    let ended = !action.status.is_open() && !form.is_blank();
    if ended || !theirs.is_empty() || !just.is_empty() {
        let typed = Typed {
            form: form.clone(),
            theirs,
            just,
            ..Typed::default()
        };
        return Ok(Err((StatusCode::CONFLICT, typed)));
    }
    let noted = match form.read(&members::present(tx).await?) {
        Ok(noting) => keep(here, tx, (action, noting)).await?,
        Err(wrong) => Err(wrong),
    };
    Ok(noted.map_err(|wrong| {
        let typed = Typed {
            form: form.clone(),
            wrong,
            ..Typed::default()
        };
        (StatusCode::UNPROCESSABLE_ENTITY, typed)
    }))
}

/// What others did since the form was filled in: changed what it would change, or said how it is
/// going where it would say so too.
async fn meanwhile(
    tx: &ReadTx,
    action: &Action,
    form: &RollCallForm,
) -> Result<(Vec<Change>, Vec<ProgressReport>), AppError> {
    let theirs = theirs(tx, action, &form.version, |aspect| form.changes(aspect)).await?;
    let mut just = standing(reports::of(tx, action.number).await?);
    just.retain(|(report, _)| form.tells() && form.has_not_heard(report.number));
    Ok((theirs, just.into_iter().map(|(report, _)| report).collect()))
}

/// Keeps what is said about an action: the word of the lead that it has had until now.
async fn keep(
    here: &Here,
    tx: &WriteTx,
    (mut action, noting): (Action, Noting),
) -> Result<Result<(), Corrections>, AppError> {
    let voice = Voice::of_lead(&action, here.member());
    let lead = match noting.lead {
        Some(lead) => known_lead(tx, lead).await?.map(Some),
        None => Ok(None),
    };
    let lead = match lead {
        Ok(lead) => lead.filter(|lead| *lead != action.lead),
        Err(wrong) => return Ok(Err(wrong)),
    };
    if let Some((due, why)) = noting.due.filter(|(due, _)| *due != action.due) {
        if let Err(error) = action.move_due(due) {
            return Ok(Err(Corrections::one("due", error)));
        }
        actions::save(tx, &action, Some(why.as_str())).await?;
    }
    if let Some(lead) = lead {
        action.reassign(lead, tx.today());
        actions::save(tx, &action, None).await?;
    }
    if let Some(told) = noting.told {
        telling::record(tx, action, (told, voice)).await?;
    }
    Ok(Ok(()))
}

/// The place of a topic that is talked about; none of one that is left out this time.
fn on_the_table(table: &OnTheTable, topic: Topic) -> Result<Option<Place>, AppError> {
    let omitted = table.omitted.iter().any(|item| item.topic == topic);
    match Place::of(topic, &table.items) {
        None if !omitted => Err(AppError::NotFound),
        place => Ok(place),
    }
}

/// The page of a topic, with the form as it was typed.
async fn answer(
    here: &Here,
    path: &paths::RollCallTopic,
    (status, typed): Again,
) -> Result<Response, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let words = [typed.form.note.as_str(), &typed.form.due_reason];
    let meeting = match going_on(here, &tx, (path.number, &words)).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    let table = table(here, &tx, &meeting).await?;
    let mut decisions = meetings::decisions(&tx, path.number).await?;
    decisions.retain(|decision| decision.topic == Some(path.topic));
    let view = View {
        topic: path.topic,
        place: on_the_table(&table, path.topic)?,
        about: about(&tx, path.topic, &table).await?,
        seen: meetings::attendance(&tx, path.number).await?,
        meeting,
        decisions,
        outline,
    };
    let page = document_with(status, here, page(here, &view, &typed));
    Ok(with_drafts(page))
}

async fn about(tx: &ReadTx, topic: Topic, table: &OnTheTable) -> Result<About, AppError> {
    Ok(match topic {
        Topic::Wins => About::Wins(table.wins.clone()),
        Topic::Added(_) => {
            let added = table.agenda.added.get(&topic).cloned();
            About::Added(added.ok_or(AppError::NotFound)?)
        }
        Topic::Action(number) => {
            let line = table.lines.get(&number).cloned();
            let items = table.items.iter().chain(&table.omitted);
            let item = items.into_iter().find(|item| item.topic == topic);
            let said = reports::of(tx, number).await?;
            let heard = said.first().map(|(report, _)| report.number);
            About::Action(Box::new(Talked {
                section: item.ok_or(AppError::NotFound)?.section,
                action: actions::find(tx, number).await?,
                line: line.ok_or(AppError::NotFound)?,
                version: revisions::version(tx, number.into()).await?,
                heard,
                said: standing(said),
            }))
        }
    })
}

/// The reports that nobody took back.
fn standing(reports: Vec<(ProgressReport, Vec<Reply>)>) -> Vec<(ProgressReport, Vec<Reply>)> {
    let stands = |(report, _): &(ProgressReport, Vec<Reply>)| report.taken_back.is_none();
    reports.into_iter().filter(stands).collect()
}
