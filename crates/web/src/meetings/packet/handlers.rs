//! The packet of a meeting on the web: to read, and to print.

use axum::extract::Query;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::{Handout, Meeting, MeetingNumber, Permission};
use handouts::{HandoutContext, packet_document, typeset};
use maud::html;
use paper::Document;
use persistence::find;
use persistence::outbox::hand_round;
use serde::Deserialize;

use crate::components::hidden_fields;
use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::handlers::Pressed;
use crate::meetings::handout_page::handout_page;
use crate::paths::WithQuery;
use crate::request::member_request::MemberRequest;
use crate::{paths, say};

/// What became of mailing it, as the address of the page that says so has it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct MailedTo {
    /// To how many people.
    mailed: Option<u32>,
}

pub(super) async fn show_packet(
    path: paths::Packet,
    request: MemberRequest,
    Query(MailedTo { mailed }): Query<MailedTo>,
) -> Result<Response, AppError> {
    let (slug, number) = (request.slug(), path.number);
    let packet = load(&request, number).await?;
    let pdf = paths::PacketPdf {
        slug: slug.clone(),
        number,
    };
    let mails = paths::PacketMails {
        slug: slug.clone(),
        number,
    };
    let more = html! {
        @if let Some(people) = mailed { div.note role="status" { p { (say!(request, "packet-mailed", people = people)) } } }
        div.buttons.no-print {
            a.button href=(pdf) { (say!(request, "packet-print")) }
            @if request.may(Permission::RunMeetings) {
                form method="post" action=(mails) { (hidden_fields(None)) button.button.button--quiet { (say!(request, "packet-mail")) } }
            }
        }
    };
    let meeting = paths::Meeting { slug, number };
    Ok(page_answer(
        &request,
        handout_page(&request, &meeting, &packet, more),
    ))
}

pub(super) async fn print_packet(
    path: paths::PacketPdf,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let packet = load(&request, path.number).await?;
    let name = format!("packet-{}.pdf", path.number);
    pdf_answer(packet, &name).await
}

pub(super) async fn mail_packet(
    path: paths::PacketMails,
    request: MemberRequest,
    Form(form): Form<Pressed>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting: Meeting = find(&tx, path.number).await?;
    meeting.check_ahead()?;
    let people = hand_round(&tx, Handout::Packet, &meeting).await?;
    let (slug, number) = (request.slug(), path.number);
    let people = people.to_string();
    let to = paths::Packet { slug, number }.with_query(&[("mailed", &people)]);
    request.done(tx, &form.key, to).await
}

/// A document as a PDF that a browser shows, and saves under that name.
pub async fn pdf_answer(document: Document, name: &str) -> Result<Response, AppError> {
    let bytes = typeset(document).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

async fn load(request: &MemberRequest, number: MeetingNumber) -> Result<Document, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, number).await?;
    Ok(
        packet_document(&tx, &outline, handout_occasion(request, &meeting))
            .await?
            .document,
    )
}

/// For which meeting a handout is made, and for whom.
pub fn handout_occasion<'a>(
    request: &'a MemberRequest,
    meeting: &'a Meeting,
) -> HandoutContext<'a> {
    HandoutContext {
        partnership: request.partnership(),
        meeting,
        wording: request.wording,
        today: request.today,
        now: request.now,
    }
}
