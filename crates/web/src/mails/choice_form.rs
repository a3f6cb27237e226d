use domain::{Language, MailChoice, Member};
use serde::Deserialize;
use wording::Mistake;

use crate::components::read_language;
use crate::request::corrections::Corrections;

/// The form in which a person chooses mails, and the language of all that is read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MailChoiceForm {
    pub key: String,
    /// `everything`, `questions` or `nothing`.
    pub mails: String,
    /// The language, as browsers call it.
    pub language: String,
    /// What a mail program sends when a person presses its own button (RFC 8058).
    #[serde(rename = "List-Unsubscribe")]
    one_click: String,
}

impl MailChoiceForm {
    /// The form as it stands for a person.
    pub fn of(member: &Member) -> Self {
        Self {
            mails: choice_value(member.mails).to_owned(),
            language: member.language.tag().to_owned(),
            ..Self::default()
        }
    }

    /// Reads what the person wants who wanted something else `before`.
    pub fn read(&self, before: &Member) -> Result<(MailChoice, Language), Corrections> {
        if self.one_click == "One-Click" {
            return Ok((MailChoice::Nothing, before.language));
        }
        let mut wrong = Corrections::default();
        let mails = self.mails.parse().map_err(|_| Mistake::NotChosen);
        let mails = wrong.take("mails", mails);
        let language = read_language(&self.language, before.language);
        let language = wrong.take("language", language);
        mails.zip(language).ok_or(wrong)
    }
}

/// What the form calls a choice.
pub fn choice_value(choice: MailChoice) -> &'static str {
    choice.word()
}
