//! Asking those who lead something how it is going, before a meeting; and reminding them once.

use domain::{ActionNumber, Meeting, MeetingNumber, PreMeetingMail, Says};
use persistence::plan::ActionLine;
use persistence::{StoreError, Token, find, meetings, outbox, plan};

use super::meetings::MeetingWords;
use super::{Composer, NewLink, Recipient, Written};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

impl Composer {
    /// Asks about the open actions that the person leads and the meeting looks at. A reminder is
    /// about those of them on which nothing was said since the meeting before.
    pub(super) async fn question(
        &self,
        whom: &Recipient,
        call: PreMeetingMail,
        meeting: MeetingNumber,
    ) -> Result<Option<Written>, StoreError> {
        let meeting: Meeting = find(&whom.tx, meeting).await?;
        let lines = asked(whom, call, &meeting).await?;
        if lines.is_empty() {
            return Ok(None);
        }
        let link = whom.links.token();
        let words = whom.words_of(&meeting).await?;
        let (subject, lead) = opening(whom, call, &words, &lines);
        let invitation = match call {
            PreMeetingMail::Question => {
                self.invitation_to(whom, std::slice::from_ref(&meeting))
                    .await?
            }
            _ => None,
        };
        let letter = Letter {
            subject,
            invitation,
            blocks: self.asking(whom, lead, &lines, &link),
            ..self.asked_because(whom)
        };
        Ok(Some(Written {
            report_link: Some(NewLink {
                token: link,
                meeting: Some(meeting.number),
            }),
            ..Written::from(letter)
        }))
    }

    /// Another link, for somebody whose last one has ended.
    pub(super) async fn new_link(&self, whom: &Recipient) -> Result<Option<Written>, StoreError> {
        let lines = plan::asked_of(&whom.tx, &whom.member).await?;
        if lines.is_empty() {
            return Ok(None);
        }
        let link = whom.links.token();
        let groups = lines.iter().map(|line| line.group);
        let meeting = meetings::next_about(&whom.tx, groups, whom.today).await?;
        let lead = say!(whom.wording, "mail-new-link-lead");
        let letter = Letter {
            subject: say!(whom.wording, "mail-new-link-subject"),
            blocks: self.asking(whom, lead, &lines, &link),
            ..self.asked_because(whom)
        };
        Ok(Some(Written {
            report_link: Some(NewLink {
                token: link,
                meeting,
            }),
            ..Written::from(letter)
        }))
    }

    fn asking(
        &self,
        whom: &Recipient,
        lead: String,
        lines: &[ActionLine],
        link: &Token,
    ) -> Vec<LetterBlock> {
        let mut blocks = vec![whom.hello(), LetterBlock::Text(lead)];
        let items = lines
            .iter()
            .map(|line| LetterBlock::Item(self.answerable(whom, line, link)));
        blocks.extend(items);
        if lines.len() > 1 {
            let all = say!(whom.wording, "mail-all-at-once");
            blocks.push(LetterBlock::Button(LetterLink::new(
                all,
                self.addresses.answers(link),
            )));
        }
        blocks.push(LetterBlock::Text(say!(whom.wording, "mail-question-end")));
        blocks
    }

    /// An action with a button for each answer.
    fn answerable(&self, whom: &Recipient, line: &ActionLine, link: &Token) -> LetterItem {
        LetterItem {
            links: self.answers_about(whom, line.number, link),
            ..whom.about(line)
        }
    }

    /// A button for each answer about an action.
    pub(super) fn answers_about(
        &self,
        whom: &Recipient,
        action: ActionNumber,
        link: &Token,
    ) -> Vec<LetterLink> {
        let answer = |says| {
            let to = self.addresses.answer(link, action, says);
            LetterLink::new(whom.wording.says(says), to)
        };
        Says::ALL.map(answer).into()
    }

    pub(super) fn asked_because(&self, whom: &Recipient) -> Letter {
        let name = whom.partnership.name.as_str();
        let why = say!(whom.wording, "mail-why-lead", partnership = name);
        let link = say!(whom.wording, "mail-link-is-yours");
        Letter {
            footer: vec![LetterBlock::Text(why), LetterBlock::Text(link)],
            ..Letter::default()
        }
    }
}

/// The subject of a letter that asks, or reminds, and what stands first in it.
fn opening(
    whom: &Recipient,
    call: PreMeetingMail,
    words: &MeetingWords,
    lines: &[ActionLine],
) -> (String, String) {
    let (wording, name) = (whom.wording, whom.partnership.name.as_str());
    let (who, when) = (words.who.as_str(), words.when.as_str());
    match call {
        PreMeetingMail::Reminder => (
            say!(wording, "mail-reminder-subject", partnership = name),
            say!(wording, "mail-reminder-lead", partnership = who, day = when),
        ),
        _ => {
            let lead = say!(wording, "mail-question-lead", partnership = who, day = when);
            let subject = match lines {
                [one] => {
                    let title = one.title.as_str();
                    say!(
                        wording,
                        "mail-question-subject",
                        partnership = name,
                        title = title
                    )
                }
                more => {
                    let count = more.len();
                    say!(
                        wording,
                        "mail-question-subject-many",
                        partnership = name,
                        count = count
                    )
                }
            };
            (subject, lead)
        }
    }
}

/// What a person is asked about before a meeting.
async fn asked(
    whom: &Recipient,
    call: PreMeetingMail,
    meeting: &Meeting,
) -> Result<Vec<ActionLine>, StoreError> {
    let calendars = meetings::all_calendars(&whom.tx).await?;
    let calendar = calendars.of_group(meeting.group);
    if meeting.is_over() || calendar.next(whom.today) != Some(meeting.day) {
        return Ok(Vec::new());
    }
    let mut lines = plan::asked_of(&whom.tx, &whom.member).await?;
    lines.retain(|line| line.exempt.is_none() && calendars.looks_at(line.group, meeting));
    if call == PreMeetingMail::Reminder {
        let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
        let last = calendar.last(whom.today);
        let answered = outbox::answered_after(&whom.tx, &numbers, last).await?;
        lines.retain(|line| !answered.contains(&line.number));
    }
    Ok(lines)
}
