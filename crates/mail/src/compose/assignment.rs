//! Telling a person which actions are theirs now.

use std::collections::BTreeSet;

use domain::{Action, ActionNumber, Entity, MemberNumber, Partner};
use persistence::plan::ActionLine;
use persistence::{StoreError, Token, actions, find, meetings, plan, revisions};

use super::{Composer, NewLink, Recipient, Written};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

impl Composer {
    /// The actions that the person was given, those of them that are still open and theirs: who gave
    /// them, what there is to know, and how to say no.
    pub(super) async fn assignment(
        &self,
        whom: &Recipient,
        actions: &[ActionNumber],
    ) -> Result<Option<Written>, StoreError> {
        let mut lines = plan::asked_of(&whom.tx, &whom.member).await?;
        lines.retain(|line| actions.contains(&line.number));
        if lines.is_empty() {
            return Ok(None);
        }
        let link = whom.links.token();
        let (mut items, mut givers) = (Vec::new(), BTreeSet::new());
        for line in &lines {
            let (item, giver) = self.given(whom, line, &link).await?;
            givers.extend(giver);
            items.push(LetterBlock::Item(item));
        }
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let lead = say!(
            wording,
            "mail-assignment-lead",
            partnership = name,
            count = lines.len()
        );
        let end = say!(wording, "mail-assignment-end");
        let head = [whom.hello(), LetterBlock::Text(lead)];
        let blocks = head
            .into_iter()
            .chain(items)
            .chain([LetterBlock::Text(end)]);
        let letter = Letter {
            subject: subject(whom, &lines),
            blocks: blocks.collect(),
            ..self.asked_because(whom)
        };
        let groups = lines.iter().map(|line| line.group);
        let meeting = meetings::next_about(&whom.tx, groups, whom.today).await?;
        let giver = givers.first().copied().filter(|_| givers.len() == 1);
        Ok(Some(Written {
            report_link: Some(NewLink {
                token: link,
                meeting,
            }),
            behind: whom.somebody_else(giver).await?,
            ..Written::from(letter)
        }))
    }

    /// An action that somebody gave to the person, and who did.
    async fn given(
        &self,
        whom: &Recipient,
        line: &ActionLine,
        link: &Token,
    ) -> Result<(LetterItem, Option<MemberNumber>), StoreError> {
        let wording = whom.wording;
        let action = actions::find_action(&whom.tx, line.number).await?;
        let giver = giver(whom, &action).await?;
        let mut facts = Vec::new();
        if let Some(giver) = whom.somebody_else(giver).await? {
            let day = action
                .lead_since
                .map(|day| wording.day_near(day, whom.today));
            let (by, day) = (giver.name.as_str(), day.unwrap_or_default());
            facts.push(say!(wording, "mail-given-by", giver = by, day = day));
        }
        facts.extend(whom.about(line).facts);
        facts.extend(helpers(whom, &action).await?);
        facts.extend(action.details.notes.as_ref().map(ToString::to_string));
        let open = self.addresses.asked_about(link, line.number);
        let cannot = self.addresses.handing_back(link, line.number);
        let item = LetterItem {
            title: line.title.to_string(),
            to: Some(open),
            facts,
            links: vec![LetterLink::new(say!(wording, "cannot-take-this"), cannot)],
        };
        Ok((item, giver))
    }
}

fn subject(whom: &Recipient, lines: &[ActionLine]) -> String {
    let (wording, name) = (whom.wording, whom.partnership.name.as_str());
    match lines {
        [one] => {
            let title = one.title.as_str();
            say!(
                wording,
                "mail-assignment-subject",
                partnership = name,
                title = title
            )
        }
        more => {
            let count = more.len();
            say!(
                wording,
                "mail-assignment-subject-many",
                partnership = name,
                count = count
            )
        }
    }
}

/// Who gave the action to whoever leads it.
async fn giver(whom: &Recipient, action: &Action) -> Result<Option<MemberNumber>, StoreError> {
    let history = revisions::revisions_of(&whom.tx, action.number.into()).await?;
    let same_lead =
        |entity: &Entity| matches!(entity, Entity::Action(one) if one.lead == action.lead);
    let since = history
        .iter()
        .take_while(|revision| same_lead(&revision.entity));
    Ok(since.last().and_then(|revision| revision.author.member))
}

/// Who helps with an action, where somebody does.
async fn helpers(whom: &Recipient, action: &Action) -> Result<Option<String>, StoreError> {
    let mut names = Vec::new();
    for partner in &action.details.supporters {
        names.push(find::<Partner>(&whom.tx, *partner).await?.name.to_string());
    }
    let names = names.join(", ");
    Ok((!names.is_empty()).then(|| say!(whom.wording, "mail-helping", names = names)))
}
