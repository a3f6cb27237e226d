//! What is asked of passkeys, and whether their answers are right.

use std::sync::Arc;

use domain::EmailAddress;
use persistence::site;
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, DiscoverableAuthentication, DiscoverableKey, Passkey,
    PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::request::visit::Visit;
use persistence::Token;

/// The judge of passkeys, where the program has an address that they can be made for: a name, not
/// a number. It is the address that the operator says, never one of a request.
#[derive(Clone)]
pub struct Passkeys(Option<Arc<Webauthn>>);

/// A question to a device: what is put to it, and what its answer is held against. Both are JSON.
pub struct PasskeyQuestion {
    pub asked: String,
    pub state: String,
}

/// A device's answer to whoever asked who is there.
pub struct PasskeyAnswer {
    credential: PublicKeyCredential,
    state: DiscoverableAuthentication,
}

impl Passkeys {
    /// For a program that people reach there.
    pub fn at(public_url: &str) -> Self {
        let judge = Url::parse(public_url).ok().and_then(|origin| {
            let host = origin.domain()?.to_owned();
            let builder = WebauthnBuilder::new(&host, &origin).ok()?;
            builder.rp_name("Followthrough").build().ok()
        });
        Self(judge.map(Arc::new))
    }

    /// Whether passkeys can be made for the program's address.
    pub fn are_possible(&self) -> bool {
        self.0.is_some()
    }

    /// Asks a device to make a passkey for a person, who has `others`.
    pub fn ask_for_one(
        &self,
        email: &EmailAddress,
        others: &[site::Passkey],
    ) -> Option<PasskeyQuestion> {
        let handle = others
            .first()
            .and_then(|other| Uuid::parse_str(&other.handle).ok());
        let handle = handle.unwrap_or_else(Uuid::new_v4);
        let there = others.iter().filter_map(|other| key(&other.credential));
        let there = there.map(|key| key.cred_id().clone()).collect();
        let name = email.as_str();
        let judge = self.0.as_ref()?;
        let begun = judge.start_passkey_registration(handle, name, name, Some(there));
        let (asked, state) = begun.ok()?;
        Some(PasskeyQuestion {
            asked: kept_by_the_device(&asked)?,
            state: serde_json::to_string(&(handle, state)).ok()?,
        })
    }

    /// The passkey that a device has made, if its answer is right.
    pub fn made(&self, state: &str, answer: &str) -> Option<MadePasskey> {
        let (handle, state): (Uuid, PasskeyRegistration) = serde_json::from_str(state).ok()?;
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).ok()?;
        let judge = self.0.as_ref()?;
        let key = judge.finish_passkey_registration(&answer, &state).ok()?;
        Some(MadePasskey { handle, key })
    }

    /// Asks a device who is there.
    pub fn ask_who(&self) -> Option<PasskeyQuestion> {
        let judge = self.0.as_ref()?;
        let (asked, state) = judge.start_discoverable_authentication().ok()?;
        Some(PasskeyQuestion {
            asked: serde_json::to_string(&asked.public_key).ok()?,
            state: serde_json::to_string(&state).ok()?,
        })
    }

    /// Whether a passkey has answered right. It is changed so that the same answer is wrong next
    /// time, where it counts its answers.
    pub fn approve(&self, answer: PasskeyAnswer, passkey: &mut site::Passkey) -> Option<()> {
        let judge = self.0.as_ref()?;
        let handle = judge
            .identify_discoverable_authentication(&answer.credential)
            .ok()?
            .0;
        let mut key = key(&passkey.credential).filter(|_| handle.to_string() == passkey.handle)?;
        let known = DiscoverableKey::from(&key);
        let result = judge
            .finish_discoverable_authentication_v2(&answer.credential, answer.state, &known)
            .ok()?;
        key.update_credential(&result)?;
        passkey.credential = serde_json::to_string(&key).ok()?;
        Some(())
    }
}

impl PasskeyAnswer {
    /// Reads what came back.
    pub fn read(state: &str, answer: &str) -> Option<Self> {
        Some(Self {
            credential: serde_json::from_str(answer).ok()?,
            state: serde_json::from_str(state).ok()?,
        })
    }

    /// What the device calls the passkey that it answers with.
    pub fn credential_id(&self) -> String {
        hex::encode(self.credential.get_credential_id())
    }
}

/// A passkey that a device has made.
pub struct MadePasskey {
    handle: Uuid,
    key: Passkey,
}

impl MadePasskey {
    /// As it is kept, for somebody who came by this browser.
    pub fn kept_for(&self, email: &EmailAddress, visit: Visit) -> Option<site::Passkey> {
        Some(site::Passkey {
            id: Token::brief(),
            email: email.clone(),
            handle: self.handle.to_string(),
            credential_id: hex::encode(self.key.cred_id()),
            credential: serde_json::to_string(&self.key).ok()?,
            browser: visit.browser,
            created_at: visit.at,
            used_at: None,
        })
    }
}

/// Asks that the device keeps the passkey itself, so that nobody has to type an address.
fn kept_by_the_device(asked: &CreationChallengeResponse) -> Option<String> {
    let mut asked = serde_json::to_value(&asked.public_key).ok()?;
    let chosen = asked.get_mut("authenticatorSelection")?.as_object_mut()?;
    chosen.insert("residentKey".into(), "required".into());
    chosen.insert("requireResidentKey".into(), true.into());
    Some(asked.to_string())
}

fn key(credential: &str) -> Option<Passkey> {
    serde_json::from_str(credential).ok()
}
