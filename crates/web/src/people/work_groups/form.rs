use domain::{MemberNumber, Name, Roster, WorkGroup};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const NAME: FormField = FormField::new("name", |wording| say!(wording, "group-name"));
pub const CHAIRS: FormField = FormField::new("chair", |wording| say!(wording, "aspect-chairs"));

/// The form that adds a work group, or changes its name and chairs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WorkGroupForm {
    pub name: String,
    #[serde(rename = "chair")]
    pub chairs: Vec<String>,
}

impl Form for WorkGroupForm {}

impl WorkGroupForm {
    /// The form as it stands for a work group.
    pub fn of(group: &WorkGroup) -> Self {
        Self {
            name: group.name.to_string(),
            chairs: group.chairs.iter().map(ToString::to_string).collect(),
        }
    }

    /// Reads what the group is called and who leads it.
    pub fn read(&self, roster: &Roster) -> Result<(Name, Vec<MemberNumber>), Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take(NAME, Name::new(&self.name));
        let chairs = wrong.take(CHAIRS, self.read_chairs(roster));
        name.zip(chairs).ok_or(wrong)
    }

    fn read_chairs(&self, roster: &Roster) -> Result<Vec<MemberNumber>, Mistake> {
        let typed = self.chairs.iter();
        let mut chairs: Vec<MemberNumber> = typed.filter_map(|one| one.parse().ok()).collect();
        chairs.sort_unstable();
        chairs.dedup();
        let are_here = chairs.iter().all(|chair| roster.has_member(*chair));
        are_here.then_some(chairs).ok_or(Mistake::Gone)
    }
}
