use std::collections::BTreeMap;

use domain::{Name, Partnership, Policy, Threshold, Zone};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const NAME: FormField = FormField::new("name", |wording| say!(wording, "aspect-name"));
pub const ZONE: FormField = FormField::new("zone", |wording| say!(wording, "aspect-zone"));

/// The form of a partnership's name, zone and policy.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub name: String,
    pub zone: String,
    pub archived: String,
    /// The numbers of the policy, by what the form calls them.
    #[serde(flatten)]
    numbers: BTreeMap<String, String>,
}

impl Form for SettingsForm {}

impl SettingsForm {
    /// The form as it stands for a partnership.
    pub fn of(partnership: &Partnership) -> Self {
        Self {
            name: partnership.name.to_string(),
            zone: partnership.zone.name().to_owned(),
            archived: if partnership.archived { "yes" } else { "" }.to_owned(),
            ..Self::default()
        }
        .with(partnership.policy)
    }

    /// The form with the numbers of another policy.
    pub fn with(mut self, policy: Policy) -> Self {
        let number = |threshold: Threshold| {
            let number = policy.get(threshold).to_string();
            (threshold.word().to_owned(), number)
        };
        self.numbers = Threshold::ALL.map(number).into();
        self
    }

    /// What was typed for a number of the policy.
    pub fn typed(&self, threshold: Threshold) -> &str {
        let typed = self.numbers.get(threshold.word());
        typed.map_or("", String::as_str)
    }

    /// Reads what becomes of `partnership`, so that every mistake is shown at once.
    pub fn read(&self, partnership: &Partnership) -> Result<Partnership, Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take(NAME, Name::new(&self.name));
        let zone = wrong.take(ZONE, Zone::new(&self.zone));
        let mut policy = partnership.policy;
        for threshold in Threshold::ALL {
            let set = policy.set(threshold, self.typed(threshold));
            wrong.take(FormField::of_policy(threshold), set);
        }
        match (name, zone) {
            (Some(name), Some(zone)) if wrong.is_empty() => Ok(Partnership {
                slug: partnership.slug.clone(),
                name,
                zone,
                policy,
                archived: !self.archived.is_empty(),
            }),
            _ => Err(wrong),
        }
    }
}
