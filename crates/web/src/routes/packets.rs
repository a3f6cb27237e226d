//! The packet of a meeting on the web: to read, and to print.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::{Meeting, MeetingNumber};
use handouts::{Occasion, packet, typeset};
use maud::html;
use paper::Document;
use persistence::find;

use crate::access::Routes;
use crate::here::Here;
use crate::layout::document;
use crate::pages::handout::page;
use crate::{AppError, paths, say};

pub fn router() -> Routes {
    Routes::new().get(show).get(print)
}

async fn show(path: paths::Packet, here: Here) -> Result<Response, AppError> {
    let (slug, number) = (here.slug(), path.number);
    let packet = load(&here, number).await?;
    let pdf = paths::PacketPdf {
        slug: slug.clone(),
        number,
    };
    let more = html! {
        div.buttons { a.button href=(pdf) { (say!(here, "packet-print")) } }
    };
    let meeting = paths::Meeting { slug, number };
    Ok(document(&here, page(&here, &meeting, &packet, more)))
}

async fn print(path: paths::PacketPdf, here: Here) -> Result<Response, AppError> {
    let packet = load(&here, path.number).await?;
    let name = format!("packet-{}.pdf", path.number);
    pdf(packet, &name).await
}

/// A document as a PDF that a browser shows, and saves under that name.
pub async fn pdf(document: Document, name: &str) -> Result<Response, AppError> {
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

async fn load(here: &Here, number: MeetingNumber) -> Result<Document, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let meeting: Meeting = find(&tx, number).await?;
    let occasion = Occasion {
        partnership: here.partnership(),
        meeting: &meeting,
        wording: here.wording,
        today: here.today,
        now: here.now,
    };
    Ok(packet(&tx, &outline, occasion).await?)
}
