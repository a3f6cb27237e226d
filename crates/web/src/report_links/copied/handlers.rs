//! Report links as coordinators handle them: copied for somebody, and stopped.

use application::report_links::{
    LinkRefusal, copy_report_link, stop_report_link, stop_report_links,
};
use axum::extract::State;
use axum::response::Response;
use domain::{Member, MemberNumber};
use persistence::{Token, find};

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::paths::WithQuery;
use crate::report_links::copied::page::{CopiedLink, link_copied_page};
use crate::request::member_request::MemberRequest;
use crate::request::submission::{ButtonPress, Submission};
use crate::say::say;
use crate::site_settings::Settings;

/// Makes a link and shows it, this once. What is kept of the form is where the person is shown, and
/// not the link.
pub async fn copy_link(
    path: paths::ReportLinks,
    State(settings): State<Settings>,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    let request = submission.request.clone();
    let member: Member = find(&submission.tx, path.number).await?;
    let token = Token::random();
    let mut handed = None;
    submission
        .carry_out(async |sent| {
            let copied = copy_report_link(&sent.tx, &member, &token).await;
            let made = copied.map_err(|refusal| link_not_made(&sent.request, &member, refusal))?;
            handed = Some(made);
            let back = member_page(&sent.request, path.number);
            Ok(format!("{}#links", back.with_query(&[("link", "shown")])))
        })
        .await?;
    // Whoever was answered by what came before has seen it then.
    let Some(handed) = handed else {
        return Err(AppError::NotFound);
    };
    let token = token.secret().to_owned();
    let address = format!("{}{}", settings.public_url, paths::ReportLink { token });
    let copied = CopiedLink {
        address: &address,
        handed,
    };
    let page = link_copied_page(&request, &member, &copied);
    Ok(page_answer(&request, &page))
}

pub async fn stop_link(
    path: paths::ReportLinkRevocation,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    submission
        .carry_out(async |sent| {
            let member: Member = find(&sent.tx, path.number).await?;
            stop_report_link(&sent.tx, member.number, path.link).await?;
            Ok(links_of_member(&sent.request, member.number))
        })
        .await
}

pub async fn stop_all_links(
    path: paths::ReportLinksRevocation,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    submission
        .carry_out(async |sent| {
            let member: Member = find(&sent.tx, path.number).await?;
            stop_report_links(&sent.tx, member.number).await?;
            Ok(links_of_member(&sent.request, member.number))
        })
        .await
}

fn link_not_made(request: &MemberRequest, member: &Member, refusal: LinkRefusal) -> AppError {
    match refusal {
        LinkRefusal::NotNeeded => {
            let name = member.name.as_str();
            AppError::Refused(say!(request, "no-link-needed", name = name))
        }
        LinkRefusal::Failed(error) => error.into(),
    }
}

fn links_of_member(request: &MemberRequest, number: MemberNumber) -> String {
    format!("{}#links", member_page(request, number))
}

fn member_page(request: &MemberRequest, number: MemberNumber) -> paths::Member {
    let slug = request.slug();
    paths::Member { slug, number }
}
