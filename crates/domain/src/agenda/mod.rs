//! What a meeting talks about: proposed by the plan, arranged by the coordinator.
mod proposal;
mod step;
mod topic;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{MeetingNumber, Title};

pub use proposal::{Attention, Proposals, section_of};
pub use step::Step;
pub use topic::{AgendaSection, Topic, TopicError};

/// What somebody arranged about a meeting's agenda. What is on it comes from the plan each time that
/// it is looked at, until the meeting begins: nothing is copied.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Agenda {
    pub meeting: MeetingNumber,
    /// The topics in the order that somebody gave them; none while nobody moved any.
    pub order: Vec<Topic>,
    /// How many minutes a topic gets, where somebody said.
    pub minutes: BTreeMap<Topic, u16>,
    /// What is not talked about this time. It stays left out, whatever the plan says.
    pub left_out: BTreeSet<Topic>,
    /// What somebody added.
    pub added: BTreeMap<Topic, Added>,
    /// What is talked about, since the meeting began.
    pub fixed: Option<Vec<AgendaItem>>,
}

/// A topic that somebody added.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Added {
    /// What it is about.
    pub title: Title,
    /// Whether something is to be decided.
    pub decision: bool,
}

/// A topic where it stands on an agenda.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct AgendaItem {
    /// What is talked about.
    pub topic: Topic,
    /// Why it came on the agenda.
    pub section: AgendaSection,
    /// How many minutes it gets.
    pub minutes: u16,
}

/// Where a topic goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Move {
    /// Before the one before it.
    Up,
    /// After the one after it.
    Down,
    /// Before all others.
    First,
}

/// A rule about agendas that a request would break.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum AgendaError {
    /// It is not there, or not any more.
    #[error("not on the agenda")]
    NotThere,
    /// No time that a topic could take.
    #[error("not 0 to {most} minutes")]
    Minutes { most: u16 },
}

impl Agenda {
    /// The most minutes that a topic gets: a working day.
    pub const MOST_MINUTES: u16 = 480;

    /// An agenda that nobody has arranged yet.
    pub fn new(meeting: MeetingNumber) -> Self {
        Self {
            meeting,
            order: Vec::new(),
            minutes: BTreeMap::new(),
            left_out: BTreeSet::new(),
            added: BTreeMap::new(),
            fixed: None,
        }
    }

    /// What is talked about, in order, where the plan proposes these topics. Since the meeting
    /// began, what the plan proposes does not matter any more.
    ///
    /// ```
    /// # use domain::{ActionNumber, Agenda, MeetingNumber, Move, AgendaSection, Topic};
    /// let [wins, late] = [Topic::Wins, Topic::Action(ActionNumber(7))];
    /// let quiet = Topic::Action(ActionNumber(3));
    /// let (first, second) = ((wins, AgendaSection::Wins), (late, AgendaSection::Overdue));
    /// let proposed = [first, second, (quiet, AgendaSection::Silent)];
    /// let mut agenda = Agenda::new(MeetingNumber(1));
    /// agenda.shift(quiet, Move::Up, &proposed).unwrap();
    /// agenda.leave_out(late);
    /// let topics: Vec<Topic> = agenda.items(&proposed).iter().map(|item| item.topic).collect();
    /// assert_eq!(topics, [wins, quiet]);
    /// ```
    pub fn items(&self, proposed: &[(Topic, AgendaSection)]) -> Vec<AgendaItem> {
        let mut items = self.all(proposed);
        items.retain(|item| !self.left_out.contains(&item.topic));
        items
    }

    /// What the plan proposes, or somebody added, and is not talked about this time.
    pub fn omitted(&self, proposed: &[(Topic, AgendaSection)]) -> Vec<AgendaItem> {
        let mut items = self.all(proposed);
        items.retain(|item| self.left_out.contains(&item.topic));
        items
    }

    /// Moves a topic among those that are talked about.
    ///
    /// # Errors
    ///
    /// [`AgendaError::NotThere`] when it is not talked about.
    pub fn shift(
        &mut self,
        topic: Topic,
        to: Move,
        proposed: &[(Topic, AgendaSection)],
    ) -> Result<(), AgendaError> {
        let all = self.all(proposed);
        let talked: Vec<usize> = (0..all.len())
            .filter(|at| !self.left_out.contains(&all[*at].topic))
            .collect();
        let place = talked.iter().position(|at| all[*at].topic == topic);
        let place = place.ok_or(AgendaError::NotThere)?;
        let target = match to {
            Move::Up => place.saturating_sub(1),
            Move::Down => (place + 1).min(talked.len() - 1),
            Move::First => 0,
        };
        let (from, target) = (talked[place], talked[target]);
        let mut moved = all;
        let item = moved.remove(from);
        moved.insert(target, item);
        match &mut self.fixed {
            Some(fixed) => *fixed = moved,
            None => self.order = moved.into_iter().map(|item| item.topic).collect(),
        }
        Ok(())
    }

    /// Leaves a topic out, this time.
    pub fn leave_out(&mut self, topic: Topic) {
        self.left_out.insert(topic);
    }

