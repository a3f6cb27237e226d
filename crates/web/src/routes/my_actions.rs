//! What somebody is asked about, signed in: several answers at once, and the own report links.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use persistence::{ReadTx, report_links};

use super::telling::{self, Voice};
use crate::access::Routes;
use crate::forms::{Answering, AnswersForm, PlainForm, RecordedQuery};
use crate::here::Here;
use crate::layout::document_with;
use crate::pages::my_actions::{self, View};
use crate::paths::WithQuery;
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new().get(show).post(answer).post(stop_link)
}

async fn show(
    _: paths::MyActions,
    here: Here,
    Query(query): Query<RecordedQuery>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    page(&here, &tx, &Answering::default(), query).await
}

async fn answer(
    _: paths::MyActions,
    here: Here,
    Form(form): Form<AnswersForm>,
) -> Result<Response, AppError> {
    let tx = here.write_own().await?;
    let key = form.key.clone();
    if let Some(answer) = here.sent_before(&tx, &key).await? {
        return Ok(answer);
    }
    let member = here.member();
    let asked = telling::asked_of(&tx, member).await?;
    let own = |action: &domain::Action| action.is_led_by(member);
    match telling::read(&tx, form, (&asked, own)).await? {
        Ok(told) => {
            let recorded = told.len().to_string();
            for (action, told) in told {
                let voice = Voice::own(&action, member);
                telling::record(&tx, action, (told, voice)).await?;
            }
            let own = paths::MyActions { slug: here.slug() };
            here.done(tx, &key, own.with_query(&[("recorded", &recorded)]))
                .await
        }
        Err(answering) => page(&here, &tx, &answering, RecordedQuery::default()).await,
    }
}

async fn stop_link(
    path: paths::MyLinkRevocation,
    here: Here,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = here.write_own().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    report_links::revoke(&tx, here.member().number, Some(path.link)).await?;
    here.done(tx, &form.key, paths::MyActions { slug: here.slug() })
        .await
}

async fn page(
    here: &Here,
    tx: &ReadTx,
    answering: &Answering,
    query: RecordedQuery,
) -> Result<Response, AppError> {
    let view = View {
        asked: telling::asked_of(tx, here.member()).await?,
        links: report_links::of(tx, here.member().number).await?,
        recorded: query.recorded,
    };
    let page = my_actions::page(here, &view, answering);
    Ok(document_with(answering.status(), here, page))
}
