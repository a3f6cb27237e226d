//! Calls for help: to whoever can give it, and what was answered to whoever asked.

use domain::{Action, Member, Note, Partner, ProgressReport, Reply, ReplyNumber, ReportNumber};
use persistence::{StoreError, Token, actions, find, meetings, plan};
use wording::Wording;

use super::{Composer, NewLink, Recipient, Written};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// A call for help, and the action that it is about.
struct Call {
    report: ProgressReport,
    action: Action,
    asker: String,
}

/// What somebody answered to one.
struct Answer {
    call: Call,
    reply: Reply,
    helper: Member,
}

impl Composer {
    /// The calls that still stand, each with a way to answer it.
    pub(super) async fn help_wanted(
        &self,
        whom: &Recipient,
        reports: &[ReportNumber],
    ) -> Result<Option<Written>, StoreError> {
        let mut calls = Vec::new();
        for report in reports {
            calls.extend(standing_call(whom, *report).await?);
        }
        let Some(first) = calls.first() else {
            return Ok(None);
        };
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let subject = match calls.as_slice() {
            [one] => {
                let title = one.action.details.title.as_str();
                say!(
                    wording,
                    "mail-help-subject",
                    partnership = name,
                    title = title
                )
            }
            more => {
                let title = first.action.details.title.as_str();
                let others = more.len() - 1;
                say!(
                    wording,
                    "mail-help-subject-many",
                    partnership = name,
                    title = title,
                    others = others
                )
            }
        };
        let lead = say!(wording, "mail-help-lead", count = calls.len());
        let items = calls.iter().map(|call| self.call_item(whom, call));
        let items: Vec<LetterBlock> = items.map(LetterBlock::Item).collect();
        let head = [whom.hello(), LetterBlock::Text(lead)];
        let end = LetterBlock::Text(say!(wording, "mail-help-end"));
        let why = say!(wording, "mail-why-chair", partnership = name);
        let letter = Letter {
            subject,
            blocks: head.into_iter().chain(items).chain([end]).collect(),
            footer: vec![LetterBlock::Text(why)],
            ..Letter::default()
        };
        // Whoever answers one call writes to whoever asked.
        let asker = match calls.as_slice() {
            [one] => whom.somebody_else(one.report.author.member).await?,
            _ => None,
        };
        Ok(Some(Written {
            behind: asker,
            ..Written::from(letter)
        }))
    }

    fn call_item(&self, whom: &Recipient, call: &Call) -> LetterItem {
        let (wording, number) = (whom.wording, call.action.number);
        let day = wording.day_near(call.report.on, whom.today);
        let asked = say!(
            wording,
            "mail-help-asked",
            who = call.asker.as_str(),
            day = day
        );
        let note = call.report.note.as_ref().map(|note| quoted(wording, note));
        let to = self.addresses.action(&whom.partnership.slug, number);
        LetterItem {
            title: call.action.details.title.to_string(),
            facts: std::iter::once(asked).chain(note).collect(),
            links: vec![LetterLink::new(say!(wording, "mail-help-answer"), to)],
            ..LetterItem::default()
        }
    }

    /// What was answered to the person's calls for help, each with the buttons that say how it stands
    /// now.
    pub(super) async fn help_answered(
        &self,
        whom: &Recipient,
        replies: &[ReplyNumber],
    ) -> Result<Option<Written>, StoreError> {
        let link = whom.links.token();
        let answers = answers_to(whom, replies).await?;
        let Some(first) = answers.first() else {
            return Ok(None);
        };
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let title = first.call.action.details.title.as_str();
        let subject = say!(
            wording,
            "mail-answered-subject",
            partnership = name,
            helper = first.helper.name.as_str(),
            title = title
        );
        let lead = say!(wording, "mail-answered-lead", count = answers.len());
        let asked = plan::asked_of(&whom.tx, &whom.member).await?;
        let items = answers.iter().map(|answer| {
            let number = answer.call.action.number;
            let theirs = asked.iter().any(|line| line.number == number);
            LetterBlock::Item(self.answer_item(whom, answer, theirs.then_some(&link)))
        });
        let head = [whom.hello(), LetterBlock::Text(lead)];
        let footer = [
            say!(wording, "mail-why-asked-for-help", partnership = name),
            say!(wording, "mail-link-is-yours"),
        ];
        let letter = Letter {
            subject,
            blocks: head.into_iter().chain(items).collect(),
            footer: footer.map(LetterBlock::Text).into(),
            ..Letter::default()
        };
        let groups = asked.iter().map(|line| line.group);
        let meeting = meetings::next_about(&whom.tx, groups, whom.today).await?;
        let helper = answers.into_iter().next().map(|answer| answer.helper);
        Ok(Some(Written {
            report_link: Some(NewLink {
                token: link,
                meeting,
            }),
            behind: helper,
            ..Written::from(letter)
        }))
    }

    /// An answer, with the buttons of `link` where the action is the person's to say.
    fn answer_item(&self, whom: &Recipient, answer: &Answer, link: Option<&Token>) -> LetterItem {
        let (wording, action) = (whom.wording, &answer.call.action);
        let day = wording.day_near(answer.reply.on, whom.today);
        let helper = answer.helper.name.as_str();
        let answered = say!(wording, "mail-answered-by", helper = helper, day = day);
        let links = if let Some(link) = link {
            self.answers_about(whom, action.number, link)
        } else {
            let to = self.addresses.action(&whom.partnership.slug, action.number);
            vec![LetterLink::new(say!(wording, "mail-see-action"), to)]
        };
        LetterItem {
            title: action.details.title.to_string(),
            facts: vec![answered, quoted(wording, &answer.reply.text)],
            links,
            ..LetterItem::default()
        }
    }
}

/// Those of the replies that answer a call that still stands.
async fn answers_to(whom: &Recipient, replies: &[ReplyNumber]) -> Result<Vec<Answer>, StoreError> {
    let mut answers = Vec::new();
    for number in replies {
        let reply: Reply = find(&whom.tx, *number).await?;
        if let Some(call) = standing_call(whom, reply.report).await? {
            let helper: Member = find(&whom.tx, reply.by).await?;
            answers.push(Answer {
                call,
                reply,
                helper,
            });
        }
    }
    Ok(answers)
}

fn quoted(wording: &Wording, words: &Note) -> String {
    say!(wording, "mail-quoted", words = words.as_str())
}

/// A call that was not taken back, on an action that is still open.
async fn standing_call(whom: &Recipient, number: ReportNumber) -> Result<Option<Call>, StoreError> {
    let report: ProgressReport = find(&whom.tx, number).await?;
    let action = actions::find_action(&whom.tx, report.action).await?;
    if report.taken_back.is_some() || !action.status.is_open() {
        return Ok(None);
    }
    let asker = asker(whom, &report).await?;
    Ok(Some(Call {
        report,
        action,
        asker,
    }))
}

/// What whoever asked is called: the person, with the partner where there is one.
async fn asker(whom: &Recipient, report: &ProgressReport) -> Result<String, StoreError> {
    let mut called = Vec::new();
    if let Some(member) = report.author.member {
        called.push(find::<Member>(&whom.tx, member).await?.name.to_string());
    }
    if let Some(partner) = report.author.partner {
        called.push(find::<Partner>(&whom.tx, partner).await?.name.to_string());
    }
    Ok(called.join(", "))
}
