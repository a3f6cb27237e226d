//! Inviting a person to a partnership.

use domain::{Member, MemberState, Role};
use persistence::{StoreError, revisions};

use super::{Composer, Recipient, Written};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterLink};

impl Composer {
    /// Says where the partnership's plan is, and what the person can do there, to somebody who has not
    /// come yet.
    pub(super) async fn invitation(&self, whom: &Recipient) -> Result<Option<Written>, StoreError> {
        if whom.member.state != MemberState::Invited {
            return Ok(None);
        }
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let email = whom
            .member
            .email
            .as_ref()
            .map_or("", |email| email.as_str());
        let plan = self.addresses.partnership(&whom.partnership.slug);
        let inviter = inviter(whom).await?;
        let lead = match &inviter {
            Some(by) => {
                let by = by.name.as_str();
                say!(
                    wording,
                    "mail-invitation-lead-by",
                    partnership = name,
                    by = by
                )
            }
            None => say!(wording, "mail-invitation-lead", partnership = name),
        };
        let blocks = vec![
            whom.hello(),
            LetterBlock::Text(lead),
            LetterBlock::Text(promise(whom)),
            LetterBlock::Text(say!(wording, "mail-invitation-how", email = email)),
            LetterBlock::Button(LetterLink::new(say!(wording, "mail-see-plan"), plan)),
        ];
        let why = say!(wording, "mail-why-invited", partnership = name);
        let letter = Letter {
            subject: say!(wording, "mail-invitation-subject", partnership = name),
            blocks,
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        };
        Ok(Some(Written {
            behind: inviter,
            ..Written::from(letter)
        }))
    }
}

/// What the person can do there, in that role.
fn promise(whom: &Recipient) -> String {
    let wording = whom.wording;
    match whom.member.role {
        Role::Coordinator => say!(wording, "mail-invitation-coordinator"),
        Role::Leadership => say!(wording, "mail-invitation-leadership"),
        Role::Partner => say!(wording, "mail-invitation-partner"),
        Role::Guest => say!(wording, "mail-invitation-guest"),
    }
}

/// Whoever added the person.
async fn inviter(whom: &Recipient) -> Result<Option<Member>, StoreError> {
    let history = revisions::revisions_of(&whom.tx, whom.member.number.into()).await?;
    whom.somebody_else(history.last().and_then(|added| added.author.member))
        .await
}
