//! A device that holds passkeys, as far as a server sees it.

use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A device with one passkey, whose owner is there and shows it.
pub struct Authenticator {
    key: SigningKey,
    id: [u8; 32],
    handle: String,
    /// How often it has answered.
    pub count: u32,
    /// Where it is asked.
    pub origin: String,
}

/// The owner is there, and was recognized.
const PRESENT_AND_VERIFIED: u8 = 0b101;
/// A key follows.
const WITH_KEY: u8 = 0b100_0000;

impl Authenticator {
    /// A device that is asked at `origin`; devices of other seeds have other keys.
    pub fn at(origin: &str, seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            id: [seed; 32],
            handle: String::new(),
            count: 0,
            origin: origin.to_owned(),
        }
    }

    /// Makes its passkey, as a question asks it to.
    pub fn make(&mut self, question: &str) -> String {
        let asked: Value = serde_json::from_str(question).unwrap();
        self.handle = asked["user"]["id"].as_str().unwrap().to_owned();
        let mut data = self.data(&asked["rp"]["id"], PRESENT_AND_VERIFIED | WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 32]);
        data.extend(self.id);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": …} as CBOR.
        let mut attested = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        attested.push(u8::try_from(data.len()).unwrap());
        attested.extend(data);
        self.answer(&json!({
            "attestationObject": text(&attested),
            "clientDataJSON": text(&self.client_data("webauthn.create", &asked)),
        }))
    }

    /// Says who is there, as a question asks.
    pub fn tell(&mut self, question: &str) -> String {
        let asked: Value = serde_json::from_str(question).unwrap();
        self.count += 1;
        let data = self.data(&asked["rpId"], PRESENT_AND_VERIFIED);
        let client = self.client_data("webauthn.get", &asked);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature: Signature = self.key.sign(&signed);
        self.answer(&json!({
            "authenticatorData": text(&data),
            "clientDataJSON": text(&client),
            "signature": text(signature.to_der().as_bytes()),
            "userHandle": self.handle,
        }))
    }

    fn answer(&self, response: &Value) -> String {
        let id = text(&self.id);
        let answer = json!({
            "id": id, "rawId": id, "type": "public-key", "response": response,
            "clientExtensionResults": {},
        });
        answer.to_string()
    }

    fn data(&self, party: &Value, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(party.as_str().unwrap()).to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let challenge = &asked["challenge"];
        let data = json!({
            "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false,
        });
        data.to_string().into_bytes()
    }

    /// The key as CBOR: an elliptic curve key, for signatures with SHA-256, on P-256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        key.extend(point.x().unwrap());
        key.extend([0x22, 0x58, 0x20]);
        key.extend(point.y().unwrap());
        key
    }
}

fn text(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}
