use application::operators::NewPartnership;
use domain::{
    EmailAddress, Member, MemberNumber, MemberState, Name, Partnership, Policy, Role, Slug, Zone,
};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::say::say;

pub const NAME: FormField = FormField::new("name", |wording| say!(wording, "partnership-name"));
pub const SLUG: FormField = FormField::new("slug", |wording| say!(wording, "aspect-slug"));
pub const ZONE: FormField = FormField::new("zone", |wording| say!(wording, "aspect-zone"));
pub const COORDINATOR: FormField = FormField::new("coordinator", |wording| {
    say!(wording, "operators-coordinator")
});
pub const EMAIL: FormField = FormField::new("email", |wording| {
    say!(wording, "operators-coordinator-email")
});
pub const OPERATOR: FormField =
    FormField::new("operator", |wording| say!(wording, "operators-address"));

/// The form that founds a partnership and invites its coordinator.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct FoundingForm {
    pub name: String,
    /// What addresses call it; nothing for what its name suggests.
    pub slug: String,
    pub zone: String,
    pub coordinator: String,
    pub email: String,
}

/// The form that makes somebody a site operator, or lets somebody go.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OperatorForm {
    pub operator: String,
}

impl Default for FoundingForm {
    fn default() -> Self {
        let blank = String::new;
        Self {
            name: blank(),
            slug: blank(),
            zone: "America/Chicago".into(),
            coordinator: blank(),
            email: blank(),
        }
    }
}

impl FoundingForm {
    /// Reads the whole form, so that every mistake is shown at once.
    pub fn read(&self) -> Result<NewPartnership, Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take(NAME, Name::new(&self.name));
        let slug = match self.slug.trim() {
            "" => Some(Slug::suggested(&self.name)),
            typed => wrong.take(SLUG, Slug::new(typed)),
        };
        let zone = wrong.take(ZONE, Zone::new(&self.zone));
        let coordinator = self.coordinator(&mut wrong);
        let (Some(name), Some(slug), Some(zone), Some(coordinator)) =
            (name, slug, zone, coordinator)
        else {
            return Err(wrong);
        };
        let partnership = Partnership {
            slug,
            name,
            zone,
            policy: Policy::default(),
            archived: false,
        };
        Ok(NewPartnership {
            partnership,
            coordinator,
        })
    }

    /// Reads who is invited to be the coordinator.
    fn coordinator(&self, wrong: &mut Corrections) -> Option<Member> {
        let name = wrong.take(COORDINATOR, Name::new(&self.coordinator));
        let email = wrong.take(EMAIL, EmailAddress::new(&self.email));
        Some(Member {
            email: Some(email?),
            state: MemberState::Invited,
            ..Member::new(MemberNumber(1), name?, Role::Coordinator)
        })
    }
}
