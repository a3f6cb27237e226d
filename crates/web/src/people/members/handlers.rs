//! Members on the web.

use application::roster::read_roster;
use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{
    Aspect, EmailAddress, Member, MemberNumber, MemberState, Permission, SubjectKind, TextError,
    keep_the_door,
};
use persistence::{
    ReadTx, WriteTx, all, calendar_feeds, find, insert, members, outbox, partners, plan,
    report_links, revisions, save,
};
use tower_sessions::Session;
use wording::Mistake;

use crate::actions::change_forms::PlainForm;
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::paths;
use crate::people::form::MemberForm;
use crate::people::members::page::{EditedMember, member_page};
use crate::report_links::panel::LinksView;
use crate::reports::answers_form::LinkQuery;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::session;

/// How many of the latest mails to a person are shown.
const MAILS: u64 = 10;

pub(super) async fn new_member(
    _: paths::NewMember,
    request: MemberRequest,
    Query(form): Query<MemberForm>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    again(&request, &tx, None, Filled::new(form)).await
}

pub(super) async fn create_member(
    _: paths::Members,
    request: MemberRequest,
    Form(form): Form<MemberForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let number = MemberNumber(revisions::next_number(&tx, SubjectKind::Member).await?);
    let mut wrong = Corrections::default();
    let member = form.read_new(number, &mut wrong);
    match check(&request, &tx, &form, (number, member), wrong).await? {
        Ok(member) => {
            insert(&tx, &member).await?;
            application::members::mail_invitation(&tx, &member).await?;
            request
                .done(tx, &form.key, way_back(&request, &member))
                .await
        }
        Err(wrong) => again(&request, &tx, None, Filled::wrong(form, wrong)).await,
    }
}

pub(super) async fn edit_member(
    path: paths::Member,
    request: MemberRequest,
    Query(link): Query<LinkQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let member: Member = find(&tx, path.number).await?;
    let form = Filled::new(MemberForm::of(&member));
    let mut editing = editing(&request, &tx, &member).await?;
    if let Some(links) = &mut editing.links {
        links.shown_before = link.link == "shown";
    }
    let partners = partners::standing_partners(&tx).await?;
    let page = member_page(&request, Some(&editing), &partners, &form);
    Ok(page_answer_with(form.status(), &request, page))
}

pub(super) async fn update_member(
    path: paths::Member,
    request: MemberRequest,
    session: Session,
    Form(form): Form<MemberForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let before: Member = find(&tx, path.number).await?;
    let theirs = changes_meanwhile(&tx, &before, &form.version, |_: Aspect| true).await?;
    if !theirs.is_empty() {
        return again(&request, &tx, Some(&before), Filled::late(form, theirs)).await;
    }
    let mut wrong = Corrections::default();
    let member = form.read(&before, &mut wrong);
    let member = match check(&request, &tx, &form, (path.number, member), wrong).await? {
        Ok(member) => member,
        Err(wrong) => return again(&request, &tx, Some(&before), Filled::wrong(form, wrong)).await,
    };
    save(&tx, &member, None).await?;
    let answer = request
        .done(tx, &form.key, way_back(&request, &member))
        .await?;
    if request.member().number == member.number
        && let Some(email) = member
            .email
            .filter(|email| Some(email) != before.email.as_ref())
    {
        // Whoever changes the own address goes on under the new one, here.
        session::move_to(&session, &email, request.partnership_id()).await?;
    }
    Ok(answer)
}

pub(super) async fn remove_member(
    path: paths::MemberRemoval,
    request: MemberRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut member: Member = find(&tx, path.number).await?;
    member.state = MemberState::Removed;
    if let Err(why) = keep_the_door(&all::<Member>(&tx).await?, &member) {
        let before = find(&tx, path.number).await?;
        let form = Filled::wrong(MemberForm::of(&before), Corrections::one("role", why));
        return again(&request, &tx, Some(&before), form).await;
    }
    application::members::let_member_go(&tx, &member).await?;
    let answer = request.done(
        tx,
        &form.key,
        paths::People {
            slug: request.slug(),
        },
    );
    let answer = answer.await?;
    request.close_ways_in_of(&member).await?;
    Ok(answer)
}

pub(super) async fn invite_member(
    path: paths::MemberInvitation,
    request: MemberRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut member: Member = find(&tx, path.number).await?;
    if member.has_left() {
        member.state = MemberState::Invited;
        save(&tx, &member, None).await?;
    }
    application::members::mail_invitation(&tx, &member).await?;
    request
        .done(tx, &form.key, way_back(&request, &member))
        .await
}

/// Whether the partnership allows a person to be as was read, beside what is `wrong` already.
async fn check(
    request: &MemberRequest,
    tx: &WriteTx,
    form: &MemberForm,
    (number, member): (MemberNumber, Option<Member>),
    mut wrong: Corrections,
) -> Result<Result<Member, Corrections>, AppError> {
    match EmailAddress::optional(&form.email) {
        Ok(Some(email)) => {
            let holder = members::with_email(tx, &email).await?;
            if holder.is_some_and(|holder| holder.number != number) {
                wrong.add("email", Mistake::Taken);
            }
        }
        // Nobody locks the door behind themselves.
        Ok(None) if request.member().number == number => wrong.add("email", TextError::Blank),
        Ok(None) | Err(_) => {}
    }
    if let Ok(chosen) = form.partner.parse()
        && !read_roster(tx).await?.has_partner(chosen)
    {
        wrong.add("partner", Mistake::Gone);
    }
    if let Some(member) = member.as_ref().filter(|_| wrong.is_empty()) {
        wrong.take("role", keep_the_door(&all::<Member>(tx).await?, member));
    }
    Ok(member.filter(|_| wrong.is_empty()).ok_or(wrong))
}

/// The form as it was typed, with what stands in its way.
async fn again(
    request: &MemberRequest,
    tx: &ReadTx,
    member: Option<&Member>,
    form: Filled<MemberForm>,
) -> Result<Response, AppError> {
    let editing = match member {
        Some(member) => Some(editing(request, tx, member).await?),
        None => None,
    };
    let partners = partners::standing_partners(tx).await?;
    let page = member_page(request, editing.as_ref(), &partners, &form);
    Ok(page_answer_with(form.status(), request, page))
}

/// A member with what the form about the person shows besides.
async fn editing<'a>(
    request: &MemberRequest,
    tx: &ReadTx,
    member: &'a Member,
) -> Result<EditedMember<'a>, AppError> {
    Ok(EditedMember {
        member,
        version: revisions::version_of(tx, member.number.into()).await?,
        history: revisions::revisions_of(tx, member.number.into()).await?,
        names: everybodys_names(tx).await?,
        links: links(request, tx, member).await?,
        feeds: calendar_feeds::open_feeds(tx, member.number).await?,
        mails: outbox::mails_of_member(tx, member.number, MAILS).await?,
    })
}

/// The report links of somebody who has not left, for whoever may handle them.
async fn links(
    request: &MemberRequest,
    tx: &ReadTx,
    member: &Member,
) -> Result<Option<LinksView>, AppError> {
    if member.has_left() || !request.may(Permission::RecordForOthers) {
        return Ok(None);
    }
    Ok(Some(LinksView {
        links: report_links::links_of(tx, member.number).await?,
        asked: plan::asked_of(tx, member).await?.len(),
        shown_before: false,
    }))
}

/// Where a member is shown: with the own partner, or among all people.
fn way_back(request: &MemberRequest, member: &Member) -> String {
    let slug = request.slug();
    match member.partner {
        Some(number) => paths::Partner { slug, number }.to_string(),
        None => paths::People { slug }.to_string(),
    }
}
