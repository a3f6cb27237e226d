use std::collections::BTreeMap;

use domain::{Added, Agenda, AgendaError, AgendaSection, Move, Title, Topic};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const MINUTES: FormField = FormField::new("minutes", |wording| say!(wording, "agenda-minutes"));
pub const TOPIC: FormField = FormField::new("topic", |wording| say!(wording, "agenda-add-title"));

/// The form that arranges an agenda: all its minutes, and the button that was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct AgendaForm {
    /// What is typed for the minutes of topics.
    minutes: BTreeMap<Topic, String>,
    /// What stood there before.
    were: BTreeMap<Topic, String>,
    pressed: Option<(String, Topic)>,
}

/// The form that adds a topic.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddedTopicForm {
    pub topic: String,
    pub decision: String,
}

impl Form for AgendaForm {}

impl Form for AddedTopicForm {}

impl From<Vec<(String, String)>> for AgendaForm {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            form.fill(&name, value);
        }
        form
    }
}

impl AgendaForm {
    /// What is typed for a topic's minutes.
    pub fn minutes_of(&self, topic: Topic) -> Option<&str> {
        self.minutes.get(&topic).map(String::as_str)
    }

    /// What is wrong with a topic's minutes, where somebody typed any.
    pub fn mistake_in(&self, topic: Topic) -> Option<AgendaError> {
        self.changed_minutes()
            .find(|(changed, _)| *changed == topic)
            .and_then(|(_, typed)| Agenda::read_minutes(typed).err())
    }

    /// Gives topics the minutes that somebody typed. What was not touched stays as it is: somebody
    /// else may have changed that meanwhile.
    pub fn give_minutes(&self, agenda: &mut Agenda) -> Result<(), Corrections> {
        let mut wrong = Corrections::default();
        for (topic, typed) in self.changed_minutes() {
            wrong.take(MINUTES, agenda.give_minutes(topic, typed));
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// Does what the button says that was pressed; gives the topic beside which it stands.
    ///
    /// # Errors
    ///
    /// When that topic is no longer on the agenda.
    pub fn press(
        &self,
        agenda: &mut Agenda,
        proposed: &[(Topic, AgendaSection)],
    ) -> Result<Option<Topic>, AgendaError> {
        let Some((button, topic)) = &self.pressed else {
            return Ok(None);
        };
        match button.as_str() {
            "up" => agenda.shift(*topic, Move::Up, proposed)?,
            "down" => agenda.shift(*topic, Move::Down, proposed)?,
            "first" => agenda.shift(*topic, Move::First, proposed)?,
            "put_back" => agenda.put_back(*topic),
            _ => agenda.leave_out(*topic),
        }
        Ok(Some(*topic))
    }

    fn changed_minutes(&self) -> impl Iterator<Item = (Topic, &str)> {
        let typed = self.minutes.iter();
        let changed = typed.filter(|(topic, typed)| self.were.get(topic) != Some(typed));
        changed.map(|(topic, typed)| (*topic, typed.as_str()))
    }

    fn fill(&mut self, name: &str, value: String) {
        let about = |word| -> Option<Topic> { name.strip_prefix(word)?.parse().ok() };
        match name {
            "up" | "down" | "first" | "leave_out" | "put_back" => {
                let topic = value.parse().ok();
                self.pressed = topic.map(|topic| (name.to_owned(), topic));
            }
            _ => match (about("minutes-"), about("was-")) {
                (Some(topic), _) => drop(self.minutes.insert(topic, value)),
                (_, Some(topic)) => drop(self.were.insert(topic, value)),
                _ => {}
            },
        }
    }
}

impl AddedTopicForm {
    /// Reads what is to be talked about, and whether it is to be decided.
    pub fn read(&self) -> Result<Added, Corrections> {
        let title = Title::new(&self.topic).map_err(|wrong| Corrections::one(TOPIC, wrong))?;
        let decision = !self.decision.is_empty();
        Ok(Added { title, decision })
    }
}
