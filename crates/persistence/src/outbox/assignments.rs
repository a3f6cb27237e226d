//! Telling people which actions are theirs now: gathered, in at most one mail a day.

use chrono::TimeDelta;
use domain::{Action, ActionNumber, MailChoice, MemberNumber, Occasion, Way};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use super::{Mail, MailState, New, own, put};
use crate::entities::mail::{ActiveModel, Column, Entity};
use crate::{StoreError, Token, WriteTx, members, stored};

/// How long what is assigned to a person is gathered before it is told.
const GATHERING: TimeDelta = TimeDelta::minutes(10);
/// How long after a mail about assignments the next may go out.
const BETWEEN_ASSIGNMENTS: TimeDelta = TimeDelta::days(1);

/// Tells those whose an action is now, unless they took it themselves. What a file or an operator
/// brings in was theirs before.
pub(crate) async fn tell_lead(tx: &WriteTx, action: &Action) -> Result<(), StoreError> {
    let by_people = !matches!(tx.author.way, Way::Import | Way::CommandLine);
    if action.lead.is_none() || tx.tells_nobody() || !by_people {
        return Ok(());
    }
    for member in members::present(tx).await? {
        let own = Some(member.number) == tx.author.member;
        let wants = member.mails == MailChoice::Everything && member.reached_at().is_some();
        if action.is_led_by(&member) && wants && !own {
            assign(tx, member.number, action.number).await?;
        }
    }
    Ok(())
}

/// Tells a person, soon, that an action is theirs now: gathered, in at most one mail a day.
async fn assign(tx: &WriteTx, to: MemberNumber, action: ActionNumber) -> Result<(), StoreError> {
    let now = tx.author.at;
    let last = last_assignment(tx, to).await?;
    let waiting = last
        .as_ref()
        .filter(|last| last.state == MailState::Waiting && last.tries == 0);
    if let Some(Mail {
        id,
        occasion: Occasion::Assignment { actions },
        ..
    }) = waiting
        && gather(tx, id, actions, action).await?
    {
        return Ok(());
    }
    let soon = now + GATHERING;
    let next = last.map(|last| last.ended.unwrap_or(last.due) + BETWEEN_ASSIGNMENTS);
    let due = next.map_or(soon, |next| Ord::max(next, soon));
    let occasion = Occasion::Assignment {
        actions: vec![action],
    };
    let key = Token::random();
    let key = format!("assignment/{}", key.hash());
    put(
        tx,
        to,
        New {
            occasion: &occasion,
            key: &key,
            due,
        },
    )
    .await
}

async fn last_assignment(tx: &WriteTx, to: MemberNumber) -> Result<Option<Mail>, StoreError> {
    let key = format!("{}/assignment/", tx.partnership);
    let row = Entity::find()
        .filter(own(tx).and(Column::MemberNumber.eq(to.0)))
        .filter(Column::Key.starts_with(key))
        .filter(Column::State.ne(stored::name(&MailState::Needless)))
        .order_by_desc(Column::MadeAt)
        .one(&tx.tx)
        .await?;
    row.map(|row| row.read()).transpose()
}

/// Adds an action to a mail that waits, unless somebody is about to send it.
async fn gather(
    tx: &WriteTx,
    id: &str,
    known: &[ActionNumber],
    action: ActionNumber,
) -> Result<bool, StoreError> {
    let mut actions = known.to_vec();
    actions.retain(|one| *one != action);
    actions.push(action);
    let more = ActiveModel {
        occasion: Set(stored::json(&Occasion::Assignment { actions })),
        ..ActiveModel::default()
    };
    let free = Column::LeasedUntil.is_null();
    let one = Entity::update_many().set(more);
    let one = one.filter(own(tx).and(Column::Id.eq(id)).and(free));
    Ok(one.exec(&tx.tx).await?.rows_affected == 1)
}