    /// Takes a topic back in.
    pub fn put_back(&mut self, topic: Topic) {
        self.left_out.remove(&topic);
    }

    /// Reads minutes that somebody typed; nothing typed stands for the usual ones.
    ///
    /// # Errors
    ///
    /// [`AgendaError::Minutes`] when it is no whole number, or more than a working day.
    pub fn read_minutes(typed: &str) -> Result<Option<u16>, AgendaError> {
        let most = Self::MOST_MINUTES;
        match typed.trim() {
            "" => Ok(None),
            typed => match typed.parse() {
                Ok(minutes) if minutes <= most => Ok(Some(minutes)),
                _ => Err(AgendaError::Minutes { most }),
            },
        }
    }

    /// Gives a topic some minutes, as somebody typed them; nothing typed stands for the usual ones.
    ///
    /// # Errors
    ///
    /// [`AgendaError::Minutes`] when it is no whole number, or more than a working day.
    pub fn give_minutes(&mut self, topic: Topic, typed: &str) -> Result<(), AgendaError> {
        let minutes = Self::read_minutes(typed)?;
        match minutes {
            Some(minutes) => self.minutes.insert(topic, minutes),
            None => self.minutes.remove(&topic),
        };
        if let Some(item) = self.fixed_mut(topic) {
            item.minutes = minutes.unwrap_or(item.section.usual_minutes());
        }
        Ok(())
    }

    /// Adds a topic of somebody's own, at the end; gives which.
    pub fn add(&mut self, title: Title, decision: bool) -> Topic {
        let numbers = self.added.keys().filter_map(|topic| match topic {
            Topic::Added(number) => Some(*number),
            _ => None,
        });
        let topic = Topic::Added(numbers.max().unwrap_or_default() + 1);
        let added = Added { title, decision };
        let section = added.section();
        self.added.insert(topic, added);
        if !self.order.is_empty() {
            self.order.push(topic);
        }
        if let Some(fixed) = &mut self.fixed {
            fixed.push(AgendaItem::usual(topic, section));
        }
        topic
    }

    /// Takes an action on that was put on the plan, or asked about, while the meeting goes on.
    pub fn take_on(&mut self, topic: Topic) {
        let Some(fixed) = &mut self.fixed else { return };
        if fixed.iter().all(|item| item.topic != topic) {
            fixed.push(AgendaItem::usual(topic, AgendaSection::Other));
        }
    }

    /// Says that the meeting begins with what is on it now.
    pub fn fix(&mut self, proposed: &[(Topic, AgendaSection)]) {
        if self.fixed.is_none() {
            self.fixed = Some(self.all(proposed));
        }
    }

    /// Everything in order, what was left out too.
    fn all(&self, proposed: &[(Topic, AgendaSection)]) -> Vec<AgendaItem> {
        if let Some(fixed) = &self.fixed {
            return fixed.clone();
        }
        let added = self.added.iter();
        let added = added.map(|(topic, added)| (*topic, added.section()));
        let mut usual: Vec<(Topic, AgendaSection)> =
            proposed.iter().copied().chain(added).collect();
        usual.sort_by_key(|(_, section)| *section);
        let items = in_order(&self.order, &usual).into_iter();
        let item = |(topic, section): (Topic, AgendaSection)| AgendaItem {
            topic,
            section,
            minutes: self.minutes_of(topic, section),
        };
        items.map(item).collect()
    }

    fn minutes_of(&self, topic: Topic, section: AgendaSection) -> u16 {
        let said = self.minutes.get(&topic).copied();
        said.unwrap_or(section.usual_minutes())
    }

    fn fixed_mut(&mut self, topic: Topic) -> Option<&mut AgendaItem> {
        let mut items = self.fixed.iter_mut().flatten();
        items.find(|item| item.topic == topic)
    }
}

impl AgendaItem {
    /// A topic that gets the usual minutes of its section.
    fn usual(topic: Topic, section: AgendaSection) -> Self {
        Self {
            topic,
            section,
            minutes: section.usual_minutes(),
        }
    }
}

impl Added {
    /// Where it stands on the agenda, unless somebody moves it.
    fn section(&self) -> AgendaSection {
        if self.decision {
            AgendaSection::Decisions
        } else {
            AgendaSection::Other
        }
    }
}

/// What there is in the order that somebody gave it. What came since stands after what it usually
/// stands after.
fn in_order(order: &[Topic], usual: &[(Topic, AgendaSection)]) -> Vec<(Topic, AgendaSection)> {
    let sections: BTreeMap<Topic, AgendaSection> = usual.iter().copied().collect();
    let known = order
        .iter()
        .filter_map(|topic| Some((*topic, *sections.get(topic)?)));
    let mut ordered: Vec<(Topic, AgendaSection)> = known.collect();
    let mut before = None;
    for entry in usual {
        let place = |of| ordered.iter().position(|(topic, _)| *topic == of);
        if place(entry.0).is_none() {
            let at = before.and_then(place).map_or(0, |at| at + 1);
            ordered.insert(at, *entry);
        }
        before = Some(entry.0);
    }
    ordered
}
