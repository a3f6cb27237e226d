//! Report links as coordinators handle them: copied for somebody, and stopped.

use axum::extract::State;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{LinkWay, Member, MemberNumber, ReportLinkNumber};
use persistence::{Token, find, plan, report_links, submissions};

use crate::actions::change_forms::PlainForm;
use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::paths::WithQuery;
use crate::report_links::panel::link_copied_page;
use crate::request::member_request::MemberRequest;
use crate::say::say;
use crate::site_settings::Settings;

/// Makes a link and shows it, this once. What is kept of the form is where the person is shown, and
/// not the link.
pub(super) async fn copy_link(
    path: paths::ReportLinks,
    request: MemberRequest,
    State(settings): State<Settings>,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let member: Member = find(&tx, path.number).await?;
    let asked = plan::asked_of(&tx, &member).await?.len();
    if asked == 0 || !member.can_be_asked() {
        let name = member.name.as_str();
        return Err(AppError::Refused(say!(
            request,
            "no-link-needed",
            name = name
        )));
    }
    let token = Token::random();
    report_links::make_link(
        &tx,
        report_links::NewReportLink {
            member: member.number,
            meeting: None,
            way: LinkWay::Copied,
            token: &token,
        },
    )
    .await?;
    if !form.key.is_empty() {
        let back = member_page(&request, path.number).with_query(&[("link", "shown")]);
        submissions::keep_redirect(&tx, &form.key, &format!("{back}#links")).await?;
    }
    tx.commit().await?;
    let token = token.secret().to_owned();
    let address = format!("{}{}", settings.public_url, paths::ReportLink { token });
    let page = link_copied_page(&request, &member, (&address, asked));
    Ok(page_answer(&request, page))
}

pub(super) async fn stop_link(
    path: paths::ReportLinkRevocation,
    request: MemberRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    revoke(&request, &form, (path.number, Some(path.link))).await
}

pub(super) async fn stop_all_links(
    path: paths::ReportLinksRevocation,
    request: MemberRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    revoke(&request, &form, (path.number, None)).await
}

async fn revoke(
    request: &MemberRequest,
    form: &PlainForm,
    (member, link): (MemberNumber, Option<ReportLinkNumber>),
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let member: Member = find(&tx, member).await?;
    report_links::revoke_links(&tx, member.number, link).await?;
    let back = format!("{}#links", member_page(request, member.number));
    request.done(tx, &form.key, back).await
}

fn member_page(request: &MemberRequest, number: MemberNumber) -> paths::Member {
    let slug = request.slug();
    paths::Member { slug, number }
}
