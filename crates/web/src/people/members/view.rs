//! What the page about a member shows besides the form.

use domain::{CalendarFeed, Member, MemberNumber, Partner, Permission, Revision};
use persistence::outbox::{self, Mail};
use persistence::{ReadTx, calendar_feeds, find, partners, plan, report_links, revisions};
use wording::Names;

use crate::components::LinksView;
use crate::error::AppError;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;

/// How many of the latest mails to a person are shown.
const MAILS: u64 = 10;

/// The partners that a person may be from, and who is changed.
pub struct MemberView {
    pub partners: Vec<Partner>,
    /// The member whom the form changes; nobody where it adds one.
    pub editing: Option<EditedMember>,
}

/// The member whom the form changes, with what has changed before.
pub struct EditedMember {
    pub member: Member,
    pub history: Vec<Revision>,
    pub names: Names,
    /// The latest mails to the person.
    pub mails: Vec<Mail>,
    /// The person's report links, where there is somebody to ask.
    pub links: Option<LinksView>,
    /// What the person's calendar programs read.
    pub feeds: Vec<CalendarFeed>,
}

impl MemberView {
    /// Marks whether a link of the person was just shown.
    pub fn mark_link_shown(&mut self, is_shown: bool) {
        let links = self.editing.as_mut().and_then(|one| one.links.as_mut());
        if let Some(links) = links {
            links.shown_before = is_shown;
        }
    }
}

pub async fn new_member_view(request: &MemberRequest) -> Result<MemberView, AppError> {
    let tx = request.read().await?;
    Ok(MemberView {
        partners: partners::standing_partners(&tx).await?,
        editing: None,
    })
}

pub async fn edited_member_view(
    request: &MemberRequest,
    number: MemberNumber,
) -> Result<MemberView, AppError> {
    let tx = request.read().await?;
    let member: Member = find(&tx, number).await?;
    let editing = EditedMember {
        history: revisions::revisions_of(&tx, number.into()).await?,
        names: everybodys_names(&tx).await?,
        links: links_of_member(request, &tx, &member).await?,
        feeds: calendar_feeds::open_feeds(&tx, number).await?,
        mails: outbox::mails_of_member(&tx, number, MAILS).await?,
        member,
    };
    Ok(MemberView {
        partners: partners::standing_partners(&tx).await?,
        editing: Some(editing),
    })
}

/// The report links of somebody who has not left, for whoever may handle them.
async fn links_of_member(
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
