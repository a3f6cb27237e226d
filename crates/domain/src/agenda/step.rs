use super::{AgendaItem, Topic};

/// Where a topic stands among those that a meeting talks about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Step {
    /// Its number among them, from 1 on.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// What is talked about before it.
    pub before: Option<Topic>,
    /// What is talked about after it.
    pub after: Option<Topic>,
    /// How many minutes are planned before it.
    pub minutes_before: u32,
    /// How many minutes are planned from it on, its own among them.
    pub minutes_left: u32,
}

impl Step {
    /// The place of a topic, if it is talked about.
    ///
    /// ```
    /// # use domain::{AgendaItem, Step, AgendaSection, Topic};
    /// let section = AgendaSection::Other;
    /// let item = |number, minutes| AgendaItem { topic: Topic::Added(number), section, minutes };
    /// let items = [item(1, 5), item(2, 3), item(3, 10)];
    /// let place = Step::of(Topic::Added(2), &items).unwrap();
    /// assert_eq!((place.number, place.of), (2, 3));
    /// assert_eq!((place.minutes_before, place.minutes_left), (5, 13));
    /// assert_eq!(place.after, Some(Topic::Added(3)));
    /// assert_eq!(Step::of(Topic::Wins, &items), None);
    /// ```
    pub fn of(topic: Topic, items: &[AgendaItem]) -> Option<Self> {
        let at = items.iter().position(|item| item.topic == topic)?;
        let minutes = |items: &[AgendaItem]| items.iter().map(|item| u32::from(item.minutes)).sum();
        let (earlier, rest) = items.split_at(at);
        Some(Self {
            number: at + 1,
            of: items.len(),
            before: earlier.last().map(|item| item.topic),
            after: rest.get(1).map(|item| item.topic),
            minutes_before: minutes(earlier),
            minutes_left: minutes(rest),
        })
    }
}
