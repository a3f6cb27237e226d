//! What is said about a person, before it is kept.

use crate::{
    EmailAddress, Language, Member, MemberNumber, MemberState, Name, PartnerNumber, Phone, Role,
};

/// What is said about a person.
#[derive(Clone, Debug)]
pub struct MemberDraft {
    /// What the person is called.
    pub name: Name,
    /// Where mail reaches the person.
    pub email: Option<EmailAddress>,
    /// Where the person is called up.
    pub phone: Option<Phone>,
    /// The partner that the person is from.
    pub partner: Option<PartnerNumber>,
    /// What the person does in the partnership.
    pub role: Role,
    /// The language that the person reads.
    pub language: Language,
}

impl Member {
    /// A new person, who is to be invited.
    pub fn invited(number: MemberNumber, draft: MemberDraft) -> Self {
        Self {
            email: draft.email,
            phone: draft.phone,
            partner: draft.partner,
            language: draft.language,
            state: MemberState::Invited,
            ..Self::new(number, draft.name, draft.role)
        }
    }

    /// The same person as described now. Another address has not refused anything yet.
    #[must_use]
    pub fn described_anew(&self, draft: MemberDraft) -> Self {
        Self {
            refused: self.refused.filter(|_| draft.email == self.email),
            name: draft.name,
            email: draft.email,
            phone: draft.phone,
            partner: draft.partner,
            role: draft.role,
            language: draft.language,
            ..self.clone()
        }
    }
}
