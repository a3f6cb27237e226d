use std::collections::BTreeMap;

use domain::{Agenda, AgendaError, Move, Title, Topic};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;

/// The form that arranges an agenda: all its minutes, and the button that was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct AgendaForm {
    pub key: String,
    /// What is typed for the minutes of topics.
    minutes: BTreeMap<Topic, String>,
    /// What stood there before.
    were: BTreeMap<Topic, String>,
    pressed: Option<(String, Topic)>,
}

/// The form that adds a topic.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TopicForm {
    pub key: String,
    pub topic: String,
    pub decision: String,
}

/// Minutes that topics cannot have.
pub type WrongMinutes = BTreeMap<Topic, AgendaError>;

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

    /// Gives topics the minutes that somebody typed. What was not touched stays as it is: somebody
    /// else may have changed that meanwhile.
    pub fn give_minutes(&self, agenda: &mut Agenda) -> Result<(), WrongMinutes> {
        let mut wrong = WrongMinutes::new();
        for (topic, typed) in &self.minutes {
            if self.were.get(topic) != Some(typed)
                && let Err(why) = agenda.give_minutes(*topic, typed)
            {
                wrong.insert(*topic, why);
            }
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
        proposed: &[(Topic, domain::AgendaSection)],
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

    fn fill(&mut self, name: &str, value: String) {
        let about = |word| -> Option<Topic> { name.strip_prefix(word)?.parse().ok() };
        match name {
            "key" => self.key = value,
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

impl TopicForm {
    /// Reads what is to be talked about, and whether it is to be decided.
    pub fn read(&self) -> Result<(Title, bool), Corrections> {
        let title = Title::new(&self.topic).map_err(Mistake::from);
        let decision = !self.decision.is_empty();
        title
            .map(|title| (title, decision))
            .map_err(|why| Corrections::one("topic", why))
    }
}
