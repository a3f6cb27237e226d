use domain::{
    Action, ActionDetails, ActionDraft, ActionKind, Aspect, Day, Lead, Name, Note, ObjectiveNumber,
    PartnerNumber, Title, WorkGroupNumber,
};
use serde::Deserialize;
use wording::Mistake;

use crate::actions::choices::ActionChoices;
use crate::actions::lead_and_due::{check_lead, read_due, read_lead};
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const TITLE: FormField = FormField::new("title", |wording| say!(wording, "what-will-be-done"));
pub const OBJECTIVE: FormField =
    FormField::new("objective", |wording| say!(wording, "aspect-objective"));
pub const CODE: FormField = FormField::new("code", |wording| say!(wording, "aspect-code"));
pub const STRATEGY: FormField =
    FormField::new("strategy", |wording| say!(wording, "aspect-strategy"));
pub const GROUP: FormField = FormField::new("group", |wording| say!(wording, "aspect-group"));
pub const SUPPORTER: FormField =
    FormField::new("supporter", |wording| say!(wording, "aspect-supporters"));
pub const START: FormField = FormField::new("start", |wording| say!(wording, "aspect-start"));
pub const DUE: FormField = FormField::new("due", |wording| say!(wording, "aspect-due"));
pub const RESOURCES: FormField =
    FormField::new("resources", |wording| say!(wording, "aspect-resources"));
pub const MEASURE: FormField = FormField::new("measure", |wording| say!(wording, "action-measure"));
pub const NOTES: FormField = FormField::new("notes", |wording| say!(wording, "aspect-notes"));

/// The form that puts an action on the plan, or changes what it is about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActionForm {
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

impl Form for ActionForm {
    /// Who answers for an action, when it is due and how it stands is changed by forms of their own.
    fn changes(&self, aspect: Aspect) -> bool {
        !matches!(
            aspect,
            Aspect::Lead
                | Aspect::LeadMember
                | Aspect::Due
                | Aspect::Status
                | Aspect::HoldUntil
                | Aspect::Percent
                | Aspect::WaitingFor
        )
    }
}

impl ActionForm {
    /// The form as it stands for an action that is on the plan.
    pub fn of(action: &Action) -> Self {
        let details = &action.details;
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            title: details.title.to_string(),
            short_win: text((details.kind == ActionKind::ShortWin).then_some("yes")),
            objective: details.objective.to_string(),
            code: text(details.code.as_ref().map(Name::as_str)),
            strategy: text(details.strategy.as_ref().map(Title::as_str)),
            group: text(details.group.map(|group| group.to_string()).as_deref()),
            supporters: details.supporters.iter().map(ToString::to_string).collect(),
            start: text(details.start.map(|day| day.to_string()).as_deref()),
            resources: text(details.resources.as_ref().map(Note::as_str)),
            measure: text(details.measure.as_ref().map(Note::as_str)),
            notes: text(details.notes.as_ref().map(Note::as_str)),
            ..Self::default()
        }
    }

    /// Reads the whole form, for an action that is to be put on the plan.
    pub fn read(&self, choices: &ActionChoices) -> Result<ActionDraft, Corrections> {
        let mut wrong = Corrections::default();
        let details = self.details(&mut wrong);
        let due = wrong.take(DUE, read_due(&self.due, &self.ongoing));
        let Some((details, due)) = details.zip(due) else {
            return Err(wrong);
        };
        let lead = self.lead();
        let mut wrong = missing(choices, &details, lead);
        let draft = wrong.take(START, ActionDraft::new(details, due, lead));
        draft.filter(|_| wrong.is_empty()).ok_or(wrong)
    }

    /// Reads what an action is about from now on.
    pub fn revise(&self, action: &Action, choices: &ActionChoices) -> Result<Action, Corrections> {
        let mut wrong = Corrections::default();
        let details = self.details(&mut wrong).ok_or(wrong)?;
        revised(action, details, choices)
    }

    /// Reads the words about an action, and leaves all else as it is: its lead may say it in other
    /// words.
    pub fn reword(&self, action: &Action, choices: &ActionChoices) -> Result<Action, Corrections> {
        let mut wrong = Corrections::default();
        let details = self.words(&action.details, &mut wrong).ok_or(wrong)?;
        revised(action, details, choices)
    }

    fn lead(&self) -> Option<Lead> {
        read_lead(&self.lead, &self.lead_member)
    }

    /// Reads what the action is about, so that every mistake is shown at once.
    fn details(&self, wrong: &mut Corrections) -> Option<ActionDetails> {
        let title = wrong.take(TITLE, Title::new(&self.title));
        let objective = self
            .objective
            .parse::<ObjectiveNumber>()
            .map_err(|_| Mistake::NotChosen);
        let objective = wrong.take(OBJECTIVE, objective);
        let code = wrong.take(CODE, Name::optional(&self.code));
        let strategy = wrong.take(STRATEGY, Title::optional(&self.strategy));
        let start = wrong.take(START, Day::optional(&self.start));
        let resources = wrong.take(RESOURCES, Note::optional(&self.resources));
        let measure = wrong.take(MEASURE, Note::optional(&self.measure));
        let notes = wrong.take(NOTES, Note::optional(&self.notes));
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

    /// Reads the words about the action, and leaves all else as it stands `now`.
    fn words(&self, now: &ActionDetails, wrong: &mut Corrections) -> Option<ActionDetails> {
        let title = wrong.take(TITLE, Title::new(&self.title));
        let resources = wrong.take(RESOURCES, Note::optional(&self.resources));
        let measure = wrong.take(MEASURE, Note::optional(&self.measure));
        let notes = wrong.take(NOTES, Note::optional(&self.notes));
        Some(ActionDetails {
            title: title?,
            resources: resources?,
            measure: measure?,
            notes: notes?,
            ..now.clone()
        })
    }
}

/// The action with other details, of which everything is still there.
fn revised(
    action: &Action,
    details: ActionDetails,
    choices: &ActionChoices,
) -> Result<Action, Corrections> {
    let mut revised = action.clone();
    let mut wrong = missing(choices, &details, None);
    wrong.take(START, revised.revise(details));
    if wrong.is_empty() {
        Ok(revised)
    } else {
        Err(wrong)
    }
}

/// What was chosen that is no longer there.
fn missing(choices: &ActionChoices, details: &ActionDetails, lead: Option<Lead>) -> Corrections {
    let (roster, mut wrong) = (choices.roster(), Corrections::default());
    if !choices.has_objective(details.objective) {
        wrong.add(OBJECTIVE, Mistake::Gone);
    }
    if details.group.is_some_and(|group| !roster.has_group(group)) {
        wrong.add(GROUP, Mistake::Gone);
    }
    let mut supporters = details.supporters.iter();
    if !supporters.all(|partner| roster.has_partner(*partner)) {
        wrong.add(SUPPORTER, Mistake::Gone);
    }
    if let Some(lead) = lead {
        check_lead(&roster, lead, &mut wrong);
    }
    wrong
}

fn numbers(typed: &[String]) -> Vec<PartnerNumber> {
    let mut numbers: Vec<PartnerNumber> = typed.iter().filter_map(|one| one.parse().ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
