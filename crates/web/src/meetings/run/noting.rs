//! Writing down what is said about an action in a meeting: all of it at once, or nothing.

use axum::http::StatusCode;
use domain::{Action, ActionNumber, Change, ProgressReport, Reply};
use persistence::{ReadTx, WriteTx, actions, members, reports};

use crate::actions::changes::known_lead;
use crate::error::AppError;
use crate::meetings::run::form::{RollCallForm, TopicNote};
use crate::meetings::run::topic_page::TopicTyped;
use crate::reports::telling::{Attribution, record_report};
use crate::request::corrections::Corrections;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::viewer::Viewer;

/// The form again, and the status that it comes with.
pub type TopicAgain = (StatusCode, TopicTyped);

/// Writes down what is said about an action, unless something stands in the way.
pub async fn note_on_action(
    viewer: &Viewer,
    tx: &WriteTx,
    (number, form): (ActionNumber, &RollCallForm),
) -> Result<Result<(), TopicAgain>, AppError> {
    let action = actions::find_action(tx, number).await?;
    let (theirs, just) = meanwhile(tx, &action, form).await?;
    let ended = !action.status.is_open() && !form.is_blank();
    if ended || !theirs.is_empty() || !just.is_empty() {
        let typed = TopicTyped {
            form: form.clone(),
            theirs,
            just,
            ..TopicTyped::default()
        };
        return Ok(Err((StatusCode::CONFLICT, typed)));
    }
    let noted = match form.read(&members::present_members(tx).await?) {
        Ok(noting) => keep(viewer, tx, (action, noting)).await?,
        Err(wrong) => Err(wrong),
    };
    Ok(noted.map_err(|wrong| {
        let typed = TopicTyped {
            form: form.clone(),
            wrong,
            ..TopicTyped::default()
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
    let theirs =
        changes_meanwhile(tx, action, &form.version, |aspect| form.changes(aspect)).await?;
    let mut just = standing_reports(reports::reports_of(tx, action.number).await?);
    just.retain(|(report, _)| form.tells() && form.has_not_heard(report.number));
    Ok((theirs, just.into_iter().map(|(report, _)| report).collect()))
}

/// Keeps what is said about an action: the word of the lead that it has had until now.
async fn keep(
    viewer: &Viewer,
    tx: &WriteTx,
    (mut action, noting): (Action, TopicNote),
) -> Result<Result<(), Corrections>, AppError> {
    let voice = Attribution::of_lead(&action, viewer.member());
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
        actions::save_action(tx, &action, Some(why.as_str())).await?;
    }
    if let Some(lead) = lead {
        action.reassign(lead, tx.today());
        actions::save_action(tx, &action, None).await?;
    }
    if let Some(told) = noting.told {
        record_report(tx, action, (told, voice)).await?;
    }
    Ok(Ok(()))
}

/// The reports that nobody took back.
pub fn standing_reports(
    reports: Vec<(ProgressReport, Vec<Reply>)>,
) -> Vec<(ProgressReport, Vec<Reply>)> {
    let stands = |(report, _): &(ProgressReport, Vec<Reply>)| report.taken_back.is_none();
    reports.into_iter().filter(stands).collect()
}
