//! The packet of a meeting on the web: to read, to print, and to mail.

use application::handouts::handout_round;
use application::meetings;
use axum::extract::Query;
use axum::response::Response;
use domain::{Handout, Meeting, MeetingNumber};
use handouts::packet_document;
use persistence::find;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::handout::{handout_context, pdf_answer};
use crate::meetings::handout_page::HandoutView;
use crate::meetings::packet::page::{MailedTo, packet_page};
use crate::paths;
use crate::paths::WithQuery;
use crate::request::member_request::MemberRequest;
use crate::request::submission::{ButtonPress, Submission};

pub(super) async fn show_packet(
    path: paths::Packet,
    request: MemberRequest,
    Query(mailed): Query<MailedTo>,
) -> Result<Response, AppError> {
    let view = packet_view(&request, path.number).await?;
    let tx = request.read().await?;
    let round = handout_round(&tx, Handout::Packet, &view.meeting).await?;
    let page = packet_page(&request, &view, &round, &mailed);
    Ok(page_answer(&request, &page))
}

pub(super) async fn print_packet(
    path: paths::PacketPdf,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let packet = packet_view(&request, path.number).await?.document;
    pdf_answer(packet, &format!("packet-{}.pdf", path.number)).await
}

pub(super) async fn mail_packet(
    path: paths::PacketMails,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    submission
        .carry_out(async |sent| {
            let people = meetings::mail_packet(&sent.tx, number).await?.to_string();
            let packet = paths::Packet { slug, number };
            Ok(packet.with_query(&[("mailed", &people)]))
        })
        .await
}

async fn packet_view(
    request: &MemberRequest,
    number: MeetingNumber,
) -> Result<HandoutView, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, number).await?;
    let context = handout_context(request, &meeting);
    let packet = packet_document(&tx, &outline, context).await?;
    Ok(HandoutView {
        document: packet.document,
        meeting,
    })
}
