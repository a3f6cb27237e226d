//! Whom a mail reaches, and why it does not reach others.

use std::collections::BTreeMap;

use crate::{EmailAddress, Lead, MailChoice, MailPurpose, Member, PreMeetingMail};

/// Why a mail does not reach somebody whom it is for.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Unreached {
    /// The person has no address.
    NoAddress,
    /// The address refused a mail.
    Refused,
    /// The person wants to be asked before meetings, and nothing else.
    ChoseQuestions,
    /// The person wants no mails.
    ChoseNone,
    /// The person has left.
    Left,
}

/// Those whom a mail is for.
#[derive(Clone, Debug, Default)]
pub struct Audience {
    /// Whom it reaches.
    pub reached: Vec<Member>,
    /// Whom it does not reach, by the reason.
    pub unreached: BTreeMap<Unreached, Vec<Member>>,
}

impl Audience {
    /// Those among `members` whom a mail of that purpose reaches, and the others.
    pub fn of(members: impl IntoIterator<Item = Member>, purpose: &MailPurpose) -> Self {
        let mut audience = Self::default();
        for member in members {
            match member.reached_for(purpose) {
                Ok(_) => audience.reached.push(member),
                Err(why) => audience.unreached.entry(why).or_default().push(member),
            }
        }
        audience
    }

    /// How many it does not reach.
    pub fn missed(&self) -> usize {
        self.unreached.values().map(Vec::len).sum()
    }
}

/// A lead whom no question reaches.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnreachedLead {
    pub lead: Lead,
    /// Those who would answer for it, each with the reason why no question reaches them; nobody
    /// where the partner has no people who report, or its person has left.
    pub people: Vec<(Member, Unreached)>,
}

impl UnreachedLead {
    /// Those of `leads` whom nobody can ask, as the people of the partnership are.
    pub fn among<'a>(
        leads: impl IntoIterator<Item = &'a Lead>,
        people: &'a [Member],
    ) -> impl Iterator<Item = Self> {
        leads.into_iter().filter_map(|lead| {
            let theirs = people
                .iter()
                .filter(|one| lead.asks(one) && one.can_be_asked());
            let mut unreached = Vec::new();
            for one in theirs {
                // One who is asked is enough.
                unreached.push((one.clone(), one.unreached_by_questions()?));
            }
            let (lead, people) = (*lead, unreached);
            Some(Self { lead, people })
        })
    }
}

impl MailPurpose {
    /// Whether somebody who chose so wants such a mail.
    fn is_wanted(&self, choice: MailChoice) -> Result<(), Unreached> {
        let is_question = match self {
            // Whoever asked for help wants to know what was answered.
            Self::HelpAnswered { .. } => true,
            Self::Meeting { call, .. } => *call == PreMeetingMail::Question,
            _ => false,
        };
        match choice {
            // The person has chosen nothing yet, or pressed for it.
            _ if matches!(self, Self::Invitation | Self::Welcome | Self::NewLink) => Ok(()),
            MailChoice::Everything => Ok(()),
            MailChoice::Questions if is_question => Ok(()),
            MailChoice::Questions => Err(Unreached::ChoseQuestions),
            MailChoice::Nothing => Err(Unreached::ChoseNone),
        }
    }
}

impl Member {
    /// Why the question before a meeting does not reach the person, if it does not.
    fn unreached_by_questions(&self) -> Option<Unreached> {
        let wants_none = self.mails == MailChoice::Nothing;
        let unwanted = wants_none.then_some(Unreached::ChoseNone);
        self.address().err().or(unwanted)
    }

    /// Where a mail of that purpose reaches the person.
    ///
    /// # Errors
    ///
    /// Why it does not.
    pub fn reached_for(&self, purpose: &MailPurpose) -> Result<&EmailAddress, Unreached> {
        let address = self.address()?;
        purpose.is_wanted(self.mails).map(|()| address)
    }

    /// Where mail reaches the person, wanted or not.
    fn address(&self) -> Result<&EmailAddress, Unreached> {
        if self.has_left() {
            return Err(Unreached::Left);
        }
        let address = self.email.as_ref().ok_or(Unreached::NoAddress)?;
        match self.refused {
            Some(_) => Err(Unreached::Refused),
            None => Ok(address),
        }
    }
}
