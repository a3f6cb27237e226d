//! The first mail and whom it reaches, and the press that lets mails go.

use application::asking::start_asking;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use domain::{MailPurpose, Meeting, PreMeetingMail};
use mail::Composer;
use mail::compose::Links;
use mail::rounds;
use persistence::outbox::{Mail, MailExample};
use persistence::site::partnerships;
use persistence::{ReadTx, meetings};

use crate::addresses::PublicAddresses;
use crate::asking::page::{AskingView, FirstQuestion, asking_page};
use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::request::submission::{ButtonPress, Submission};
use crate::state::AppState;

pub(super) async fn show_asking(
    _: paths::Asking,
    request: MemberRequest,
    State(app): State<AppState>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let since = partnerships::asking_since(&tx).await?;
    let first = first_question(&tx, &request).await?;
    drop(tx);
    let letter = match first.as_ref().and_then(|first| first.sample(&request)) {
        Some(mail) => {
            let addresses = PublicAddresses::of(&app.settings);
            let composer = Composer::new(app.db.clone(), Arc::new(addresses));
            let ready = composer.compose(&mail, Links::Example, request.now).await?;
            ready.map(|ready| ready.letter)
        }
        None => None,
    };
    let view = AskingView {
        since,
        first,
        letter,
    };
    Ok(page_answer(&request, &asking_page(&request, &view)))
}

pub(super) async fn start_to_ask(
    path: paths::Asking,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    submission
        .carry_out(async |sent| {
            start_asking(&sent.tx).await?;
            Ok(path.to_string())
        })
        .await
}

/// The next meeting before which somebody is asked, and who.
async fn first_question(
    tx: &ReadTx,
    request: &MemberRequest,
) -> Result<Option<FirstQuestion>, AppError> {
    let meetings = meetings::by_day(tx).await?;
    let is_ahead = |meeting: &&Meeting| meeting.is_ahead(request.today);
    let Some(meeting) = meetings.iter().find(is_ahead) else {
        return Ok(None);
    };
    let audience = rounds::question_audience(tx, meeting).await?;
    let day = PreMeetingMail::Question.leaves_on(meeting.day, &request.partnership().policy);
    Ok(Some(FirstQuestion {
        meeting: meeting.clone(),
        day: day.max(request.today),
        audience,
    }))
}

impl FirstQuestion {
    /// The mail to the first whom it reaches.
    fn sample(&self, request: &MemberRequest) -> Option<Mail> {
        let member = self.audience.reached.first()?;
        let purpose = MailPurpose::Meeting {
            call: PreMeetingMail::Question,
            meeting: self.meeting.number,
        };
        let example = MailExample {
            partnership: request.partnership_id(),
            member: member.number,
            purpose,
        };
        Some(Mail::example(example, request.now))
    }
}
