//! A meeting in which things are written down: what its pages have in common.

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Meeting, MeetingNumber, Topic};
use persistence::ReadTx;
use persistence::agendas::{self, OnTheTable};

use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::not_going_on_page::{NotGoingOn, not_going_on_page};
use crate::paths;
use crate::request::viewer::Viewer;

/// The answer where nothing can be written down in a meeting now: why not, with what was `typed`.
pub fn not_going_on(viewer: &Viewer, meeting: &Meeting, typed: &[&str]) -> Option<Response> {
    let why = meeting.check_going_on().err()?;
    let view = NotGoingOn {
        meeting,
        why,
        typed,
    };
    let page = not_going_on_page(viewer, &view);
    Some(page_answer_with(StatusCode::CONFLICT, viewer, &page))
}

/// What a meeting talks about.
pub async fn topics_of_meeting(
    viewer: &Viewer,
    tx: &ReadTx,
    meeting: &Meeting,
) -> Result<OnTheTable, AppError> {
    let policy = &viewer.partnership().policy;
    Ok(agendas::agenda_of(
        tx,
        agendas::AgendaOf {
            meeting,
            policy,
            today: viewer.today,
        },
    )
    .await?)
}

/// The page of a topic; of all of them where there is none.
pub fn topic_address(viewer: &Viewer, number: MeetingNumber, topic: Option<Topic>) -> String {
    let slug = viewer.slug();
    match topic {
        Some(topic) => paths::RollCallTopic {
            slug,
            number,
            topic,
        }
        .to_string(),
        None => paths::RollCall { slug, number }.to_string(),
    }
}

/// The addresses to which a form leads that was taken.
pub fn within_meeting(viewer: &Viewer) -> String {
    let slug = viewer.slug();
    paths::Partnership { slug }.to_string()
}
