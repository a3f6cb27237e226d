//! A link whose time is over helps on: what became of the own actions, and a new link by mail.

use application::report_links::mail_new_link;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use persistence::plan::{self, ActionLine, PageRange};

use crate::components::hidden_fields;
use crate::error::AppError;
use crate::layout::{LinkedPage, ended_link_answer};
use crate::paths;
use crate::request::reader::Locale;
use crate::request::report_link_request::{EndedLinkRequest, ReportLinkRequest};
use crate::say::say;

/// How many actions that were finished meanwhile are looked through for the own ones.
const LOOKED_THROUGH: u64 = 200;

pub async fn show_ended_link(
    _: paths::LinkEnded,
    EndedLinkRequest(linked): EndedLinkRequest,
) -> Result<Response, AppError> {
    let tx = linked.read().await?;
    let open = plan::asked_of(&tx, linked.member()).await?;
    let since = linked.partnership().zone.day_of(linked.link().made);
    let part = PageRange {
        after: 0,
        most: LOOKED_THROUGH,
    };
    let mut finished = plan::wins_after(&tx, since.pred_opt(), part).await?;
    finished.retain(|line| line.asks(linked.member()));
    let page = ended_page(&linked, &open, &finished);
    let document = ended_link_answer(&linked, &page);
    Ok((StatusCode::GONE, document).into_response())
}

/// Says the same whoever asks: whether there is an address is nobody else's matter.
pub async fn renew_link(
    _: paths::LinkEnded,
    EndedLinkRequest(linked): EndedLinkRequest,
) -> Result<Response, AppError> {
    let tx = linked.write().await?;
    mail_new_link(&tx, linked.member()).await?;
    tx.commit().await?;
    Ok(ended_link_answer(&linked, &renewed_page(&linked)))
}

fn ended_page(
    linked: &ReportLinkRequest,
    open: &[ActionLine],
    finished: &[ActionLine],
) -> LinkedPage {
    let reader = linked.reader();
    let title = match linked.meeting_day() {
        Some(day) => {
            let meeting = reader.wording.day_near(day, reader.today);
            say!(reader, "link-meeting-over", meeting = meeting)
        }
        None => say!(reader, "link-ended"),
    };
    let token = linked.token.clone();
    let body = html! {
        h1 { (title) }
        @if open.is_empty() && finished.is_empty() {
            p { (say!(reader, "nothing-asked")) }
        } @else {
            section.stack.stack--tight aria-labelledby="became" {
                h2 #became.small-title { (say!(reader, "link-ended-actions")) }
                ul.people {
                    @for line in finished { (action(reader, line)) }
                    @for line in open { (action(reader, line)) }
                }
            }
        }
        form.form method="post" action=(paths::LinkEnded { token }) {
            (hidden_fields(None))
            p { (say!(reader, "link-ended-new")) }
            div.buttons {
                button.button.button--large { (say!(reader, "link-ended-send")) }
            }
        }
    };
    LinkedPage { title, body }
}

fn action(reader: Locale, line: &ActionLine) -> Markup {
    html! {
        li.person {
            span { (line.title) }
            span.person__about {
                (reader.wording.status(line.status))
                @if let Some(day) = line.finished.or(line.due.day()) {
                    " · "
                    (reader.wording.day_near(day, reader.today))
                }
            }
        }
    }
}

fn renewed_page(linked: &ReportLinkRequest) -> LinkedPage {
    let reader = linked.reader();
    let title = say!(reader, "link-renewed");
    let body = html! {
        h1 { (title) }
        p { (say!(reader, "link-renewed-what")) }
    };
    LinkedPage { title, body }
}
