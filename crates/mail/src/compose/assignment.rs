//! Telling a person which actions are theirs now.

use domain::ActionNumber;
use persistence::{StoreError, plan};

use super::{Composer, Recipient};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterLink};

impl Composer {
    /// The actions that the person was given, those of them that are still open and theirs.
    pub(super) async fn assignment(
        &self,
        whom: &Recipient,
        actions: &[ActionNumber],
    ) -> Result<Option<Letter>, StoreError> {
        let mut lines = plan::asked_of(&whom.tx, &whom.member).await?;
        lines.retain(|line| actions.contains(&line.number));
        if lines.is_empty() {
            return Ok(None);
        }
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let count = lines.len();
        let lead = say!(
            wording,
            "mail-assignment-lead",
            partnership = name,
            count = count
        );
        let mut blocks = vec![whom.hello(), LetterBlock::Text(lead)];
        blocks.extend(lines.iter().map(|line| LetterBlock::Item(whom.about(line))));
        blocks.push(LetterBlock::Text(say!(wording, "mail-assignment-end")));
        let plan = self.addresses.partnership(&whom.partnership.slug);
        blocks.push(LetterBlock::Line(LetterLink::new(
            say!(wording, "mail-see-plan"),
            plan,
        )));
        let why = say!(wording, "mail-why-lead", partnership = name);
        Ok(Some(Letter {
            subject: say!(
                wording,
                "mail-assignment-subject",
                partnership = name,
                count = count
            ),
            blocks,
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        }))
    }
}
