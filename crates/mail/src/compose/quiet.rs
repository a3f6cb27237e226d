//! Telling chairs and coordinators, before a meeting, what nothing is heard of.

use domain::{
    Calendars, FlagName, Meeting, MeetingNumber, Member, PreMeetingMail, Role, WorkGroup,
    WorkGroupNumber,
};
use persistence::plan::ActionLine;
use persistence::{StoreError, find, meetings, members, outbox, plan, work_groups};

use super::{Composer, Recipient};
use crate::rounds::round_key;
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// How many actions are listed.
const NAMED: usize = 40;

/// An action that nothing is heard of.
struct Unheard {
    line: ActionLine,
    /// Whether somebody was asked about it before this meeting.
    asked: bool,
}

impl Composer {
    /// The stalled and quiet actions that the meeting looks at: all for a coordinator, those of
    /// the own work groups for a chair.
    pub(super) async fn quiet(
        &self,
        whom: &Recipient,
        meeting: MeetingNumber,
    ) -> Result<Option<Letter>, StoreError> {
        let meeting: Meeting = find(&whom.tx, meeting).await?;
        let all = unheard(whom, &meeting).await?;
        if all.is_empty() {
            return Ok(None);
        }
        let (wording, name, slug) = (
            whom.wording,
            whom.partnership.name.as_str(),
            &whom.partnership.slug,
        );
        let (count, asked) = (all.len(), all.iter().filter(|one| one.asked).count());
        let words = whom.words_of(&meeting).await?;
        let lead = say!(
            wording,
            "mail-quiet-lead",
            partnership = words.who,
            day = words.when,
            count = count
        );
        let lead = match asked {
            0 => lead,
            _ if asked == count => format!("{lead} {}", say!(wording, "mail-quiet-asked")),
            some => {
                let some = say!(wording, "mail-quiet-asked-some", asked = some);
                format!("{lead} {some}")
            }
        };
        let mut blocks = vec![whom.hello(), LetterBlock::Text(lead)];
        let items = all.iter().take(NAMED);
        blocks.extend(items.map(|one| LetterBlock::Item(self.unheard_item(whom, one))));
        blocks.extend(whom.and_more(count.saturating_sub(NAMED)));
        blocks.push(LetterBlock::Text(say!(wording, "mail-quiet-end")));
        let open = self.addresses.meeting(slug, meeting.number);
        let open = LetterLink::new(say!(wording, "mail-quiet-open"), open);
        blocks.push(LetterBlock::Button(open));
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

    fn unheard_item(&self, whom: &Recipient, one: &Unheard) -> LetterItem {
        let to = self
            .addresses
            .action(&whom.partnership.slug, one.line.number);
        let mut item = whom.linked(&one.line, to);
        if !one.asked {
            item.facts.push(say!(whom.wording, "mail-quiet-not-asked"));
        }
        item
    }
}

async fn unheard(whom: &Recipient, meeting: &Meeting) -> Result<Vec<Unheard>, StoreError> {
    let calendars = meetings::all_calendars(&whom.tx).await?;
    let next = calendars.of_group(meeting.group).next(whom.today);
    if meeting.is_over() || next != Some(meeting.day) {
        return Ok(Vec::new());
    }
    let groups = work_groups::all_work_groups(&whom.tx).await?;
    let asked = asked(whom, meeting).await?;
    let mut all = Vec::new();
    for flag in [FlagName::Stalled, FlagName::Quiet] {
        for line in plan::all_with_flag(&whom.tx, flag).await? {
            if is_theirs(whom, &groups, line.group) && is_unheard(&line, &calendars, meeting) {
                let asked = asked.iter().any(|member| line.asks(member));
                all.push(Unheard { line, asked });
            }
        }
    }
    Ok(all)
}

/// Those who were asked before the meeting.
async fn asked(whom: &Recipient, meeting: &Meeting) -> Result<Vec<Member>, StoreError> {
    let key = round_key(PreMeetingMail::Question, meeting);
    let reached = outbox::reached_before(&whom.tx, &key, whom.now).await?;
    let mut people = members::present_members(&whom.tx).await?;
    people.retain(|member| reached.contains(&member.number));
    Ok(people)
}

/// Whether the meeting looks at what nothing is heard of. Whoever asked for help was heard.
fn is_unheard(line: &ActionLine, calendars: &Calendars, meeting: &Meeting) -> bool {
    !line.carries(FlagName::Stuck) && calendars.looks_at(line.group, meeting)
}

/// Whether it is the person's to look after what a work group does.
fn is_theirs(whom: &Recipient, groups: &[WorkGroup], group: Option<WorkGroupNumber>) -> bool {
    let chairs = |one: &&WorkGroup| one.chairs.contains(&whom.member.number);
    let own = |number| groups.iter().filter(chairs).any(|one| one.number == number);
    whom.member.role == Role::Coordinator || group.is_some_and(own)
}
