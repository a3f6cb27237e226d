//! Inviting a person to a partnership.

use domain::MemberState;

use super::{Composer, Recipient};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterLink};

impl Composer {
    /// Says where the partnership's plan is, to somebody who has not come yet.
    pub(super) fn invitation(&self, whom: &Recipient) -> Option<Letter> {
        if whom.member.state != MemberState::Invited {
            return None;
        }
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let email = whom
            .member
            .email
            .as_ref()
            .map_or("", |email| email.as_str());
        let plan = self.addresses.partnership(&whom.partnership.slug);
        let blocks = vec![
            whom.hello(),
            LetterBlock::Text(say!(wording, "mail-invitation-lead", partnership = name)),
            LetterBlock::Text(say!(wording, "mail-invitation-how", email = email)),
            LetterBlock::Button(LetterLink::new(say!(wording, "mail-see-plan"), plan)),
            LetterBlock::Text(say!(wording, "mail-invitation-no-need")),
        ];
        let why = say!(wording, "mail-why-invited", partnership = name);
        Some(Letter {
            subject: say!(wording, "mail-invitation-subject", partnership = name),
            blocks,
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        })
    }
}
