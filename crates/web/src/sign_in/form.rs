use domain::EmailAddress;
use persistence::Code;
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::say::say;

pub const EMAIL: FormField = FormField::new("email", |wording| say!(wording, "your-email"));
pub const CODE: FormField = FormField::new("code", |wording| say!(wording, "sign-in-code"));

/// The box to tick where others use the computer, too.
pub const SHARED: FormField = FormField::new("shared", |wording| say!(wording, "shared-computer"));

/// The form that asks for a link to sign in by.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub email: String,
    pub next: String,
}

/// The form that takes the code from a mail.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub email: String,
    pub code: String,
    pub next: String,
    /// Not empty where others use the computer, too.
    pub shared: String,
}

/// The form of a button that signs in, or asks a device to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    pub next: String,
    /// Not empty where others use the computer, too.
    pub shared: String,
}

impl SignInForm {
    /// A blank one, for somebody who wants to go on to an address.
    pub fn to(next: &str) -> Self {
        Self {
            email: String::new(),
            next: next.to_owned(),
        }
    }

    /// Where the mail goes.
    pub fn read(&self) -> Result<EmailAddress, Corrections> {
        EmailAddress::new(&self.email).map_err(|why| Corrections::one(EMAIL, why))
    }
}

impl CodeForm {
    /// The code that was typed, if it can be one.
    pub fn read(&self) -> Option<Code> {
        Code::typed(&self.code)
    }

    /// What is said of a code that does not sign in, whatever the reason.
    pub fn wrong() -> Corrections {
        Corrections::one(CODE, Mistake::WrongCode)
    }
}
