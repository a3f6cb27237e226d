use domain::{Member, Topic};
use serde::Deserialize;

use crate::actions::form::ActionForm;

/// The form that puts an action on the plan while a meeting talks about something: no more than
/// somebody can type meanwhile.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SpotForm {
    pub key: String,
    /// The topic that one goes back to.
    pub topic: String,
    pub title: String,
    pub objective: String,
    pub lead: String,
    pub lead_member: String,
    pub due: String,
}

impl SpotForm {
    /// The topic that one goes back to.
    pub fn topic(&self) -> Option<Topic> {
        self.topic.parse().ok()
    }

    /// The form of the action. A person alone stands for the partner that the person is from.
    pub fn action(&self, people: &[Member]) -> ActionForm {
        let chosen = |person: &&Member| person.number.to_string() == self.lead_member;
        let person = people.iter().find(chosen);
        let partner = person.and_then(|person| person.partner);
        let lead = match (self.lead.as_str(), partner) {
            ("", Some(partner)) => partner.to_string(),
            (lead, _) => lead.to_owned(),
        };
        ActionForm {
            title: self.title.clone(),
            objective: self.objective.clone(),
            lead_member: self.lead_member.clone(),
            due: self.due.clone(),
            lead,
            ..ActionForm::default()
        }
    }
}
