//! Gathering: what a person is told soon waits a little, and what comes meanwhile joins it.

use chrono::TimeDelta;
use domain::{MailPurpose, MemberNumber};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use super::{Mail, MailState, New, own, put_mail};
use crate::entities::mail::{ActiveModel, Column, Entity};
use crate::{StoreError, Token, WriteTx, stored};

/// What is gathered, as the keys of its mails begin, and how patiently.
#[derive(Clone, Copy, Debug)]
pub(super) struct GatheredKind {
    pub name: &'static str,
    /// How long something waits for more to come.
    pub waits: TimeDelta,
    /// How long after such a mail the next may go out.
    pub between: TimeDelta,
}

impl GatheredKind {
    /// Tells a person something, soon: the mail that waits becomes what `joined` makes of its
    /// occasion, or a new one is put in the outbox for `new`.
    pub async fn tell(
        self,
        tx: &WriteTx,
        to: MemberNumber,
        new: &MailPurpose,
        joined: impl Fn(&MailPurpose) -> Option<MailPurpose>,
    ) -> Result<(), StoreError> {
        let last = self.last(tx, to).await?;
        let waiting = last
            .as_ref()
            .filter(|last| last.state == MailState::Waiting && last.tries == 0);
        let more = waiting.and_then(|mail| Some((&mail.id, joined(&mail.occasion)?)));
        if let Some((id, more)) = more
            && becomes(tx, id, &more).await?
        {
            return Ok(());
        }
        let soon = tx.author.at + self.waits;
        let next = last.map(|last| last.ended.unwrap_or(last.due) + self.between);
        let due = next.map_or(soon, |next| Ord::max(next, soon));
        let key = format!("{}/{}", self.name, Token::random().hash());
        let (occasion, key) = (new, key.as_str());
        put_mail(tx, to, New { occasion, key, due }).await
    }

    async fn last(self, tx: &WriteTx, to: MemberNumber) -> Result<Option<Mail>, StoreError> {
        let key = format!("{}/{}/", tx.partnership, self.name);
        let row = Entity::find()
            .filter(own(tx).and(Column::MemberNumber.eq(to.0)))
            .filter(Column::Key.starts_with(key))
            .filter(Column::State.ne(stored::stored_name(&MailState::Needless)))
            .order_by_desc(Column::MadeAt)
            .one(&tx.tx)
            .await?;
        row.map(|row| row.read()).transpose()
    }
}

/// Gives a mail that waits another occasion, unless somebody is about to send it.
async fn becomes(tx: &WriteTx, id: &str, occasion: &MailPurpose) -> Result<bool, StoreError> {
    let more = ActiveModel {
        occasion: Set(stored::stored_json(occasion)),
        ..ActiveModel::default()
    };
    let free = Column::LeasedUntil.is_null();
    let one = Entity::update_many().set(more);
    let one = one.filter(own(tx).and(Column::Id.eq(id)).and(free));
    Ok(one.exec(&tx.tx).await?.rows_affected == 1)
}
