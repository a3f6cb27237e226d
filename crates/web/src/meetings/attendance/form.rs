use domain::{Aspect, Attendance, Change, Note, Presence, Said, Who};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::{Form, NotKept};
use crate::say::say;

pub const OTHERS: FormField = FormField::new("others", |wording| say!(wording, "others-there"));

/// The forms in which is written down who is at a meeting: a name that was tapped, or others in
/// words.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AttendanceForm {
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

/// What a form calls it where nothing is known of somebody.
const UNKNOWN: &str = "unknown";

impl Form for AttendanceForm {}

impl AttendanceForm {
    /// The form about others as it stands.
    pub fn of(attendance: &Attendance) -> Self {
        let others = attendance.others.as_ref().map(ToString::to_string);
        Self {
            others: others.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The name that was tapped, with what is known of it from now on.
    pub fn tapped(&self) -> Option<(Who, Option<Presence>)> {
        let (who, seen) = self.tap.split_once(' ')?;
        let seen = match seen {
            UNKNOWN => None,
            word => Some(word.parse().ok()?),
        };
        Some((who.parse().ok()?, seen))
    }

    /// Whether it is about others.
    pub fn is_about_others(&self) -> bool {
        self.about == OTHERS_FIELD
    }

    /// Reads who else was there. Where somebody else wrote something there since the form was filled
    /// in, that is what others changed.
    pub fn read_others(&self, before: &Attendance) -> Result<Option<Note>, NotKept> {
        let read = |typed| Note::optional(typed).map_err(|wrong| Corrections::one(OTHERS, wrong));
        let (typed, was) = (read(&self.others)?, read(&self.was)?);
        if before.others == was || before.others == typed {
            return Ok(typed);
        }
        Err(NotKept::ComesBack {
            wrong: Corrections::default(),
            theirs: vec![Change {
                aspect: Aspect::Others,
                from: said(was),
                to: said(before.others.clone()),
            }],
        })
    }
}

fn said(note: Option<Note>) -> Said {
    match note {
        Some(note) => Said::Words(note.to_string()),
        None => Said::Nothing,
    }
}

/// What a form calls it.
pub fn presence_value(presence: Option<Presence>) -> &'static str {
    presence.map_or(UNKNOWN, Presence::word)
}
