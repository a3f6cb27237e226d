//! The review in short, for leadership, the day before a meeting: wins first, what is overdue whole.

use domain::{FlagName, Meeting, MeetingNumber, Partner};
use persistence::plan::{ActionLine, PageRange};
use persistence::{Outline, StoreError, find, plan};

use super::{Composer, Recipient};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// How many are named of what is not named whole.
const NAMED: usize = 5;
/// The flags whose actions are named, after the overdue ones.
const PRESSING: [FlagName; 2] = [FlagName::Stuck, FlagName::Stalled];

/// Some of the actions that stand under a heading.
struct Named<'a> {
    heading: String,
    lines: &'a [ActionLine],
    /// How many there are in all.
    all: usize,
}

impl Composer {
    /// What was finished since the last meeting, how many actions carry each flag, the overdue and the
    /// most pressing ones by name, and who carries how much.
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
        let words = whom.words_of(&meeting).await?;
        let (who, when) = (words.who, words.when);
        let lead = say!(wording, "mail-review-lead", partnership = who, day = when);
        let mut blocks = vec![whom.hello(), LetterBlock::Text(lead)];
        // What is in it is for those who are meant: the link asks who opens it.
        if whom.proven {
            blocks.extend(self.wins(whom, outline).await?);
            blocks.extend(counts(whom, outline));
            blocks.extend(self.pressing(whom).await?);
            blocks.extend(loads(whom, outline).await?);
        }
        let review = self.addresses.review(&whom.partnership.slug);
        blocks.push(LetterBlock::Button(LetterLink::new(
            say!(wording, "mail-review-open"),
            review,
        )));
        let why = say!(wording, "mail-why-leadership", partnership = name);
        let day = wording.weekday(meeting.day);
        Ok(Some(Letter {
            subject: say!(
                wording,
                "mail-review-subject",
                partnership = name,
                day = day
            ),
            blocks,
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        }))
    }

    async fn wins(
        &self,
        whom: &Recipient,
        outline: &Outline,
    ) -> Result<Vec<LetterBlock>, StoreError> {
        let first = PageRange {
            after: 0,
            most: NAMED as u64,
        };
        let lines = plan::wins_after(&whom.tx, outline.last_meeting, first).await?;
        let heading = say!(whom.wording, "mail-review-wins", count = outline.wins);
        Ok(self.named(
            whom,
            &Named {
                heading,
                lines: &lines,
                all: usize::try_from(outline.wins).unwrap_or(usize::MAX),
            },
        ))
    }

    async fn pressing(&self, whom: &Recipient) -> Result<Vec<LetterBlock>, StoreError> {
        let overdue = plan::all_with_flag(&whom.tx, FlagName::Overdue).await?;
        let mut blocks = self.named(
            whom,
            &Named {
                heading: whom.wording.flag(FlagName::Overdue),
                lines: &overdue,
                all: overdue.len(),
            },
        );
        for flag in PRESSING {
            let mut lines = plan::all_with_flag(&whom.tx, flag).await?;
            // Those that are overdue as well stand above.
            lines.retain(|line| !line.carries(FlagName::Overdue));
            let all = lines.len();
            lines.truncate(NAMED);
            blocks.extend(self.named(
                whom,
                &Named {
                    heading: whom.wording.flag(flag),
                    lines: &lines,
                    all,
                },
            ));
        }
        Ok(blocks)
    }

    fn named(&self, whom: &Recipient, named: &Named<'_>) -> Vec<LetterBlock> {
        if named.lines.is_empty() {
            return Vec::new();
        }
        let item = |line: &ActionLine| {
            let to = self.addresses.action(&whom.partnership.slug, line.number);
            LetterBlock::Item(whom.linked(line, to))
        };
        let more = whom.and_more(named.all - named.lines.len());
        std::iter::once(LetterBlock::Heading(named.heading.clone()))
            .chain(named.lines.iter().map(item))
            .chain(more)
            .collect()
    }
}

/// Who carries the most, those who do first.
async fn loads(whom: &Recipient, outline: &Outline) -> Result<Vec<LetterBlock>, StoreError> {
    let mut loads: Vec<_> = outline.figures.loads.iter().collect();
    loads.retain(|(_, load)| load.tally.open > 0);
    loads.sort_by_key(|(_, load)| std::cmp::Reverse(load.tally.open));
    let all = loads.len();
    let mut facts = Vec::new();
    for (partner, load) in loads.into_iter().take(NAMED) {
        let name = match partner {
            Some(partner) => find::<Partner>(&whom.tx, *partner).await?.name.to_string(),
            None => say!(whom.wording, "no-lead-yet"),
        };
        facts.push(say!(
            whom.wording,
            "mail-review-load",
            partner = name,
            open = load.tally.open,
            overdue = load.overdue
        ));
    }
    if facts.is_empty() {
        return Ok(Vec::new());
    }
    let more = all - facts.len();
    let title = say!(whom.wording, "who-carries");
    let load = LetterItem {
        title,
        facts,
        ..LetterItem::default()
    };
    Ok(std::iter::once(LetterBlock::Item(load))
        .chain(whom.and_more(more))
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
