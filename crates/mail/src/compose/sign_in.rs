//! What somebody gets who wants to sign in, or who signed in where that is new.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{EmailAddress, MailPurpose};
use persistence::site::{Belonging, belongings, sign_in_links};
use persistence::{Code, StoreError, Token};
use wording::{Wording, in_language};

use super::{Composer, Ready};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterLink};

/// How long a link signs somebody in.
const SIGN_IN_LINK_LIFETIME: TimeDelta = TimeDelta::minutes(10);

impl Composer {
    /// A mail about signing in. One to an address that nobody here has is not sent: whoever typed
    /// it cannot see that.
    pub(super) async fn to_address(
        &self,
        to: &EmailAddress,
        occasion: &MailPurpose,
        now: DateTime<Utc>,
    ) -> Result<Option<Ready>, StoreError> {
        if !belongings::belongs_anywhere(&self.db, to).await? {
            return Ok(None);
        }
        // An operator who is in no partnership has chosen none.
        let language = belongings::language_of(&self.db, to)
            .await?
            .unwrap_or_default();
        let wording = in_language(language);
        let letter = match occasion {
            MailPurpose::SignIn { next } => {
                let (token, code) = (Token::random(), Code::random());
                let kept = sign_in_links::NewSignInLink {
                    token: &token,
                    code: Some(&code),
                    email: Some(to),
                    expires_at: now + SIGN_IN_LINK_LIFETIME,
                };
                sign_in_links::keep_sign_in_link(&self.db, kept).await?;
                let link = self.addresses.sign_in(&token, next);
                let all = belongings::belongings_of(&self.db, to).await?;
                let wanted = Belonging::wanted(&all, next);
                sign_in_letter(wording, wanted, (link, &code))
            }
            MailPurpose::NewDevice { browser, at } => self.new_device(wording, browser, *at),
            MailPurpose::Meeting { .. }
            | MailPurpose::MeetingChange { .. }
            | MailPurpose::Handout { .. }
            | MailPurpose::Assignment { .. }
            | MailPurpose::HandedBack { .. }
            | MailPurpose::HelpWanted { .. }
            | MailPurpose::HelpAnswered { .. }
            | MailPurpose::NewLink
            | MailPurpose::Welcome
            | MailPurpose::Invitation => return Ok(None),
        };
        Ok(Some(Ready {
            to: to.clone(),
            letter,
            unsubscribe: None,
            report_link: None,
            reply_to: None,
        }))
    }

    fn new_device(&self, wording: &'static Wording, browser: &str, at: DateTime<Utc>) -> Letter {
        let day = wording.weekday(at.date_naive());
        let time = at.format("%H:%M UTC").to_string();
        let lead = say!(
            wording,
            "mail-new-device-lead",
            browser = browser,
            day = day,
            time = time
        );
        let devices = LetterLink::new(
            say!(wording, "mail-new-device-open"),
            self.addresses.devices(),
        );
        Letter {
            subject: say!(wording, "mail-new-device-subject"),
            language: wording.tag(),
            blocks: vec![
                LetterBlock::Text(lead),
                LetterBlock::Text(say!(wording, "mail-new-device-not-you")),
                LetterBlock::Button(devices),
            ],
            footer: vec![LetterBlock::Text(say!(wording, "mail-why-account"))],
            ..Letter::default()
        }
    }
}

/// The link and the code, with what they lead to, where that is clear.
fn sign_in_letter(
    wording: &'static Wording,
    wanted: Option<&Belonging>,
    (link, code): (String, &Code),
) -> Letter {
    let subject = match wanted {
        Some(one) => {
            let name = one.name.as_str();
            say!(wording, "mail-sign-in-subject-to", partnership = name)
        }
        None => say!(wording, "mail-sign-in-subject"),
    };
    Letter {
        subject,
        from: wanted.map(|one| one.name.to_string()),
        language: wording.tag(),
        blocks: vec![
            LetterBlock::Text(say!(wording, "mail-sign-in-lead")),
            LetterBlock::Button(LetterLink::new(say!(wording, "sign-in"), link)),
            LetterBlock::Text(say!(wording, "mail-sign-in-code", code = code.digits())),
        ],
        footer: vec![LetterBlock::Text(say!(wording, "mail-sign-in-not-you"))],
        ..Letter::default()
    }
}
