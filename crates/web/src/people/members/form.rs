use domain::{
    EmailAddress, Language, Member, MemberDraft, MemberNumber, Name, Phone, Role, Roster, TextError,
};
use serde::Deserialize;
use wording::Mistake;

use crate::components::{LANGUAGE, read_language};
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const NAME: FormField = FormField::new("name", |wording| say!(wording, "member-name"));
pub const EMAIL: FormField = FormField::new("email", |wording| say!(wording, "aspect-email"));
pub const PHONE: FormField = FormField::new("phone", |wording| say!(wording, "aspect-phone"));
pub const PARTNER: FormField = FormField::new("partner", |wording| say!(wording, "aspect-partner"));
pub const ROLE: FormField = FormField::new("role", |wording| say!(wording, "aspect-role"));

/// The form that adds a member, or changes what is said about the person.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MemberForm {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub partner: String,
    pub role: String,
    /// The language, as browsers call it.
    pub language: String,
    /// Not empty where the invitation of a new person waits.
    pub waits: String,
}

/// What a form about a person is read against.
pub struct MemberFormContext<'a> {
    /// Who and what can be chosen.
    pub roster: Roster,
    /// Whom it is about; nobody where it adds somebody.
    pub before: Option<&'a Member>,
    /// Whose address it names already.
    pub holder: Option<MemberNumber>,
    /// Who sends it.
    pub sender: MemberNumber,
}

impl Form for MemberForm {}

impl MemberForm {
    /// The form as it stands for a member.
    pub fn of(member: &Member) -> Self {
        Self {
            name: member.name.to_string(),
            email: text(member.email.as_ref()),
            phone: text(member.phone.as_ref()),
            partner: text(member.partner.as_ref()),
            role: member.role.word().to_owned(),
            language: member.language.tag().to_owned(),
            waits: String::new(),
        }
    }

    /// Reads what is said about the person, so that every mistake is shown at once.
    pub fn read(&self, context: &MemberFormContext) -> Result<MemberDraft, Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take(NAME, Name::new(&self.name));
        let email = wrong.take(EMAIL, EmailAddress::optional(&self.email));
        let phone = wrong.take(PHONE, Phone::optional(&self.phone));
        let role: Option<Role> =
            wrong.take(ROLE, self.role.parse().map_err(|_| Mistake::NotChosen));
        let language = wrong.take(LANGUAGE, read_language(&self.language, context.language()));
        if let Some(email) = &email {
            wrong.take(EMAIL, context.check_address(email.as_ref()));
        }
        let partner = self.partner.parse().ok();
        if partner.is_some_and(|partner| !context.roster.has_partner(partner)) {
            wrong.add(PARTNER, Mistake::Gone);
        }
        match (name, email, phone, role, language) {
            (Some(name), Some(email), Some(phone), Some(role), Some(language))
                if wrong.is_empty() =>
            {
                Ok(MemberDraft {
                    name,
                    email,
                    phone,
                    partner,
                    role,
                    language,
                })
            }
            _ => Err(wrong),
        }
    }
}

impl MemberFormContext<'_> {
    /// The language of a person about whom none is chosen.
    fn language(&self) -> Language {
        self.before
            .map_or_else(Language::default, |member| member.language)
    }

    fn check_address(&self, email: Option<&EmailAddress>) -> Result<(), Mistake> {
        let number = self.before.map(|member| member.number);
        if email.is_some() {
            let is_taken = self.holder.is_some() && self.holder != number;
            return if is_taken {
                Err(Mistake::Taken)
            } else {
                Ok(())
            };
        }
        // Nobody locks the door behind themselves.
        if number == Some(self.sender) {
            return Err(TextError::Blank.into());
        }
        Ok(())
    }
}

fn text(text: Option<&impl ToString>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}
