//! Report links: made for somebody, used, and stopped.

use domain::{
    Action, Attribution, LinkWay, Member, MemberNumber, ReportLink, ReportLinkNumber, ReportNumber,
};
use persistence::report_links::{self, NewReportLink};
use persistence::{StoreError, Token, WriteTx, members, plan};

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

/// Makes a link with that secret, to be handed to the member; gives the number of actions that it asks
/// about.
pub async fn copy_report_link(
    tx: &WriteTx,
    member: &Member,
    token: &Token,
) -> Result<usize, LinkRefusal> {
    let asked = plan::asked_of(tx, member).await?.len();
    if asked == 0 || !member.can_be_asked() {
        return Err(LinkRefusal::NotNeeded);
    }
    let link = NewReportLink {
        member: member.number,
        meeting: None,
        way: LinkWay::Copied,
        mailed_to: None,
        token,
    };
    report_links::make_link(tx, link).await?;
    Ok(asked)
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
