//! Members: the people of a partnership.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::word::words;
use crate::{EmailAddress, Language, MemberNumber, Name, PartnerNumber, Phone};

/// A person in the partnership.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Member {
    /// The member's number in the partnership.
    pub number: MemberNumber,
    /// What the person is called.
    pub name: Name,
    /// Where mail reaches the person; also the way to sign in.
    pub email: Option<EmailAddress>,
    /// Where the person is called up: for coordinators and leadership, on the screen only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// The partner that the person is from.
    pub partner: Option<PartnerNumber>,
    /// What the person does in the partnership.
    pub role: Role,
    /// Whether the person has come, or has left.
    #[serde(default, skip_serializing_if = "MemberState::is_active")]
    pub state: MemberState,
    /// Which mails the person wants.
    #[serde(default, skip_serializing_if = "MailChoice::is_usual")]
    pub mails: MailChoice,
    /// The language that the person reads.
    #[serde(default, skip_serializing_if = "Language::is_usual")]
    pub language: Language,
    /// When a mail to the address was refused for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<DateTime<Utc>>,
}

/// Which mails a person wants, besides those that the person asks for.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum MailChoice {
    /// All that concern the person.
    #[default]
    Everything,
    /// One before each meeting that asks how it is going, and nothing else.
    Questions,
    Nothing,
}

words! {
    /// Every choice, from most mails to none.
    MailChoice {
        Everything: "everything",
        Questions: "questions",
        Nothing: "nothing",
    }
}

/// What a member does in the partnership.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// Assigns and chases; often the only paid person.
    Coordinator,
    /// Chairs and directors, who see what is overdue and why.
    Leadership,
    /// Says how it is going with what the own partner leads.
    Partner,
    /// Reads the plan and nothing else.
    Guest,
}

words! {
    /// Every role.
    Role {
        Coordinator: "coordinator",
        Leadership: "leadership",
        Partner: "partner",
        Guest: "guest",
    }
}

/// Whether a person has come to the partnership, or has left it.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberState {
    /// Was added, and has not signed in yet.
    Invited,
    /// Has signed in, or was a member before invitations were kept.
    #[default]
    Active,
    /// Left, or was removed. What the person did stays in the history.
    Removed,
}

/// A rule about members that a request would break.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum MemberError {
    /// Nobody could let anybody in any more.
    #[error("no coordinator could sign in any more")]
    LastCoordinator,
}

impl MemberState {
    /// Whether the person is there: not invited only, and not gone.
    pub fn is_active(&self) -> bool {
        *self == Self::Active
    }

    /// Whether the person has not left, come or not.
    pub fn is_there(self) -> bool {
        self != Self::Removed
    }
}

impl MailChoice {
    /// Whether it is what everybody begins with.
    pub fn is_usual(&self) -> bool {
        *self == Self::Everything
    }
}

impl Member {
    /// A person who is there in some role, of no partner and without an address.
    pub fn new(number: MemberNumber, name: Name, role: Role) -> Self {
        Self {
            number,
            name,
            email: None,
            phone: None,
            partner: None,
            role,
            state: MemberState::Active,
            mails: MailChoice::default(),
            language: Language::default(),
            refused: None,
        }
    }

    /// Whether there is an invitation to mail.
    pub fn is_to_be_invited(&self) -> bool {
        self.state == MemberState::Invited
            && self.reached_for(&crate::MailPurpose::Invitation).is_ok()
    }

    /// Takes the person in who was invited; says whether that could be.
    pub fn accept_invitation(&mut self) -> bool {
        let invited = self.state == MemberState::Invited;
        if invited {
            self.state = MemberState::Active;
        }
        invited
    }

    /// Marks that mail to an address was refused for good, where it is the person's and is not
    /// marked yet; says whether it was.
    pub fn mark_refused(&mut self, address: &EmailAddress, now: DateTime<Utc>) -> bool {
        let marks = self.refused.is_none() && self.email.as_ref() == Some(address);
        if marks {
            self.refused = Some(now);
        }
        marks
    }

    /// Whether the person is no longer in the partnership.
    pub fn has_left(&self) -> bool {
        self.state == MemberState::Removed
    }

    /// Whether the person can let others in: a coordinator who is here and can sign in.
    fn keeps_the_door(&self) -> bool {
        self.role == Role::Coordinator && self.state.is_active() && self.email.is_some()
    }
}

/// Whether `members` may be changed so that `changed` stands in place of its former self.
///
/// # Errors
///
/// [`MemberError::LastCoordinator`] when nobody would be left who can let others in.
pub fn keep_the_door<'a>(
    members: impl IntoIterator<Item = &'a Member>,
    changed: &'a Member,
) -> Result<(), MemberError> {
    let mut others = members
        .into_iter()
        .filter(|member| member.number != changed.number);
    if changed.keeps_the_door() || others.any(Member::keeps_the_door) {
        Ok(())
    } else {
        Err(MemberError::LastCoordinator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ana() -> Member {
        let name = Name::new("Ana").unwrap();
        Member {
            email: EmailAddress::optional("ana@example.org").unwrap(),
            ..Member::new(MemberNumber(1), name, Role::Partner)
        }
    }

    #[test]
    fn somebody_is_there_until_leaving_and_active_once_come() {
        use MemberState::*;
        for (state, there, active) in [
            (Invited, true, false),
            (Active, true, true),
            (Removed, false, false),
        ] {
            assert_eq!(state.is_there(), there, "{state:?}");
            assert_eq!(state.is_active(), active, "{state:?}");
            let member = Member { state, ..ana() };
            assert_eq!(member.has_left(), !there, "{state:?}");
        }
    }

    #[test]
    fn everybody_begins_with_all_mails() {
        for choice in MailChoice::ALL {
            assert_eq!(choice.is_usual(), choice == MailChoice::default());
        }
        assert_eq!(MailChoice::default(), MailChoice::Everything);
    }
}
