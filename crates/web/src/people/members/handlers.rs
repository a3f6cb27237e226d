//! Members on the web.

use application::members::{MemberRefusal, add_member, change_member, invite_again, let_member_go};
use application::roster::read_roster;
use axum::extract::Query;
use axum::response::Response;
use domain::{EmailAddress, Member, MemberDraft, MemberNumber};
use persistence::{find, members, revisions};
use tower_sessions::Session;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::people::members::form::{MemberForm, MemberFormContext, ROLE};
use crate::people::members::page::member_page;
use crate::people::members::view::{edited_member_view, new_member_view};
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::link_query::LinkQuery;
use crate::request::member_request::MemberRequest;
use crate::request::session;
use crate::request::submission::{ButtonPress, NotKept, Submission};

pub(super) async fn new_member(
    _: paths::NewMember,
    request: MemberRequest,
    Query(form): Query<MemberForm>,
) -> Result<Response, AppError> {
    let view = new_member_view(&request).await?;
    let page = member_page(&request, &view, &Filled::new(form));
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_member(
    _: paths::Members,
    submission: Submission<MemberForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let draft = read_draft(sent, None).await?;
                let member = add_member(&sent.tx, draft?, sent.form.waits.is_empty()).await?;
                Ok(address_after(&sent.request, &member))
            },
            async |request, filled| {
                let view = new_member_view(request).await?;
                Ok(member_page(request, &view, &filled))
            },
        )
        .await
}

pub(super) async fn edit_member(
    path: paths::Member,
    request: MemberRequest,
    Query(query): Query<LinkQuery>,
) -> Result<Response, AppError> {
    let mut view = edited_member_view(&request, path.number).await?;
    view.mark_link_shown(query.is_shown());
    let filled = form_as_it_stands(&request, path.number).await?;
    Ok(page_answer(
        &request,
        &member_page(&request, &view, &filled),
    ))
}

pub(super) async fn update_member(
    path: paths::Member,
    session: Session,
    submission: Submission<MemberForm>,
) -> Result<Response, AppError> {
    let (request, number) = (submission.request.clone(), path.number);
    let mut new_address = None;
    let settled = submission
        .settle(
            async |sent| {
                let before: Member = find(&sent.tx, number).await?;
                let read = read_draft(sent, Some(&before)).await?;
                let draft = sent.read_over(&before, read).await?;
                let member = change_member(&sent.tx, &before, draft).await;
                let member = member.map_err(member_not_kept)?;
                let to = address_after(&sent.request, &member);
                new_address = member
                    .email
                    .filter(|email| Some(email) != before.email.as_ref());
                Ok(to)
            },
            async |request, filled| {
                let view = edited_member_view(request, number).await?;
                Ok(member_page(request, &view, &filled))
            },
        )
        .await?;
    let own_address = new_address.filter(|_| request.member().number == number);
    if let Some(email) = own_address {
        // Whoever changes the own address goes on under the new one, here.
        session::move_to(&session, &email, request.partnership_id()).await?;
    }
    Ok(settled)
}

pub(super) async fn remove_member(
    path: paths::MemberRemoval,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    let (request, number) = (submission.request.clone(), path.number);
    let mut gone = None;
    let settled = submission
        .settle(
            async |sent| {
                let member = let_member_go(&sent.tx, find(&sent.tx, number).await?).await;
                gone = Some(member.map_err(member_not_kept)?);
                Ok(paths::People { slug: path.slug }.to_string())
            },
            async |request, pressed| {
                let view = edited_member_view(request, number).await?;
                let filled = Filled {
                    wrong: pressed.wrong,
                    ..form_as_it_stands(request, number).await?
                };
                Ok(member_page(request, &view, &filled))
            },
        )
        .await?;
    if let Some(member) = gone {
        request.close_ways_in_of(&member).await?;
    }
    Ok(settled)
}

pub(super) async fn invite_member(
    path: paths::MemberInvitation,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    submission
        .carry_out(async |sent| {
            let member = find(&sent.tx, path.number).await?;
            let member = invite_again(&sent.tx, member).await?;
            Ok(address_after(&sent.request, &member))
        })
        .await
}

/// What the form says about a new person, or about the one who was `before`.
async fn read_draft(
    sent: &Submission<MemberForm>,
    before: Option<&Member>,
) -> Result<Result<MemberDraft, Corrections>, AppError> {
    let holder = match EmailAddress::optional(&sent.form.email) {
        Ok(Some(email)) => members::with_email(&sent.tx, &email).await?,
        Ok(None) | Err(_) => None,
    };
    let context = MemberFormContext {
        roster: read_roster(&sent.tx).await?,
        before,
        holder: holder.map(|member| member.number),
        sender: sent.request.member().number,
    };
    Ok(sent.form.read(&context))
}

fn member_not_kept(refusal: MemberRefusal) -> NotKept {
    match refusal {
        MemberRefusal::Refused(error) => Corrections::one(ROLE, error).into(),
        MemberRefusal::Failed(error) => error.into(),
    }
}

async fn form_as_it_stands(
    request: &MemberRequest,
    number: MemberNumber,
) -> Result<Filled<MemberForm>, AppError> {
    let tx = request.read().await?;
    let member = find(&tx, number).await?;
    let version = revisions::version_of(&tx, number.into()).await?;
    Ok(Filled::from_version(MemberForm::of(&member), version))
}

/// Where a member is shown: with the own partner, or among all people.
fn address_after(request: &MemberRequest, member: &Member) -> String {
    let slug = request.slug();
    match member.partner {
        Some(number) => paths::Partner { slug, number }.to_string(),
        None => paths::People { slug }.to_string(),
    }
}
