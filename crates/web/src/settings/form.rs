use std::collections::BTreeMap;

use domain::{Name, Partnership, Policy, Threshold, Zone};
use serde::Deserialize;

use crate::request::corrections::Corrections;

/// The form of a partnership's name, zone and policy.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub key: String,
    pub version: String,
    pub name: String,
    pub zone: String,
    pub archived: String,
    /// The numbers of the policy, by what the form calls them.
    #[serde(flatten)]
    numbers: BTreeMap<String, String>,
}

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
        let number = |threshold| {
            (
                policy_field(threshold).to_owned(),
                policy.get(threshold).to_string(),
            )
        };
        self.numbers = Threshold::ALL.map(number).into();
        self
    }

    /// What was typed for a number of the policy.
    pub fn typed(&self, threshold: Threshold) -> &str {
        self.numbers
            .get(policy_field(threshold))
            .map_or("", String::as_str)
    }

    /// Reads what becomes of `partnership`, so that every mistake is shown at once.
    pub fn read(&self, partnership: &Partnership) -> Result<Partnership, Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take("name", Name::new(&self.name));
        let zone = wrong.take("zone", Zone::new(&self.zone));
        let mut policy = partnership.policy;
        for threshold in Threshold::ALL {
            wrong.take(
                policy_field(threshold),
                policy.set(threshold, self.typed(threshold)),
            );
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

/// What the form calls a number of the policy.
pub fn policy_field(threshold: Threshold) -> &'static str {
    threshold.word()
}
