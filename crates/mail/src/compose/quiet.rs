//! Telling chairs and coordinators, before a meeting, what nothing is heard of.

use domain::{FlagName, Meeting, MeetingNumber, Role, WorkGroup, WorkGroupNumber};
use persistence::plan::{ActionLine, PageRange};
use persistence::{StoreError, find, meetings, plan, work_groups};

use super::{Composer, Recipient};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// How many actions are listed of each flag.
const MOST: u64 = 20;

impl Composer {
    /// The stalled and quiet actions that the meeting looks at: all for a coordinator, those of
    /// the own work groups for a chair.
    pub(super) async fn quiet(
        &self,
        whom: &Recipient,
        meeting: MeetingNumber,
    ) -> Result<Option<Letter>, StoreError> {
        let meeting: Meeting = find(&whom.tx, meeting).await?;
        let lines = unheard(whom, &meeting).await?;
        if lines.is_empty() {
            return Ok(None);
        }
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let (count, day) = (lines.len(), wording.weekday(meeting.day));
        let lead = say!(
            wording,
            "mail-quiet-lead",
            partnership = name,
            day = day,
            count = count
        );
        let mut blocks = vec![whom.hello(), LetterBlock::Text(lead)];
        let item = |line| LetterBlock::Item(self.linked(whom, line));
        blocks.extend(lines.iter().map(item));
        blocks.push(LetterBlock::Text(say!(wording, "mail-quiet-end")));
        let why = say!(wording, "mail-why-chair", partnership = name);
        Ok(Some(Letter {
            subject: say!(
                wording,
                "mail-quiet-subject",
                partnership = name,
                count = count
            ),
            blocks,
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        }))
    }

    /// An action of others, with a link to it.
    pub(super) fn linked(&self, whom: &Recipient, line: &ActionLine) -> LetterItem {
        let to = self.addresses.action(&whom.partnership.slug, line.number);
        let text = say!(whom.wording, "action-number", number = line.number.0);
        LetterItem {
            links: vec![LetterLink::new(text, to)],
            ..whom.about_other(line)
        }
    }
}

async fn unheard(whom: &Recipient, meeting: &Meeting) -> Result<Vec<ActionLine>, StoreError> {
    let calendars = meetings::all_calendars(&whom.tx).await?;
    let next = calendars.of_group(meeting.group).next(whom.today);
    if meeting.is_over() || next != Some(meeting.day) {
        return Ok(Vec::new());
    }
    let first = PageRange {
        after: 0,
        most: MOST,
    };
    let mut lines = plan::with_flag(&whom.tx, FlagName::Stalled, first).await?;
    lines.extend(plan::with_flag(&whom.tx, FlagName::Quiet, first).await?);
    let groups = work_groups::all_work_groups(&whom.tx).await?;
    lines.retain(|line| {
        calendars.looks_at(line.group, meeting) && is_theirs(whom, &groups, line.group)
    });
    Ok(lines)
}

/// Whether it is the person's to look after what a work group does.
fn is_theirs(whom: &Recipient, groups: &[WorkGroup], group: Option<WorkGroupNumber>) -> bool {
    let chairs = |one: &&WorkGroup| one.chairs.contains(&whom.member.number);
    let own = |number| groups.iter().filter(chairs).any(|one| one.number == number);
    whom.member.role == Role::Coordinator || group.is_some_and(own)
}
