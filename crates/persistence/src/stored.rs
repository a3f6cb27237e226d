//! Domain values as the database keeps them.

use serde::Serialize;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::Value;

use crate::StoreError;

/// A named value, like a role, as its name.
pub(crate) fn stored_name<T: Serialize>(value: &T) -> String {
    match stored_json(value) {
        Value::String(name) => name,
        other => other.to_string(),
    }
}

/// The value that `name` names.
pub(crate) fn named_value<T: DeserializeOwned>(name: &str) -> Result<T, StoreError> {
    let name: StrDeserializer<'_, Error> = name.into_deserializer();
    T::deserialize(name).map_err(|why| StoreError::Damaged(why.to_string()))
}

/// A value as JSON. The domain's values have nothing in them that JSON lacks, so null never
/// stands for one that could not be written.
pub(crate) fn stored_json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// The value that was kept as JSON.
pub(crate) fn from_json<T: DeserializeOwned>(value: Value) -> Result<T, StoreError> {
    serde_json::from_value(value).map_err(|why| StoreError::Damaged(why.to_string()))
}

/// A text that was clean when it was stored.
pub(crate) fn clean_text<T: TryFrom<String>>(text: String) -> Result<T, StoreError>
where
    T::Error: std::fmt::Display,
{
    T::try_from(text).map_err(|why| StoreError::Damaged(why.to_string()))
}

/// A text that was clean when it was stored, or none.
pub(crate) fn perhaps_clean<T: TryFrom<String>>(
    text: Option<String>,
) -> Result<Option<T>, StoreError>
where
    T::Error: std::fmt::Display,
{
    text.map(clean_text).transpose()
}

/// A share of the work that was one when it was stored.
pub(crate) fn stored_percent(number: i16) -> Result<domain::Percent, StoreError> {
    let read = u8::try_from(number)
        .ok()
        .and_then(|number| number.try_into().ok());
    read.ok_or_else(|| StoreError::Damaged(format!("{number} percent")))
}
