//! A meeting as it goes on: it begins, and all that it talks about, with what was written down.

use application::meetings;
use axum::http::request::Parts;
use axum::response::Response;
use domain::Meeting;
use persistence::meetings::{decisions_of_meeting, find_attendance};
use persistence::{WriteTx, find, records};

use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::handout::round_at_closing;
use crate::meetings::open_meeting::topics_of_meeting;
use crate::meetings::run::page::{RunView, run_page};
use crate::meetings::run::topics_so_far::TopicsSoFar;
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::request::scope::{InMeeting, SubmissionScope};
use crate::request::submission::{ButtonPress, Submission};

/// In the meeting of the address, on the plan as it is judged today: whoever looks first on a day
/// works out what it asks for.
pub struct PlanOfToday;

impl SubmissionScope for PlanOfToday {
    async fn open(request: &MemberRequest, parts: &mut Parts) -> Result<(WriteTx, Self), AppError> {
        drop(request.read().await?);
        let (tx, InMeeting) = InMeeting::open(request, parts).await?;
        Ok((tx, Self))
    }
}

pub(super) async fn begin_meeting(
    path: paths::MeetingOpening,
    submission: Submission<ButtonPress, PlanOfToday>,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    submission
        .carry_out(async |sent| {
            meetings::begin_meeting(&sent.tx, number).await?;
            Ok(paths::RollCall { slug, number }.to_string())
        })
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
        so_far: TopicsSoFar::of(records::of_meeting(&tx, path.number).await?),
        decisions: decisions_of_meeting(&tx, path.number).await?,
        attendance: find_attendance(&tx, path.number).await?,
        outline,
        minutes: round_at_closing(&request, &tx, &meeting).await?,
        meeting,
    };
    Ok(page_answer(&request, &run_page(&request, &view)))
}
