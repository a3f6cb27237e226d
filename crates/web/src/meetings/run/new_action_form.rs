use domain::{
    ActionAgreed, Day, Due, Lead, Member, MemberNumber, Objective, ObjectiveNumber, Partner,
    PartnerNumber, Title, Topic,
};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const TITLE: FormField = FormField::new("title", |wording| say!(wording, "what-will-be-done"));
pub const OBJECTIVE: FormField =
    FormField::new("objective", |wording| say!(wording, "aspect-objective"));
pub const LEAD: FormField = FormField::new("lead", |wording| say!(wording, "aspect-lead"));
pub const LEAD_MEMBER: FormField =
    FormField::new("lead_member", |wording| say!(wording, "aspect-lead-member"));
pub const DUE: FormField = FormField::new("due", |wording| say!(wording, "aspect-due"));

/// The form that puts an action on the plan while a meeting talks about something: no more than
/// somebody can type meanwhile.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AgreedActionForm {
    /// The topic that one goes back to.
    pub topic: String,
    pub title: String,
    pub objective: String,
    pub lead: String,
    pub lead_member: String,
    pub due: String,
}

/// What can be chosen in the form.
pub struct AgreedActionChoices {
    pub objectives: Vec<Objective>,
    pub partners: Vec<Partner>,
    pub members: Vec<Member>,
}

impl Form for AgreedActionForm {}

impl AgreedActionForm {
    /// The topic that one goes back to.
    pub fn topic(&self) -> Option<Topic> {
        self.topic.parse().ok()
    }

    /// Reads what is agreed on, so that every mistake is shown at once.
    pub fn read(&self, choices: &AgreedActionChoices) -> Result<ActionAgreed, Corrections> {
        let mut wrong = Corrections::default();
        let title = wrong.take(TITLE, Title::new(&self.title));
        let objective = wrong.take(OBJECTIVE, self.objective(choices));
        let due = wrong.take(DUE, Day::optional(&self.due));
        let lead = self.lead(choices, &mut wrong);
        match (title, objective, due) {
            (Some(title), Some(objective), Some(due)) if wrong.is_empty() => Ok(ActionAgreed {
                title,
                objective,
                lead,
                due: due.map_or(Due::Unset, Due::On),
            }),
            _ => Err(wrong),
        }
    }

    fn objective(&self, choices: &AgreedActionChoices) -> Result<ObjectiveNumber, Mistake> {
        let number: ObjectiveNumber = self.objective.parse().map_err(|_| Mistake::NotChosen)?;
        let known = choices.objectives.iter().any(|one| one.number == number);
        known.then_some(number).ok_or(Mistake::Gone)
    }

    /// Who answers for it. A person alone stands for the partner that the person is from.
    fn lead(&self, choices: &AgreedActionChoices, wrong: &mut Corrections) -> Option<Lead> {
        let member = self.lead_member.parse::<MemberNumber>().ok();
        let person = choices
            .members
            .iter()
            .find(|one| Some(one.number) == member);
        let partner = if self.lead.is_empty() {
            person.and_then(|person| person.partner)
        } else {
            self.lead.parse::<PartnerNumber>().ok()
        };
        let partner = partner?;
        if choices.partners.iter().all(|one| one.number != partner) {
            wrong.add(LEAD, Mistake::Gone);
        }
        if member.is_some() && person.is_none() {
            wrong.add(LEAD_MEMBER, Mistake::Gone);
        }
        Some(Lead { partner, member })
    }
}
