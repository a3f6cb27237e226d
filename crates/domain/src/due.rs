//! When an action should be finished.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// When an action should be finished.
///
/// Written as a day, `"ongoing"` or null, as our files have it.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Due {
    /// By the end of this civil day.
    On(NaiveDate),
    /// It goes on, without an end.
    Ongoing,
    /// Nobody has said.
    #[default]
    Unset,
}

impl Due {
    /// The day, where there is one.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::Ongoing | Self::Unset => None,
        }
    }

    /// Whether the day lies before `today`. The day itself is still in time.
    pub fn is_past(self, today: NaiveDate) -> bool {
        self.day().is_some_and(|day| day < today)
    }
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On(day) => day.serialize(serializer),
            Self::Ongoing => "ongoing".serialize(serializer),
            Self::Unset => serializer.serialize_none(),
        }
    }
}

impl<'de> Deserialize<'de> for Due {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Option::<String>::deserialize(deserializer)?.as_deref() {
            None => Ok(Self::Unset),
            Some("ongoing") => Ok(Self::Ongoing),
            Some(day) => day.parse().map(Self::On).map_err(D::Error::custom),
        }
    }
}
