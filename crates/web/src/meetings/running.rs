//! What the pages for running a meeting have in common.

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Meeting, MeetingNumber, Topic, Who};
use persistence::agendas::{self, OnTheTable};
use persistence::{ReadTx, find};

use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::not_going_on_page::not_going_on_page;
use crate::outline::NamedOutline;
use crate::paths;
use crate::request::viewer::Viewer;

/// The meeting, while things can be written down in it; otherwise the page that says why not, with
/// what was `typed`.
pub async fn meeting_going_on(
    viewer: &Viewer,
    tx: &ReadTx,
    (number, typed): (MeetingNumber, &[&str]),
) -> Result<Result<Meeting, Response>, AppError> {
    let meeting: Meeting = find(tx, number).await?;
    Ok(match meeting.check_going_on() {
        Ok(()) => Ok(meeting),
        Err(why) => {
            let page = not_going_on_page(viewer, &meeting, (why, typed));
            Err(page_answer_with(StatusCode::CONFLICT, viewer, page))
        }
    })
}

/// What a meeting talks about.
pub async fn topics_of_meeting(
    viewer: &Viewer,
    tx: &ReadTx,
    meeting: &Meeting,
) -> Result<OnTheTable, AppError> {
    let policy = &viewer.partnership().policy;
    Ok(agendas::agenda_of(tx, meeting, (viewer.today, policy)).await?)
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

/// Whether somebody can be chosen: a partner that was not merged into another, a person who has
/// not left.
pub fn can_be_chosen(outline: &NamedOutline, who: Who) -> bool {
    outline.roster().has_anyone(who)
}
