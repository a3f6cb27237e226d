use domain::{
    EmailAddress, Language, Member, MemberNumber, MemberState, Name, Partner, PartnerNumber, Role,
    Roster, WorkGroup,
};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;

/// The form that adds a partner, or changes what is said about it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PartnerForm {
    pub key: String,
    pub version: String,
    pub name: String,
    pub sector: String,
}

/// The form that makes two partners one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MergeForm {
    pub key: String,
    pub into: String,
    pub agreed: String,
}

/// The form that adds a member, or changes what is said about the person.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MemberForm {
    pub key: String,
    pub version: String,
    pub name: String,
    pub email: String,
    pub partner: String,
    pub role: String,
    /// The language, as browsers call it.
    pub language: String,
}

/// The form that adds a work group, or changes its name and chairs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WorkGroupForm {
    pub key: String,
    pub version: String,
    pub name: String,
    #[serde(rename = "chair")]
    pub chairs: Vec<String>,
}

impl PartnerForm {
    /// The form as it stands for a partner.
    pub fn of(partner: &Partner) -> Self {
        Self {
            name: partner.name.to_string(),
            sector: text(partner.sector.as_ref()),
            ..Self::default()
        }
    }

    /// Reads what the partner is called and what it brings in.
    pub fn read(&self) -> Result<(Name, Option<Name>), Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take("name", Name::new(&self.name));
        let sector = wrong.take("sector", Name::optional(&self.sector));
        name.zip(sector).ok_or(wrong)
    }
}

impl MergeForm {
    /// Reads which other partner `from` is the same as.
    pub fn read(&self, from: PartnerNumber, roster: &Roster) -> Result<PartnerNumber, Corrections> {
        let mut wrong = Corrections::default();
        let into = wrong.take("into", self.other_than(from, roster));
        if self.agreed.is_empty() {
            wrong.add("agreed", Mistake::NotAgreed);
        }
        into.filter(|_| wrong.is_empty()).ok_or(wrong)
    }

    fn other_than(&self, from: PartnerNumber, roster: &Roster) -> Result<PartnerNumber, Mistake> {
        let into: PartnerNumber = self.into.parse().map_err(|_| Mistake::NotChosen)?;
        let stands = into != from && roster.has_partner(into);
        stands.then_some(into).ok_or(Mistake::Gone)
    }
}

impl MemberForm {
    /// The form as it stands for a member.
    pub fn of(member: &Member) -> Self {
        Self {
            name: member.name.to_string(),
            email: text(member.email.as_ref()),
            partner: text(member.partner.as_ref()),
            role: role_value(member.role).to_owned(),
            language: member.language.tag().to_owned(),
            ..Self::default()
        }
    }

    /// Reads who a new person is, who is to be invited.
    pub fn read_new(&self, number: MemberNumber, wrong: &mut Corrections) -> Option<Member> {
        let (name, email, role) = self.read_parts(wrong);
        let language = read_language(&self.language, Language::default());
        let language = wrong.take("language", language);
        Some(Member {
            language: language?,
            email: email?,
            partner: self.partner.parse().ok(),
            state: MemberState::Invited,
            ..Member::new(number, name?, role?)
        })
    }

    /// Reads who the person is who was `before`. Another address has not refused anything yet.
    pub fn read(&self, before: &Member, wrong: &mut Corrections) -> Option<Member> {
        let (name, email, role) = self.read_parts(wrong);
        let language = wrong.take("language", read_language(&self.language, before.language));
        let email = email?;
        let refused = before.refused.filter(|_| email == before.email);
        Some(Member {
            name: name?,
            email,
            partner: self.partner.parse().ok(),
            role: role?,
            language: language?,
            refused,
            ..before.clone()
        })
    }

    fn read_parts(
        &self,
        wrong: &mut Corrections,
    ) -> (Option<Name>, Option<Option<EmailAddress>>, Option<Role>) {
        let name = wrong.take("name", Name::new(&self.name));
        let email = wrong.take("email", EmailAddress::optional(&self.email));
        let role = self.role.parse().map_err(|_| Mistake::NotChosen);
        let role = wrong.take("role", role);
        (name, email, role)
    }
}

impl WorkGroupForm {
    /// The form as it stands for a work group.
    pub fn of(group: &WorkGroup) -> Self {
        Self {
            name: group.name.to_string(),
            chairs: group.chairs.iter().map(ToString::to_string).collect(),
            ..Self::default()
        }
    }

    /// Reads what the group is called and who leads it.
    pub fn read(&self, roster: &Roster) -> Result<(Name, Vec<MemberNumber>), Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take("name", Name::new(&self.name));
        let mut chairs: Vec<MemberNumber> = self
            .chairs
            .iter()
            .filter_map(|one| one.parse().ok())
            .collect();
        chairs.sort_unstable();
        chairs.dedup();
        if !chairs.iter().all(|chair| roster.has_member(*chair)) {
            wrong.add("chair", Mistake::Gone);
        }
        name.filter(|_| wrong.is_empty())
            .map(|name| (name, chairs))
            .ok_or(wrong)
    }
}

/// Reads a language that was chosen. A page from before there was a choice says nothing of it, and
/// leaves it as it was.
pub fn read_language(chosen: &str, before: Language) -> Result<Language, Mistake> {
    match chosen {
        "" => Ok(before),
        tag => Language::tagged(tag).ok_or(Mistake::NotChosen),
    }
}

/// What forms call a role.
pub fn role_value(role: Role) -> &'static str {
    role.word()
}

fn text(text: Option<&impl ToString>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}
