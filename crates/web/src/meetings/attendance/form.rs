use domain::{Note, Presence, Who};
use serde::Deserialize;

use crate::request::corrections::Corrections;

/// The forms in which is written down who is at a meeting: a name that was tapped, or others in
/// words.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AttendanceForm {
    pub key: String,
    /// Who it is about, and what is known from now on: `member-7 present`.
    pub tap: String,
    /// Says that it is about others.
    pub about: String,
    pub others: String,
    /// Who else was known of when it was filled in.
    pub was: String,
}

/// What the form about others says of itself.
pub const OTHERS_FIELD: &str = "others";

impl AttendanceForm {
    /// The name that was tapped, with what is known of it from now on.
    pub fn tapped(&self) -> Option<(Who, Option<Presence>)> {
        let (who, seen) = self.tap.split_once(' ')?;
        let all = [Some(Presence::Present), Some(Presence::Excused), None];
        let seen = all.into_iter().find(|one| presence_value(*one) == seen)?;
        Some((who.parse().ok()?, seen))
    }

    /// Whether it is about others.
    pub fn is_about_others(&self) -> bool {
        self.about == OTHERS_FIELD
    }

    /// What the form is told by from others: each name on it is one.
    pub fn key(&self) -> String {
        match self.key.as_str() {
            "" => String::new(),
            key => format!("{key} {}", self.tap),
        }
    }

    /// Who else was known of when it was filled in.
    pub fn was(&self) -> Result<Option<Note>, Corrections> {
        Note::optional(&self.was).map_err(|wrong| Corrections::one("others", wrong))
    }

    /// Reads who else was there.
    pub fn others(&self) -> Result<Option<Note>, Corrections> {
        Note::optional(&self.others).map_err(|wrong| Corrections::one("others", wrong))
    }
}

/// What a form calls it.
pub fn presence_value(presence: Option<Presence>) -> &'static str {
    match presence {
        Some(Presence::Present) => "present",
        Some(Presence::Excused) => "excused",
        None => "unknown",
    }
}
