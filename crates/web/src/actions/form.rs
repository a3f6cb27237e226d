use domain::{
    Action, ActionDetails, ActionDraft, ActionKind, ActionText, Aspect, Day, Lead, Name, Note,
    ObjectiveNumber, PartnerNumber, Title, WorkGroupNumber,
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
        let typed = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let mut form = Self {
            title: details.title.to_string(),
            short_win: typed((details.kind == ActionKind::ShortWin).then_some("yes")),
            objective: details.objective.to_string(),
            code: typed(details.code.as_ref().map(Name::as_str)),
            strategy: typed(details.strategy.as_ref().map(Title::as_str)),
            group: typed(details.group.map(|group| group.to_string()).as_deref()),
            supporters: details.supporters.iter().map(ToString::to_string).collect(),
            start: typed(details.start.map(|day| day.to_string()).as_deref()),
            ..Self::default()
        };
        for text in ActionText::ALL {
            *form.text_mut(text) = typed(details.text(text).map(Note::as_str));
        }
        form
    }

    /// What is typed there.
    pub fn text(&self, text: ActionText) -> &str {
        match text {
            ActionText::Resources => &self.resources,
            ActionText::Measure => &self.measure,
            ActionText::Notes => &self.notes,
        }
    }

    fn text_mut(&mut self, text: ActionText) -> &mut String {
        match text {
            ActionText::Resources => &mut self.resources,
            ActionText::Measure => &mut self.measure,
            ActionText::Notes => &mut self.notes,
        }
    }

    /// Reads the whole form, for an action that is to be put on the plan.
    pub fn read(&self, choices: &ActionChoices) -> Result<ActionDraft, Corrections> {
        let mut wrong = Corrections::default();
        let details = self.details(None, &mut wrong);
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
        let details = self
            .details(Some(&action.details), &mut wrong)
            .ok_or(wrong)?;
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

    /// Reads what the action is about, so that every mistake is shown at once. What the form does
    /// not ask for stays as it was `before`.
    fn details(
        &self,
        before: Option<&ActionDetails>,
        wrong: &mut Corrections,
    ) -> Option<ActionDetails> {
        let title = wrong.take(TITLE, Title::new(&self.title));
        let objective = self
            .objective
            .parse::<ObjectiveNumber>()
            .map_err(|_| Mistake::NotChosen);
        let objective = wrong.take(OBJECTIVE, objective);
        let code = wrong.take(CODE, Name::optional(&self.code));
        let strategy = wrong.take(STRATEGY, Title::optional(&self.strategy));
        let start = wrong.take(START, Day::optional(&self.start));
        let texts = self.texts(wrong);
        let (title, objective) = title.zip(objective)?;
        let new = || ActionDetails::new(objective, title.clone());
        let before = before.cloned().unwrap_or_else(new);
        let details = ActionDetails {
            objective,
            title,
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
            ..before
        };
        Some(details.with_texts(texts?))
    }

    /// Reads the words about the action, and leaves all else as it stands `now`.
    fn words(&self, now: &ActionDetails, wrong: &mut Corrections) -> Option<ActionDetails> {
        let title = wrong.take(TITLE, Title::new(&self.title));
        let texts = self.texts(wrong);
        let details = ActionDetails {
            title: title?,
            ..now.clone()
        };
        Some(details.with_texts(texts?))
    }

    fn texts(&self, wrong: &mut Corrections) -> Option<Vec<(ActionText, Option<Note>)>> {
        let texts = ActionText::ALL.map(|text| {
            let field = FormField::of_action_text(text);
            let written = wrong.take(field, Note::optional(self.text(text)))?;
            Some((text, written))
        });
        texts.into_iter().collect()
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
