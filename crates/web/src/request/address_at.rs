//! An address with an optional moment.

use std::fmt;
use std::ops::Deref;

use axum::RequestPartsExt;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum_extra::routing::TypedPath;
use domain::When;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::access::HasPast;
use crate::paths::NoSuchAddress;

/// Where something is shown as it is, or as it stood at a moment.
pub struct AddressAt<P> {
    /// Where it is shown as it is.
    pub address: P,
    /// The moment, if it is shown as it stood.
    pub when: Option<When>,
}

impl<P> Deref for AddressAt<P> {
    type Target = P;

    fn deref(&self) -> &P {
        &self.address
    }
}

impl<P: HasPast> fmt::Display for AddressAt<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.when {
            Some(when) => self.address.as_of(when).fmt(f),
            None => self.address.fmt(f),
        }
    }
}

impl<P: HasPast> TypedPath for AddressAt<P> {
    const PATH: &'static str = P::PATH;
}

/// The moment that an address names, if it names one.
#[derive(Deserialize)]
struct NamedMoment {
    when: Option<When>,
}

impl<P, S> FromRequestParts<S> for AddressAt<P>
where
    P: DeserializeOwned + Send + 'static,
    S: Send + Sync,
{
    type Rejection = NoSuchAddress;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, NoSuchAddress> {
        let Path(address) = parts.extract().await?;
        let Path(NamedMoment { when }) = parts.extract().await?;
        Ok(Self { address, when })
    }
}
