//! One topic of a meeting: what is known of it, and what is said about it now.

use std::sync::Arc;

use application::agendas::topics_of_meeting;
use application::roster::read_roster;
use application::topics::{TopicFailure, note_topic};
use axum::extract::Query;
use axum::response::Response;
use domain::{ActionNumber, Meeting, ProgressReport, Reply, Step, Topic};
use persistence::agendas::OnTheTable;
use persistence::{ReadTx, actions, find, meetings, reports, revisions};

use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::open_meeting::{self, not_going_on, topic_address};
use crate::meetings::run::topic_note::{DUE, DueWanted, TopicNoteForm};
use crate::meetings::run::topic_page::{
    SaidWords, TalkedAction, TopicSubject, TopicView, topic_page,
};
use crate::outline::NamedOutline;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::scope::InMeeting;
use crate::request::submission::{NotKept, Submission};

/// A topic that is to be shown, with what is typed about it.
struct TopicShown<'a> {
    request: &'a MemberRequest,
    topic: Topic,
    form: &'a TopicNoteForm,
    outline: Arc<NamedOutline>,
}

pub(super) async fn show_topic(
    path: paths::RollCallTopic,
    request: MemberRequest,
    Query(wanted): Query<DueWanted>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    let filled = Filled::new(TopicNoteForm::from(wanted));
    if let Some(answer) = not_going_on(&request, &meeting, &[&filled.form.due_reason]) {
        return Ok(answer);
    }
    let shown = TopicShown {
        request: &request,
        topic: path.topic,
        form: &filled.form,
        outline,
    };
    let view = shown.view(&tx, meeting).await?;
    let page = topic_page(&request, &view, &filled);
    Ok(with_drafts(page_answer(&request, &page)))
}

pub(super) async fn record_topic(
    path: paths::RollCallTopic,
    submission: Submission<TopicNoteForm, InMeeting>,
) -> Result<Response, AppError> {
    let meeting: Meeting = find(&submission.tx, path.number).await?;
    let form = &submission.form;
    if let Some(answer) = not_going_on(
        &submission.request,
        &meeting,
        &[&form.note, &form.due_reason],
    ) {
        return Ok(answer);
    }
    let settled = submission
        .settle(
            async |sent| {
                let next = keep_topic(sent, &meeting, path.topic).await?;
                Ok(topic_address(&sent.request, meeting.number, next))
            },
            async |request, filled| {
                let outline = request.outline().await?;
                let tx = request.read().await?;
                let shown = TopicShown {
                    request,
                    topic: path.topic,
                    form: &filled.form,
                    outline,
                };
                let view = shown.view(&tx, meeting.clone()).await?;
                Ok(topic_page(request, &view, &filled))
            },
        )
        .await?;
    Ok(with_drafts(settled))
}

/// Keeps what is said about a topic; gives the one that is talked about next.
async fn keep_topic(
    sent: &mut Submission<TopicNoteForm, InMeeting>,
    meeting: &Meeting,
    topic: Topic,
) -> Result<Option<Topic>, NotKept> {
    let table = topics_of_meeting(&sent.tx, meeting).await?;
    let next = place_on_table(&table, topic)?.and_then(|place| place.after);
    if let Topic::Action(number) = topic {
        keep_note(sent, number).await?;
    }
    Ok(next)
}

/// Keeps what is said about an action, unless it ended meanwhile, or somebody else said how it is going.
async fn keep_note(
    sent: &mut Submission<TopicNoteForm, InMeeting>,
    number: ActionNumber,
) -> Result<(), NotKept> {
    let action = actions::find_action(&sent.tx, number).await?;
    let has_ended = !action.status.is_open() && !sent.form.is_blank();
    let said = standing_words(reports::reports_of(&sent.tx, number).await?);
    if has_ended || !sent.form.said_meanwhile(&said).is_empty() {
        return Err(sent.overtaken(&action).await);
    }
    let read = sent.form.read(&read_roster(&sent.tx).await?);
    let note = sent.read_over(&action, read).await?;
    let noted = note_topic(&sent.tx, action, note).await;
    noted.map_err(topic_not_kept)
}

/// Lets the form come back where the new date is what is wrong.
pub fn topic_not_kept(failure: TopicFailure) -> NotKept {
    match failure {
        TopicFailure::Due(why) => Corrections::one(DUE, why).into(),
        TopicFailure::Refused(why) => why.into(),
        TopicFailure::Store(error) => error.into(),
    }
}

/// The place of a topic that is talked about; none of one that is left out this time.
fn place_on_table(table: &OnTheTable, topic: Topic) -> Result<Option<Step>, AppError> {
    let omitted = table.omitted.iter().any(|item| item.topic == topic);
    match Step::of(topic, &table.items) {
        None if !omitted => Err(AppError::NotFound),
        place => Ok(place),
    }
}

/// What was said of an action and not taken back, the latest first.
fn standing_words(said: Vec<(ProgressReport, Vec<Reply>)>) -> Vec<SaidWords> {
    let words = said.into_iter();
    let words = words.map(|(report, replies)| SaidWords { report, replies });
    let standing = words.filter(|words| words.report.taken_back.is_none());
    standing.collect()
}

impl TopicShown<'_> {
    async fn view(self, tx: &ReadTx, meeting: Meeting) -> Result<TopicView, AppError> {
        let table = open_meeting::topics_of_meeting(self.request, tx, &meeting).await?;
        let mut decisions = meetings::decisions_of_meeting(tx, meeting.number).await?;
        decisions.retain(|decision| decision.topic == Some(self.topic));
        Ok(TopicView {
            topic: self.topic,
            place: place_on_table(&table, self.topic)?,
            about: self.subject(tx, &table).await?,
            seen: meetings::find_attendance(tx, meeting.number).await?,
            meeting,
            decisions,
            outline: self.outline,
        })
    }

    async fn subject(&self, tx: &ReadTx, table: &OnTheTable) -> Result<TopicSubject, AppError> {
        Ok(match self.topic {
            Topic::Wins => TopicSubject::Wins(table.wins.clone()),
            Topic::Added(_) => {
                let added = table.agenda.added.get(&self.topic).cloned();
                TopicSubject::Added(added.ok_or(AppError::NotFound)?)
            }
            Topic::Action(number) => {
                let talked = self.talked_action(tx, table, number).await?;
                TopicSubject::Action(Box::new(talked))
            }
        })
    }

    async fn talked_action(
        &self,
        tx: &ReadTx,
        table: &OnTheTable,
        number: ActionNumber,
    ) -> Result<TalkedAction, AppError> {
        let line = table.lines.get(&number).cloned();
        let mut items = table.items.iter().chain(&table.omitted);
        let item = items.find(|item| item.topic == self.topic);
        let said = reports::reports_of(tx, number).await?;
        let heard = said.first().map(|(report, _)| report.number);
        let said = standing_words(said);
        Ok(TalkedAction {
            section: item.ok_or(AppError::NotFound)?.section,
            wanted: table.asked.get(&number).copied(),
            action: actions::find_action(tx, number).await?,
            line: line.ok_or(AppError::NotFound)?,
            version: revisions::version_of(tx, number.into()).await?,
            heard,
            just_said: self.form.said_meanwhile(&said),
            said,
        })
    }
}
