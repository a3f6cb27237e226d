//! Telling people which actions are theirs now, gathered, in at most one mail a day; and whoever gives
//! actions out, which came back.

use std::borrow::Cow;

use chrono::TimeDelta;
use domain::{Action, MailPurpose, Member, Role};
use persistence::{StoreError, WriteTx, members, work_groups};

use crate::gathering::GatheredMail;

const ASSIGNMENTS: GatheredMail = GatheredMail {
    name: Cow::Borrowed("assignment"),
    waits: TimeDelta::minutes(10),
    between: TimeDelta::days(1),
    keeps_hours: true,
};

const HANDED_BACK: GatheredMail = GatheredMail {
    name: Cow::Borrowed("handed-back"),
    waits: TimeDelta::minutes(10),
    between: TimeDelta::zero(),
    keeps_hours: true,
};

/// Tells those whose an action is now, unless they took it themselves. What a file or an operator
/// brings in was theirs before.
pub(crate) async fn tell_lead(tx: &WriteTx, action: &Action) -> Result<(), StoreError> {
    if action.lead.is_none() || !tx.author().way.is_news() {
        return Ok(());
    }
    let new = MailPurpose::Assignment {
        actions: vec![action.number],
    };
    let mut leads = members::present_members(tx).await?;
    leads.retain(|one| action.is_led_by(one) && Some(one.number) != tx.author().member);
    let joined = |known: &MailPurpose| known.with_action(action.number);
    ASSIGNMENTS.tell_those(tx, leads, &new, joined).await
}

/// Tells those who give the action out that it is nobody's again, unless they handed it back
/// themselves.
pub(crate) async fn tell_who_assigns(tx: &WriteTx, action: &Action) -> Result<(), StoreError> {
    let new = MailPurpose::HandedBack {
        actions: vec![action.number],
    };
    let mut people = looking_after(tx, action).await?;
    people.retain(|one| Some(one.number) != tx.author().member);
    let joined = |known: &MailPurpose| known.with_handed_back(action.number);
    HANDED_BACK.tell_those(tx, people, &new, joined).await
}

/// Those who look after an action: coordinators, and the chairs of its group.
pub(crate) async fn looking_after(
    tx: &WriteTx,
    action: &Action,
) -> Result<Vec<Member>, StoreError> {
    let groups = work_groups::all_work_groups(tx).await?;
    let group = groups
        .iter()
        .find(|one| Some(one.number) == action.details.group);
    let chairs = |member: &Member| group.is_some_and(|one| one.chairs.contains(&member.number));
    let mut people = members::present_members(tx).await?;
    people.retain(|member| member.role == Role::Coordinator || chairs(member));
    Ok(people)
}
