//! A form as it was sent, and the key under which it has one effect.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form as Decoded;
use domain::RevisionNumber;
use persistence::{StoreError, WriteTx, submissions};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::state::AppState;

/// A form as it was sent.
pub(super) struct SentForm<F> {
    /// What was typed.
    pub form: F,
    /// Under what it was sent.
    pub key: SendingKey,
    /// What it was filled in from; none where it makes something new.
    pub version: Option<RevisionNumber>,
}

/// A form's key with what was typed under it: the same key with other content is a new sending. None
/// where the form brings no key.
pub(super) struct SendingKey(Option<String>);

/// What a form carries besides what is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CarriedFields {
    key: String,
    version: String,
}

impl<F: DeserializeOwned> SentForm<F> {
    /// Reads what was sent.
    pub async fn read(parts: &Parts, body: Body, state: &AppState) -> Result<Self, Response> {
        let body = Request::from_parts(parts.clone(), body);
        let typed = Bytes::from_request(body, state).await;
        let typed = typed.map_err(IntoResponse::into_response)?;
        let form = decode_form(parts, &typed).await?;
        let carried: CarriedFields = decode_form(parts, &typed).await?;
        Ok(Self {
            form,
            key: SendingKey::of(&carried.key, &typed),
            version: carried.version.parse().ok(),
        })
    }
}

impl SendingKey {
    fn of(key: &str, typed: &[u8]) -> Self {
        let digest = || Sha256::new().chain_update(key).chain_update(typed);
        Self((!key.is_empty()).then(|| hex::encode(digest().finalize())))
    }

    /// How the form was answered when it came before, if it did.
    pub async fn kept_answer(&self, tx: &WriteTx) -> Result<Option<String>, StoreError> {
        match &self.0 {
            Some(key) => submissions::redirect_of(tx, key).await,
            None => Ok(None),
        }
    }

    /// Keeps how the form is answered, should it come again.
    pub async fn keep_answer(&self, tx: &WriteTx, answer: &str) -> Result<(), StoreError> {
        match &self.0 {
            Some(key) => submissions::keep_redirect(tx, key, answer).await,
            None => Ok(()),
        }
    }
}

async fn decode_form<T: DeserializeOwned>(parts: &Parts, typed: &Bytes) -> Result<T, Response> {
    let body = Request::from_parts(parts.clone(), Body::from(typed.clone()));
    let decoded = Decoded::<T>::from_request(body, &()).await;
    decoded
        .map(|Decoded(form)| form)
        .map_err(IntoResponse::into_response)
}
