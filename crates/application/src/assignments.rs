//! Telling people which actions are theirs now: gathered, in at most one mail a day.

use std::borrow::Cow;

use chrono::TimeDelta;
use domain::{Action, MailPurpose, Member};
use persistence::{StoreError, WriteTx, members};

use crate::gathering::{GatheredMail, GatheredNews};

const ASSIGNMENTS: GatheredMail = GatheredMail {
    name: Cow::Borrowed("assignment"),
    waits: TimeDelta::minutes(10),
    between: TimeDelta::days(1),
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
    let took_it = |member: &Member| Some(member.number) == tx.author().member;
    for member in members::present_members(tx).await? {
        let reached = member.reached_for(&new).is_ok();
        if action.is_led_by(&member) && reached && !took_it(&member) {
            let news = GatheredNews {
                to: member.number,
                new: &new,
                joined: |known: &MailPurpose| known.with_action(action.number),
            };
            ASSIGNMENTS.tell_soon(tx, news).await?;
        }
    }
    Ok(())
}
