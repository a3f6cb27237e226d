use domain::MailChoice;
use serde::Deserialize;
use wording::Mistake;

use super::Corrections;

/// The form in which a person chooses mails.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MailChoiceForm {
    pub key: String,
    /// `everything`, `questions` or `nothing`.
    pub mails: String,
    /// What a mail program sends when a person presses its own button (RFC 8058).
    #[serde(rename = "List-Unsubscribe")]
    one_click: String,
}

impl MailChoiceForm {
    /// The form as it stands for somebody who chose.
    pub fn of(choice: MailChoice) -> Self {
        Self {
            mails: choice_value(choice).to_owned(),
            ..Self::default()
        }
    }

    /// Reads which mails the person wants.
    pub fn read(&self) -> Result<MailChoice, Corrections> {
        if self.one_click == "One-Click" {
            return Ok(MailChoice::Nothing);
        }
        let mut all = MailChoice::ALL.into_iter();
        all.find(|choice| choice_value(*choice) == self.mails)
            .ok_or_else(|| Corrections::one("mails", Mistake::NotChosen))
    }
}

/// What the form calls a choice.
pub fn choice_value(choice: MailChoice) -> &'static str {
    match choice {
        MailChoice::Everything => "everything",
        MailChoice::Questions => "questions",
        MailChoice::Nothing => "nothing",
    }
}
