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
    here: MemberRequest,
    Query(MailedTo { mailed }): Query<MailedTo>,
) -> Result<Response, AppError> {
    let (slug, number) = (here.slug(), path.number);
    let packet = load(&here, number).await?;
    let pdf = paths::PacketPdf {
        slug: slug.clone(),
        number,
    };
    let mails = paths::PacketMails {
        slug: slug.clone(),
        number,
    };
    let more = html! {
        @if let Some(people) = mailed { div.note role="status" { p { (say!(here, "packet-mailed", people = people)) } } }
        div.buttons.no-print {
            a.button href=(pdf) { (say!(here, "packet-print")) }
            @if here.may(Permission::RunMeetings) {
                form method="post" action=(mails) { (hidden_fields(None)) button.button.button--quiet { (say!(here, "packet-mail")) } }
            }
        }
    };
    let meeting = paths::Meeting { slug, number };
    Ok(page_answer(
        &here,
        handout_page(&here, &meeting, &packet, more),
    ))
}

pub(super) async fn print_packet(
    path: paths::PacketPdf,
    here: MemberRequest,
) -> Result<Response, AppError> {
    let packet = load(&here, path.number).await?;
    let name = format!("packet-{}.pdf", path.number);
    pdf_answer(packet, &name).await
}

pub(super) async fn mail_packet(
    path: paths::PacketMails,
    here: MemberRequest,
    Form(form): Form<Pressed>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting: Meeting = find(&tx, path.number).await?;
    meeting.check_ahead()?;
    let people = hand_round(&tx, Handout::Packet, &meeting).await?;
    let (slug, number) = (here.slug(), path.number);
    let people = people.to_string();
    let to = paths::Packet { slug, number }.with_query(&[("mailed", &people)]);
    here.done(tx, &form.key, to).await
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

async fn load(here: &MemberRequest, number: MeetingNumber) -> Result<Document, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let meeting: Meeting = find(&tx, number).await?;
    Ok(
        packet_document(&tx, &outline, handout_occasion(here, &meeting))
            .await?
            .document,
    )
}

/// For which meeting a handout is made, and for whom.
pub fn handout_occasion<'a>(here: &'a MemberRequest, meeting: &'a Meeting) -> HandoutContext<'a> {
    HandoutContext {
        partnership: here.partnership(),
        meeting,
        wording: here.wording,
        today: here.today,
        now: here.now,
    }
}
