//! Telling coordinators and chairs which actions are nobody's again, and why.

use domain::{Action, ActionNumber, Entity, Member, Revision};
use persistence::{StoreError, actions, revisions};

use super::{Composer, Recipient, Written};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// An action that somebody handed back.
struct HandedBack {
    action: Action,
    /// The revision by which it became nobody's.
    deed: Revision,
    by: Option<Member>,
}

impl Composer {
    /// The actions that were handed back and are still nobody's, with what was said.
    pub(super) async fn handed_back(
        &self,
        whom: &Recipient,
        actions: &[ActionNumber],
    ) -> Result<Option<Written>, StoreError> {
        let mut all = Vec::new();
        for number in actions {
            all.extend(handed_back(whom, *number).await?);
        }
        let Some(first) = all.first() else {
            return Ok(None);
        };
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let title = first.action.details.title.as_str();
        let subject = match all.len() - 1 {
            0 => say!(
                wording,
                "mail-handed-back-subject",
                partnership = name,
                title = title
            ),
            others => say!(
                wording,
                "mail-handed-back-subject-many",
                partnership = name,
                title = title,
                others = others
            ),
        };
        let lead = say!(wording, "mail-handed-back-lead", count = all.len());
        let items = all
            .iter()
            .map(|one| LetterBlock::Item(self.handed_back_item(whom, one)));
        let head = [whom.hello(), LetterBlock::Text(lead)];
        let why = say!(wording, "mail-why-chair", partnership = name);
        let letter = Letter {
            subject,
            blocks: head.into_iter().chain(items).collect(),
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        };
        let behind = if let [one] = all.as_slice() {
            one.by.clone()
        } else {
            None
        };
        Ok(Some(Written {
            behind,
            ..Written::from(letter)
        }))
    }

    fn handed_back_item(&self, whom: &Recipient, back: &HandedBack) -> LetterItem {
        let (wording, number) = (whom.wording, back.action.number);
        let day = wording.day_near(
            whom.partnership.zone.day_of(back.deed.author.at),
            whom.today,
        );
        let by = back.by.as_ref().map_or("", |by| by.name.as_str());
        let who = say!(wording, "mail-handed-back-by", who = by, day = day);
        let why = back.deed.why.as_deref();
        let why = why.map(|why| say!(wording, "mail-quoted", words = why));
        let to = self.addresses.action(&whom.partnership.slug, number);
        LetterItem {
            title: back.action.details.title.to_string(),
            facts: std::iter::once(who).chain(why).collect(),
            links: vec![LetterLink::new(say!(wording, "mail-find-a-lead"), to)],
            ..LetterItem::default()
        }
    }
}

/// How the action became nobody's, if it is open and still is.
async fn handed_back(
    whom: &Recipient,
    number: ActionNumber,
) -> Result<Option<HandedBack>, StoreError> {
    let action = actions::find_action(&whom.tx, number).await?;
    if action.lead.is_some() || !action.status.is_open() {
        return Ok(None);
    }
    let history = revisions::revisions_of(&whom.tx, number.into()).await?;
    let nobodys =
        |revision: &Revision| matches!(&revision.entity, Entity::Action(one) if one.lead.is_none());
    let deed = history.into_iter().take_while(nobodys).last();
    let Some(deed) = deed else {
        return Ok(None);
    };
    let by = whom.somebody_else(deed.author.member).await?;
    Ok(Some(HandedBack { action, deed, by }))
}
