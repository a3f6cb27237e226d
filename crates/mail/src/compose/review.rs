//! The review in short, for leadership, the day before a meeting: wins first.

use domain::{FlagName, Meeting, MeetingNumber};
use persistence::plan::PageRange;
use persistence::{Outline, StoreError, find, plan};

use super::{Composer, Recipient};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// How many wins are named, and how many actions of the most pressing kinds.
const NAMED: u64 = 5;
/// The flags whose actions are named.
const PRESSING: [FlagName; 3] = [FlagName::Overdue, FlagName::Stuck, FlagName::Stalled];

impl Composer {
    /// What was finished since the last meeting, how many actions carry each flag, and the most
    /// pressing ones by name.
    pub(super) async fn review(
        &self,
        whom: &Recipient,
        meeting: MeetingNumber,
    ) -> Result<Option<Letter>, StoreError> {
        let meeting: Meeting = find(&whom.tx, meeting).await?;
        let Some(outline) = &whom.outline else {
            return Ok(None);
        };
        let is_next = outline.next_meeting == Some(meeting.day) && !meeting.is_over();
        if !is_next || outline.figures.plan.kept() == 0 {
            return Ok(None);
        }
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let day = wording.weekday(meeting.day);
        let lead = say!(wording, "mail-review-lead", partnership = name, day = day);
        let mut blocks = vec![whom.hello(), LetterBlock::Text(lead)];
        // What is in it is for those who are meant: the link asks who opens it.
        if whom.proven {
            blocks.extend(wins(whom, outline).await?);
            blocks.extend(counts(whom, outline));
            blocks.extend(self.pressing(whom).await?);
        }
        let review = self.addresses.review(&whom.partnership.slug);
        blocks.push(LetterBlock::Button(LetterLink::new(
            say!(wording, "mail-review-open"),
            review,
        )));
        let why = say!(wording, "mail-why-leadership", partnership = name);
        Ok(Some(Letter {
            subject: say!(wording, "mail-review-subject", partnership = name),
            blocks,
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        }))
    }

    async fn pressing(&self, whom: &Recipient) -> Result<Vec<LetterBlock>, StoreError> {
        let mut lists = plan::by_flag(&whom.tx, NAMED).await?;
        let mut blocks = Vec::new();
        for flag in PRESSING {
            let lines = lists.remove(&flag).unwrap_or_default();
            if !lines.is_empty() {
                blocks.push(LetterBlock::Heading(whom.wording.flag(flag)));
            }
            blocks.extend(
                lines
                    .iter()
                    .map(|line| LetterBlock::Item(self.linked(whom, line))),
            );
        }
        Ok(blocks)
    }
}

async fn wins(whom: &Recipient, outline: &Outline) -> Result<Vec<LetterBlock>, StoreError> {
    let first = PageRange {
        after: 0,
        most: NAMED,
    };
    let lines = plan::wins_after(&whom.tx, outline.last_meeting, first).await?;
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let heading = say!(whom.wording, "mail-review-wins", count = outline.wins);
    let item = |title: String| {
        LetterBlock::Item(LetterItem {
            title,
            ..LetterItem::default()
        })
    };
    let titles = lines.into_iter().map(|line| item(line.title.to_string()));
    Ok(std::iter::once(LetterBlock::Heading(heading))
        .chain(titles)
        .collect())
}

/// How many actions carry each flag, and how many did at the last meeting.
fn counts(whom: &Recipient, outline: &Outline) -> Vec<LetterBlock> {
    let wording = whom.wording;
    let then = outline.at_last_meeting.as_ref();
    let count = |flag| {
        let now = outline.figures.flags.of(flag);
        let before = then.map(|counts| counts.flags.of(flag));
        let name = wording.flag(flag);
        match before {
            _ if now == 0 && before.unwrap_or_default() == 0 => None,
            Some(before) => Some(say!(
                wording,
                "mail-review-count-since",
                flag = name,
                now = now,
                before = before
            )),
            None => Some(say!(wording, "mail-review-count", flag = name, now = now)),
        }
    };
    let facts: Vec<String> = FlagName::ALL.into_iter().filter_map(count).collect();
    let title = if facts.is_empty() {
        say!(wording, "mail-review-calm")
    } else {
        say!(wording, "mail-review-counts")
    };
    vec![LetterBlock::Item(LetterItem {
        title,
        facts,
        ..LetterItem::default()
    })]
}
