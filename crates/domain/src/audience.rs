//! Whom a mail reaches, and why it does not reach others.

use std::collections::BTreeMap;

use crate::{EmailAddress, MailChoice, MailPurpose, Member, PreMeetingMail};

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
            // The person has chosen nothing yet.
            _ if *self == Self::Invitation => Ok(()),
            MailChoice::Everything => Ok(()),
            MailChoice::Questions if is_question => Ok(()),
            MailChoice::Questions => Err(Unreached::ChoseQuestions),
            MailChoice::Nothing => Err(Unreached::ChoseNone),
        }
    }
}

impl Member {
    /// Where a mail of that purpose reaches the person.
    ///
    /// # Errors
    ///
    /// Why it does not.
    pub fn reached_for(&self, purpose: &MailPurpose) -> Result<&EmailAddress, Unreached> {
        if self.has_left() {
            return Err(Unreached::Left);
        }
        let address = self.email.as_ref().ok_or(Unreached::NoAddress)?;
        if self.refused.is_some() {
            return Err(Unreached::Refused);
        }
        purpose.is_wanted(self.mails).map(|()| address)
    }
}
