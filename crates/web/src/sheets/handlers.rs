//! What a partner is asked about on paper, and what came back.

use application::reports::record_answers;
use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Action, Attribution, Partner, PartnerNumber, ProgressReport, Reporter};
use persistence::plan::{ActionLine, Filter, PageRange};
use persistence::{ReadTx, find, members, plan};

use crate::components::Question;
use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::paths::WithQuery;
use crate::reports::answers_form::{Answering, AnswersForm, RecordedQuery};
use crate::reports::telling::{questions_with_words, read_answers};
use crate::request::member_request::MemberRequest;
use crate::sheets::answers_page::{SheetView, sheet_answers_page};
use crate::sheets::page::sheet_page;

/// How many actions a sheet has at most.
const ROWS: u64 = 200;

pub(super) async fn show_sheet(
    path: paths::Sheet,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let partner: Partner = find(&tx, path.number).await?;
    let lines = led_by(&tx, path.number).await?;
    Ok(page_answer(
        &request,
        sheet_page(&request, &partner, &lines),
    ))
}

pub(super) async fn enter_sheet(
    path: paths::SheetAnswers,
    request: MemberRequest,
    Query(query): Query<RecordedQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let answering = Answering::default();
    page(&request, &tx, path.number, (&answering, query.recorded)).await
}

pub(super) async fn take_sheet(
    path: paths::SheetAnswers,
    request: MemberRequest,
    Form(form): Form<AnswersForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    let key = form.key.clone();
    if let Some(answer) = request.sent_before(&tx, &key).await? {
        return Ok(answer);
    }
    let _: Partner = find(&tx, path.number).await?;
    let author = sheet_author(&tx, path.number, &form).await?;
    let whose = Attribution::on_paper(author, request.member());
    let asked = questions(&tx, path.number).await?;
    let led = |action: &Action| action.is_led_from(path.number);
    match read_answers(&tx, form, (&asked, led)).await? {
        Ok(answers) => {
            let recorded = answers.len().to_string();
            record_answers(&tx, answers, |_| whose).await?;
            request
                .done(tx, &key, path.with_query(&[("recorded", &recorded)]))
                .await
        }
        Err(answering) => page(&request, &tx, path.number, (&answering, None)).await,
    }
}

/// Whose word a sheet is: somebody's of the partner, or nobody's in particular.
async fn sheet_author(
    tx: &ReadTx,
    partner: PartnerNumber,
    form: &AnswersForm,
) -> Result<Reporter, AppError> {
    let people = members::of_partner(tx, partner).await?;
    let said = |number: &str| format!("member-{number}") == form.author;
    let author = people.iter().find(|one| said(&one.number.to_string()));
    Ok(author.map_or_else(|| partner.into(), Reporter::from))
}

async fn page(
    request: &MemberRequest,
    tx: &ReadTx,
    number: PartnerNumber,
    (answering, recorded): (&Answering, Option<u32>),
) -> Result<Response, AppError> {
    let mut people = members::of_partner(tx, number).await?;
    people.retain(|member| !member.has_left());
    let view = SheetView {
        partner: find(tx, number).await?,
        asked: questions(tx, number).await?,
        people,
        recorded,
    };
    let page = sheet_answers_page(request, &view, answering);
    Ok(page_answer_with(answering.status(), request, page))
}

/// The open actions that a partner leads, with what anybody there said of each.
async fn questions(tx: &ReadTx, number: PartnerNumber) -> Result<Vec<Question>, AppError> {
    let theirs = |report: &ProgressReport| report.author.partner == Some(number);
    questions_with_words(tx, led_by(tx, number).await?, theirs).await
}

/// The open actions that a partner leads.
async fn led_by(tx: &ReadTx, number: PartnerNumber) -> Result<Vec<ActionLine>, AppError> {
    let filter = Filter {
        lead: Some(number),
        open: true,
        ..Filter::default()
    };
    let part = PageRange {
        after: 0,
        most: ROWS,
    };
    Ok(plan::plan_lines(tx, &filter, part).await?)
}
