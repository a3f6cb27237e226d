use application::set_up::FirstPartnership;
use domain::{EmailAddress, Member, MemberNumber, Name, Partnership, Policy, Role, Slug, Zone};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::say::say;

pub const NAME: FormField = FormField::new("name", |wording| say!(wording, "partnership-name"));
pub const ZONE: FormField = FormField::new("zone", |wording| say!(wording, "aspect-zone"));
pub const COORDINATOR: FormField =
    FormField::new("coordinator", |wording| say!(wording, "your-name"));
pub const EMAIL: FormField = FormField::new("email", |wording| say!(wording, "your-email"));

/// The form that makes the first partnership and its first coordinator.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct SetUpForm {
    pub name: String,
    pub zone: String,
    pub coordinator: String,
    pub email: String,
}

impl Default for SetUpForm {
    fn default() -> Self {
        let blank = String::new;
        Self {
            name: blank(),
            zone: "America/Chicago".into(),
            coordinator: blank(),
            email: blank(),
        }
    }
}

impl SetUpForm {
    /// Reads the whole form, so that every mistake is shown at once.
    pub fn read(&self) -> Result<FirstPartnership, Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take(NAME, Name::new(&self.name));
        let zone = wrong.take(ZONE, Zone::new(&self.zone));
        let coordinator = wrong.take(COORDINATOR, Name::new(&self.coordinator));
        let email = wrong.take(EMAIL, EmailAddress::new(&self.email));
        let (Some(name), Some(zone), Some(coordinator), Some(operator)) =
            (name, zone, coordinator, email)
        else {
            return Err(wrong);
        };
        let partnership = Partnership {
            slug: Slug::suggested(name.as_str()),
            name,
            zone,
            policy: Policy::default(),
            archived: false,
        };
        let coordinator = Member {
            email: Some(operator.clone()),
            ..Member::new(MemberNumber(1), coordinator, Role::Coordinator)
        };
        Ok(FirstPartnership {
            partnership,
            coordinator,
            operator,
        })
    }
}
