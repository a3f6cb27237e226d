use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ActionNumber;

/// What a meeting talks about for a while.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Topic {
    /// What was finished since the last meeting.
    Wins,
    /// How it is going with an action.
    Action(ActionNumber),
    /// What somebody added to this agenda, by its number on it.
    Added(u32),
}

/// Why a topic is on an agenda: the parts of an agenda, in their order.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaSection {
    /// It was finished since the last meeting. Wins come first.
    Wins,
    /// Its lead asked for help.
    Help,
    /// Its day has passed.
    Overdue,
    /// Nothing was heard of it, or nothing moves.
    Silent,
    /// It is due before the next meeting.
    Due,
    /// Something about it is to be decided: who leads it, until when.
    Decisions,
    /// Whatever else somebody added.
    Other,
}

/// Some text names no topic.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a topic")]
pub struct TopicError;

impl AgendaSection {
    /// How many minutes a topic gets where nobody says otherwise.
    pub fn usual_minutes(self) -> u16 {
        match self {
            Self::Wins | Self::Help | Self::Decisions | Self::Other => 5,
            Self::Overdue => 3,
            Self::Silent | Self::Due => 2,
        }
    }
}

impl fmt::Display for Topic {
    /// As addresses and forms have it: `wins`, `action-42`, `added-1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wins => f.write_str("wins"),
            Self::Action(number) => write!(f, "action-{number}"),
            Self::Added(number) => write!(f, "added-{number}"),
        }
    }
}

impl FromStr for Topic {
    type Err = TopicError;

    fn from_str(text: &str) -> Result<Self, TopicError> {
        match text.split_once('-') {
            None if text == "wins" => Ok(Self::Wins),
            Some(("action", number)) => number.parse().map(Self::Action).map_err(|_| TopicError),
            Some(("added", number)) => number.parse().map(Self::Added).map_err(|_| TopicError),
            _ => Err(TopicError),
        }
    }
}

impl TryFrom<String> for Topic {
    type Error = TopicError;

    fn try_from(text: String) -> Result<Self, TopicError> {
        text.parse()
    }
}

impl From<Topic> for String {
    fn from(topic: Topic) -> Self {
        topic.to_string()
    }
}
