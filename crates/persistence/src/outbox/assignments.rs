//! Telling people which actions are theirs now: gathered, in at most one mail a day.

use chrono::TimeDelta;
use domain::{Action, ActionNumber, MailChoice, MailPurpose, MemberNumber, Way};

use super::gathering::GatheredKind;
use crate::{StoreError, WriteTx, members};

const ASSIGNMENTS: GatheredKind = GatheredKind {
    name: "assignment",
    waits: TimeDelta::minutes(10),
    between: TimeDelta::days(1),
};

/// Tells those whose an action is now, unless they took it themselves. What a file or an operator
/// brings in was theirs before.
pub(crate) async fn tell_lead(tx: &WriteTx, action: &Action) -> Result<(), StoreError> {
    let by_people = !matches!(tx.author.way, Way::Import | Way::CommandLine);
    if action.lead.is_none() || tx.tells_nobody() || !by_people {
        return Ok(());
    }
    for member in members::present_members(tx).await? {
        let own = Some(member.number) == tx.author.member;
        let wants = member.mails == MailChoice::Everything && member.reached_at().is_some();
        if action.is_led_by(&member) && wants && !own {
            assign(tx, member.number, action.number).await?;
        }
    }
    Ok(())
}

/// Tells a person that an action is theirs now.
async fn assign(tx: &WriteTx, to: MemberNumber, action: ActionNumber) -> Result<(), StoreError> {
    let new = MailPurpose::Assignment {
        actions: vec![action],
    };
    let joined = |known: &MailPurpose| match known {
        MailPurpose::Assignment { actions } => {
            let mut actions = actions.clone();
            actions.retain(|one| *one != action);
            actions.push(action);
            Some(MailPurpose::Assignment { actions })
        }
        _ => None,
    };
    ASSIGNMENTS.tell(tx, to, &new, joined).await
}
