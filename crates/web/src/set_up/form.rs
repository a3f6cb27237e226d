use domain::{EmailAddress, Member, MemberNumber, Name, Partnership, Policy, Role, Slug, Zone};
use serde::Deserialize;

use crate::request::corrections::Corrections;

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
    pub fn read(&self) -> Result<(Partnership, Member, EmailAddress), Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take("name", Name::new(&self.name));
        let zone = wrong.take("zone", Zone::new(&self.zone));
        let coordinator = wrong.take("coordinator", Name::new(&self.coordinator));
        let email = wrong.take("email", EmailAddress::new(&self.email));
        let (Some(name), Some(zone), Some(coordinator), Some(email)) =
            (name, zone, coordinator, email)
        else {
            return Err(wrong);
        };
        let slug = Slug::suggested(name.as_str());
        let member = Member {
            email: Some(email.clone()),
            ..Member::new(MemberNumber(1), coordinator, Role::Coordinator)
        };
        Ok((
            Partnership {
                slug,
                name,
                zone,
                policy: Policy::default(),
                archived: false,
            },
            member,
            email,
        ))
    }
}
