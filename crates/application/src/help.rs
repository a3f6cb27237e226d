//! Calls for help: whoever can give it hears of one soon, and whoever asked hears of each answer.

use std::borrow::Cow;

use chrono::TimeDelta;
use domain::{Action, MailPurpose, Member, ProgressReport, Reply, Says};
use persistence::{StoreError, WriteTx, actions, members};

use crate::assignments::looking_after;
use crate::gathering::GatheredMail;

/// A call is heard within the hour, however many there are.
const CALLS: GatheredMail = GatheredMail {
    name: Cow::Borrowed("help-wanted"),
    waits: TimeDelta::minutes(2),
    between: TimeDelta::minutes(45),
    keeps_hours: false,
};
const ANSWERS: GatheredMail = GatheredMail {
    name: Cow::Borrowed("help-answered"),
    waits: TimeDelta::minutes(2),
    between: TimeDelta::minutes(45),
    keeps_hours: false,
};

/// Tells coordinators and the chairs of the action's group that somebody asks for help, but neither
/// whoever does nor whoever wrote it down.
pub(crate) async fn tell_helpers(
    tx: &WriteTx,
    report: &ProgressReport,
    action: &Action,
) -> Result<(), StoreError> {
    if report.says != Says::Stuck || !report.way.is_news() {
        return Ok(());
    }
    let new = MailPurpose::HelpWanted {
        reports: vec![report.number],
    };
    let own = [report.author.member, report.recorded_by];
    let mut people = looking_after(tx, action).await?;
    people.retain(|one| !own.contains(&Some(one.number)));
    let joined = |known: &MailPurpose| known.with_call(report.number);
    CALLS.tell_those(tx, people, &new, joined).await
}

/// Tells whoever asked for help that somebody answered: the person, or those of the partner who are
/// asked about the action where nobody knows which of them it was.
pub(crate) async fn tell_asker(
    tx: &WriteTx,
    report: &ProgressReport,
    reply: &Reply,
) -> Result<(), StoreError> {
    if report.says != Says::Stuck || !reply.answers || !tx.author().way.is_news() {
        return Ok(());
    }
    let action = actions::find_action(tx, report.action).await?;
    let asked = |member: &Member| match report.author.member {
        Some(asker) => member.number == asker,
        None => member.partner == report.author.partner && action.asks(member),
    };
    let new = MailPurpose::HelpAnswered {
        replies: vec![reply.number],
    };
    let mut people = members::present_members(tx).await?;
    people.retain(|one| asked(one) && one.number != reply.by);
    let joined = |known: &MailPurpose| known.with_answer(reply.number);
    ANSWERS.tell_those(tx, people, &new, joined).await
}
