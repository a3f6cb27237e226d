//! Report links: made for somebody, used, and stopped.

use std::borrow::Cow;

use chrono::{NaiveDate, TimeDelta};
use domain::{
    Action, Attribution, LinkWay, MailPurpose, Member, MemberNumber, ReportLink, ReportLinkNumber,
    ReportNumber,
};
use persistence::report_links::{self, NewReportLink};
use persistence::{StoreError, Token, WriteTx, meetings, members, plan};

use crate::gathering::{GatheredMail, GatheredNews};
use crate::reports::{AnsweredAction, ReportFailure, record_answers};

/// Records what a member says by a link, and that the link was used.
pub async fn answer_by_link(
    tx: &WriteTx,
    used: UsedLink<'_>,
    answers: Vec<AnsweredAction>,
) -> Result<Vec<ReportNumber>, ReportFailure> {
    let whose = |action: &Action| Attribution::in_person(action, used.member);
    let recorded = record_answers(tx, answers, whose).await?;
    report_links::mark_link_used(tx, used.link).await?;
    if let Some(address) = &used.link.mailed_to {
        members::prove_address(tx, used.member.number, address).await?;
    }
    Ok(recorded)
}

/// A link with the member whom it is for.
#[derive(Clone, Copy, Debug)]
pub struct UsedLink<'a> {
    pub link: &'a ReportLink,
    pub member: &'a Member,
}

/// Why no link was made.
#[derive(Debug)]
pub enum LinkRefusal {
    /// The member is asked nothing, or cannot be asked.
    NotNeeded,
    /// It could not be kept.
    Failed(StoreError),
}

impl From<StoreError> for LinkRefusal {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// A link that was made to be handed over.
#[derive(Clone, Copy, Debug)]
pub struct HandedLink {
    /// How many actions it asks about.
    pub asked: usize,
    /// The last day on which it works.
    pub last_day: NaiveDate,
}

/// Makes a link with that secret, to be handed to the member.
pub async fn copy_report_link(
    tx: &WriteTx,
    member: &Member,
    token: &Token,
) -> Result<HandedLink, LinkRefusal> {
    let asked = plan::asked_of(tx, member).await?;
    if asked.is_empty() || !member.can_be_asked() {
        return Err(LinkRefusal::NotNeeded);
    }
    let groups = asked.iter().map(|line| line.group);
    let link = NewReportLink {
        member: member.number,
        meeting: meetings::next_about(tx, groups, tx.today()).await?,
        way: LinkWay::Copied,
        mailed_to: None,
        token,
    };
    let number = report_links::make_link(tx, link).await?;
    let (link, _, meeting) = report_links::with_member(tx, number).await?;
    Ok(HandedLink {
        asked: asked.len(),
        last_day: link.last_day(meeting, tx.partnership().zone),
    })
}

/// Another link for a link that has ended, if there is an address that takes it. Nobody is mailed one
/// again and again.
const NEW_LINK: GatheredMail = GatheredMail {
    name: Cow::Borrowed("new-link"),
    waits: TimeDelta::zero(),
    between: TimeDelta::hours(1),
    keeps_hours: false,
};

/// Mails a new link to the member whose link has ended, to the address that is known.
pub async fn mail_new_link(tx: &WriteTx, member: &Member) -> Result<(), StoreError> {
    let new = MailPurpose::NewLink;
    if member.reached_for(&new).is_err() {
        return Ok(());
    }
    let news = GatheredNews {
        to: member.number,
        new: &new,
        joined: |known: &MailPurpose| (*known == MailPurpose::NewLink).then(|| known.clone()),
    };
    NEW_LINK.tell_soon(tx, news).await
}

/// Stops one link of a member.
pub async fn stop_report_link(
    tx: &WriteTx,
    member: MemberNumber,
    link: ReportLinkNumber,
) -> Result<(), StoreError> {
    report_links::revoke_links(tx, member, Some(link)).await
}

/// Stops all links of a member.
pub async fn stop_report_links(tx: &WriteTx, member: MemberNumber) -> Result<(), StoreError> {
    report_links::revoke_links(tx, member, None).await
}
