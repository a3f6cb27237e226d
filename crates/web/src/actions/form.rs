use domain::{
    Action, ActionDetails, ActionKind, Day, DayError, Due, Lead, MemberNumber, Name, Note,
    ObjectiveNumber, PartnerNumber, Roster, Title, WorkGroupNumber,
};
use serde::Deserialize;
use wording::Mistake;

use crate::actions::change_forms::{LEAD, LEAD_MEMBER};
use crate::request::corrections::Corrections;

/// The form that puts an action on the plan, or changes what it is about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActionForm {
    pub key: String,
    pub version: String,
    pub title: String,
    pub short_win: String,
    pub objective: String,
    pub code: String,
    pub strategy: String,
    pub group: String,
    pub lead: String,
    pub lead_member: String,
    #[serde(rename = "supporter")]
    pub supporters: Vec<String>,
    pub start: String,
    pub due: String,
    pub ongoing: String,
    pub resources: String,
    pub measure: String,
    pub notes: String,
}

impl ActionForm {
    /// The form as it stands for an action that is on the plan.
    pub fn of(action: &Action) -> Self {
        let details = &action.details;
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            title: details.title.to_string(),
            short_win: if details.kind == ActionKind::ShortWin {
                "yes".into()
            } else {
                String::new()
            },
            objective: details.objective.to_string(),
            code: text(details.code.as_ref().map(Name::as_str)),
            strategy: text(details.strategy.as_ref().map(Title::as_str)),
            group: details
                .group
                .map(|group| group.to_string())
                .unwrap_or_default(),
            supporters: details.supporters.iter().map(ToString::to_string).collect(),
            start: details.start.map(|day| day.to_string()).unwrap_or_default(),
            resources: text(details.resources.as_ref().map(Note::as_str)),
            measure: text(details.measure.as_ref().map(Note::as_str)),
            notes: text(details.notes.as_ref().map(Note::as_str)),
            ..Self::default()
        }
    }

    /// Reads what the action is about, so that every mistake is shown at once.
    pub fn details(&self, wrong: &mut Corrections) -> Option<ActionDetails> {
        let title = wrong.take("title", Title::new(&self.title));
        let objective = self
            .objective
            .parse::<ObjectiveNumber>()
            .map_err(|_| Mistake::NotChosen);
        let objective = wrong.take("objective", objective);
        let code = wrong.take("code", Name::optional(&self.code));
        let strategy = wrong.take("strategy", Title::optional(&self.strategy));
        let start = wrong.take("start", Day::optional(&self.start));
        let resources = wrong.take("resources", Note::optional(&self.resources));
        let measure = wrong.take("measure", Note::optional(&self.measure));
        let notes = wrong.take("notes", Note::optional(&self.notes));
        Some(ActionDetails {
            objective: objective?,
            title: title?,
            kind: if self.short_win.is_empty() {
                ActionKind::Action
            } else {
                ActionKind::ShortWin
            },
            code: code?,
            strategy: strategy?,
            group: self.group.parse::<WorkGroupNumber>().ok(),
            supporters: numbers(&self.supporters),
            start: start?,
            resources: resources?,
            measure: measure?,
            notes: notes?,
        })
    }

    /// Reads the words about the action, and leaves all else as it is.
    pub fn words(&self, now: &ActionDetails, wrong: &mut Corrections) -> Option<ActionDetails> {
        let title = wrong.take("title", Title::new(&self.title));
        let resources = wrong.take("resources", Note::optional(&self.resources));
        let measure = wrong.take("measure", Note::optional(&self.measure));
        let notes = wrong.take("notes", Note::optional(&self.notes));
        Some(ActionDetails {
            title: title?,
            resources: resources?,
            measure: measure?,
            notes: notes?,
            ..now.clone()
        })
    }

    /// Reads when it should be finished.
    pub fn due(&self, wrong: &mut Corrections) -> Option<Due> {
        wrong.take("due", read_due(&self.due, &self.ongoing))
    }

    /// Reads who answers for it.
    pub fn lead(&self) -> Option<Lead> {
        read_lead(&self.lead, &self.lead_member)
    }
}

/// Reads a due day, where ticking *ongoing* stands for none.
pub fn read_due(day: &str, ongoing: &str) -> Result<Due, DayError> {
    Ok(match (Day::optional(day)?, ongoing) {
        (Some(day), _) => Due::On(day),
        (None, "") => Due::Unset,
        (None, _) => Due::Ongoing,
    })
}

/// Reads a lead, where choosing no partner stands for none.
pub fn read_lead(partner: &str, member: &str) -> Option<Lead> {
    let partner = partner.parse::<PartnerNumber>().ok()?;
    Some(Lead {
        partner,
        member: member.parse::<MemberNumber>().ok(),
    })
}

/// Notes what of a chosen lead is no longer there.
pub fn check_lead(roster: &Roster, lead: Lead, wrong: &mut Corrections) {
    if !roster.has_partner(lead.partner) {
        wrong.add(LEAD, Mistake::Gone);
    }
    if !roster.has_person_of(lead) {
        wrong.add(LEAD_MEMBER, Mistake::Gone);
    }
}

fn numbers(typed: &[String]) -> Vec<PartnerNumber> {
    let mut numbers: Vec<PartnerNumber> = typed.iter().filter_map(|one| one.parse().ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
