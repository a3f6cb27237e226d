use application::mails::MailWish;
use domain::Member;
use serde::Deserialize;
use wording::Mistake;

use crate::components::{LANGUAGE, read_language};
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const MAILS: FormField = FormField::new("mails", |wording| say!(wording, "mail-choice-which"));

/// The form in which a person chooses mails, and the language of all that is read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MailChoiceForm {
    /// `everything`, `questions` or `nothing`.
    pub mails: String,
    /// The language, as browsers call it.
    pub language: String,
    /// What a mail program sends when a person presses its own button (RFC 8058).
    #[serde(rename = "List-Unsubscribe")]
    one_click: String,
}

impl Form for MailChoiceForm {}

impl MailChoiceForm {
    /// The form as it stands for a person.
    pub fn of(member: &Member) -> Self {
        Self {
            mails: member.mails.word().to_owned(),
            language: member.language.tag().to_owned(),
            ..Self::default()
        }
    }

    /// Reads what the person wants who wanted something else `before`.
    pub fn read(&self, before: &Member) -> Result<MailWish, Corrections> {
        if self.one_click == "One-Click" {
            return Ok(MailWish {
                mails: domain::MailChoice::Nothing,
                language: before.language,
            });
        }
        let mut wrong = Corrections::default();
        let mails = wrong.take(MAILS, self.mails.parse().map_err(|_| Mistake::NotChosen));
        let language = wrong.take(LANGUAGE, read_language(&self.language, before.language));
        match (mails, language) {
            (Some(mails), Some(language)) => Ok(MailWish { mails, language }),
            _ => Err(wrong),
        }
    }
}
