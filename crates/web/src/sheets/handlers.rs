//! What a partner is asked about on paper, and what came back.

use application::reports::record_answers;
use axum::extract::Query;
use axum::response::Response;
use domain::{Attribution, Partner, PartnerNumber, Reporter};
use persistence::{ReadTx, find, members};

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::paths::WithQuery;
use crate::reports::answers_form::{Answering, AnswersForm, RecordedQuery};
use crate::reports::asked::{AskedParty, lines_led_by};
use crate::request::member_request::MemberRequest;
use crate::request::submission::Submission;
use crate::sheets::answers_page::{SheetView, sheet_answers_page};
use crate::sheets::page::sheet_page;

pub(super) async fn show_sheet(
    path: paths::Sheet,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let partner: Partner = find(&tx, path.number).await?;
    let lines = lines_led_by(&tx, path.number).await?;
    let page = sheet_page(&request, &partner, &lines);
    Ok(page_answer(&request, &page))
}

pub(super) async fn enter_sheet(
    path: paths::SheetAnswers,
    request: MemberRequest,
    Query(query): Query<RecordedQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let view = SheetView {
        recorded: query.recorded,
        ..sheet_view(&tx, path.number).await?
    };
    let page = sheet_answers_page(&request, &view, &Answering::default());
    Ok(page_answer(&request, &page))
}

pub(super) async fn take_sheet(
    path: paths::SheetAnswers,
    submission: Submission<AnswersForm>,
) -> Result<Response, AppError> {
    let number = path.number;
    submission
        .settle(
            async |sent| {
                let _: Partner = find(&sent.tx, number).await?;
                let author = sheet_author(&sent.tx, number, &sent.form).await?;
                let whose = Attribution::on_paper(author, sent.request.member());
                let asked = AskedParty::Partner(number);
                let read = asked.read_answers(&sent.tx, sent.form.clone()).await?;
                let answers = read.complete()?;
                let recorded = answers.len().to_string();
                record_answers(&sent.tx, answers, |_| whose).await?;
                Ok(path.with_query(&[("recorded", &recorded)]))
            },
            async |request, filled| {
                let tx = request.read().await?;
                let asked = AskedParty::Partner(number);
                let read = asked.read_answers(&tx, filled.form).await?;
                let view = sheet_view(&tx, number).await?;
                Ok(sheet_answers_page(request, &view, &read.answering))
            },
        )
        .await
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

async fn sheet_view(tx: &ReadTx, number: PartnerNumber) -> Result<SheetView, AppError> {
    let mut people = members::of_partner(tx, number).await?;
    people.retain(|member| !member.has_left());
    Ok(SheetView {
        partner: find(tx, number).await?,
        asked: AskedParty::Partner(number).questions(tx).await?,
        people,
        recorded: None,
    })
}
