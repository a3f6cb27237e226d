//! Welcoming whoever set a partnership up.

use super::{Composer, Recipient};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

impl Composer {
    /// The address to keep, and the first step.
    pub(super) fn welcome(&self, whom: &Recipient) -> Letter {
        let (wording, slug) = (whom.wording, &whom.partnership.slug);
        let name = whom.partnership.name.as_str();
        let plan = self.addresses.partnership(slug);
        let keep = LetterItem {
            title: say!(wording, "mail-welcome-keep"),
            facts: vec![plan.clone()],
            ..LetterItem::default()
        };
        let first = LetterItem {
            title: say!(wording, "mail-welcome-first"),
            facts: vec![say!(wording, "mail-welcome-first-how")],
            links: vec![LetterLink::new(
                say!(wording, "mail-welcome-import"),
                self.addresses.import(slug),
            )],
            ..LetterItem::default()
        };
        Letter {
            subject: say!(wording, "mail-welcome-subject", partnership = name),
            blocks: vec![
                whom.hello(),
                LetterBlock::Text(say!(wording, "mail-welcome-lead", partnership = name)),
                LetterBlock::Item(keep),
                LetterBlock::Item(first),
                LetterBlock::Text(say!(wording, "mail-welcome-quiet")),
                LetterBlock::Button(LetterLink::new(say!(wording, "mail-see-plan"), plan)),
            ],
            footer: vec![LetterBlock::Text(say!(
                wording,
                "mail-why-set-up",
                partnership = name
            ))],
            ..Letter::default()
        }
    }
}
