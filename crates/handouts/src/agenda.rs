//! The agenda of a meeting in words.

use chrono::{NaiveDate, NaiveTime};
use domain::{ActionNumber, Agenda, AgendaItem, Topic};
use paper::{Block, DocumentSection, Table, TableColumn, Words};
use persistence::agendas::OnTheTable;
use persistence::plan::ActionLine;
use wording::{Asked, Wording};

use crate::context::HandoutContext;
use crate::facts::numbered;
use crate::say::say;

/// What a meeting talks about, in words.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The topics in order, those of a section that follow each other together.
    pub parts: Vec<ProgrammePart>,
    /// What is left out this time.
    pub omitted: Vec<Point>,
    /// How many minutes it takes in all.
    pub minutes: u32,
    /// How many minutes that is more than the meeting has.
    pub too_long: Option<u32>,
}

/// Topics that are on the agenda for the same reason.
#[derive(Clone, Debug)]
pub struct ProgrammePart {
    pub section: domain::AgendaSection,
    /// Why, in words.
    pub heading: String,
    pub points: Vec<Point>,
}

/// A topic, in words.
#[derive(Clone, Debug)]
pub struct Point {
    /// Where it stands on the agenda.
    pub item: AgendaItem,
    /// When it begins, where the meeting has hours.
    pub starts: Option<NaiveTime>,
    /// What it is about.
    pub title: String,
    /// The action that it is about.
    pub action: Option<ActionNumber>,
    /// Who leads that.
    pub lead: Option<String>,
    /// Why it needs a word.
    pub why: Vec<String>,
    /// What to ask.
    pub question: Option<String>,
    /// What was finished.
    pub wins: Vec<ActionLine>,
}

impl Programme {
    /// The agenda of a meeting in words, for whom and on which day `of` says.
    pub fn of(table: &OnTheTable, of: HandoutContext<'_>) -> Self {
        let teller = Teller {
            table,
            wording: of.wording,
            today: of.today,
        };
        let minutes = table.items.iter().map(|item| item.minutes);
        let starts = of.meeting.hours.map(|hours| hours.starts(minutes.clone()));
        let mut parts: Vec<ProgrammePart> = Vec::new();
        for (at, item) in table.items.iter().enumerate() {
            let starts = starts.as_ref().and_then(|starts| starts.get(at).copied());
            let point = teller.point(item, starts);
            match parts.last_mut() {
                Some(part) if part.section == item.section => part.points.push(point),
                _ => parts.push(teller.part(item.section, point)),
            }
        }
        let minutes: u32 = minutes.map(u32::from).sum();
        let there = of.meeting.hours.and_then(|hours| hours.minutes());
        let over = there.map(|there| i64::from(minutes) - there);
        let omitted = table.omitted.iter();
        Self {
            parts,
            omitted: omitted.map(|item| teller.point(item, None)).collect(),
            minutes,
            too_long: over
                .and_then(|over| u32::try_from(over).ok())
                .filter(|over| *over > 0),
        }
    }

    /// How many topics there are.
    pub fn topics(&self) -> usize {
        self.points().count()
    }

    /// The topics in order.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.parts.iter().flat_map(|part| &part.points)
    }

    /// The agenda as a part of a document.
    pub fn section(&self, wording: &Wording) -> DocumentSection {
        let mut section = DocumentSection::new(say!(wording, "agenda"));
        if self.topics() == 0 {
            return section.with(Block::paragraph(say!(wording, "agenda-empty")));
        }
        for part in &self.parts {
            let mut table = Table::new([
                TableColumn::new(say!(wording, "agenda-time"), 2),
                TableColumn::new(say!(wording, "agenda-topic"), 5),
                TableColumn::new(say!(wording, "aspect-lead"), 3),
                TableColumn::number(say!(wording, "agenda-minutes"), 2),
            ]);
            for point in &part.points {
                table.push(point.row(wording));
            }
            section = section.with_section(DocumentSection::new(&part.heading).with(table));
        }
        section
    }
}

impl Point {
    fn row(&self, wording: &Wording) -> [Words; 4] {
        let starts = self.starts.map(|time| wording.time(time));
        let mut topic = Words::from(numbered(self.action, &self.title));
        let won = self.wins.iter().map(|line| line.title.to_string());
        topic.below.extend(won);
        topic.below.extend(self.why.iter().cloned());
        topic.below.extend(self.question.clone());
        [
            starts.unwrap_or_default().into(),
            topic,
            self.lead.clone().unwrap_or_default().into(),
            self.item.minutes.to_string().into(),
        ]
    }
}

/// What is needed to put a topic into words.
struct Teller<'a> {
    table: &'a OnTheTable,
    wording: &'a Wording,
    today: NaiveDate,
}

impl Teller<'_> {
    fn part(&self, section: domain::AgendaSection, first: Point) -> ProgrammePart {
        ProgrammePart {
            section,
            heading: self.wording.section(section),
            points: vec![first],
        }
    }

    fn point(&self, item: &AgendaItem, starts: Option<NaiveTime>) -> Point {
        let plain = Point {
            item: *item,
            starts,
            title: title(self.wording, &self.table.agenda, item.topic),
            action: None,
            lead: None,
            why: Vec::new(),
            question: None,
            wins: Vec::new(),
        };
        match item.topic {
            Topic::Wins => Point {
                question: Some(say!(self.wording, "ask-wins")),
                wins: self.table.wins.clone(),
                ..plain
            },
            Topic::Added(_) => plain,
            Topic::Action(number) => match self.table.lines.get(&number) {
                Some(line) => self.about(line, plain),
                None => plain,
            },
        }
    }

    fn about(&self, line: &ActionLine, point: Point) -> Point {
        let lead = line.lead.as_ref().map(|(_, name)| name.to_string());
        let why = |flag| self.wording.why(flag, line.flag_names(), self.today);
        let asked = Asked {
            section: point.item.section,
            flags: &line.flags,
            due: line.due,
            wanted: self.table.asked.get(&line.number).copied(),
        };
        let open = line.status.is_open();
        Point {
            title: line.title.to_string(),
            action: Some(line.number),
            why: line.flags.iter().map(why).collect(),
            question: open.then(|| self.wording.question(&asked, self.today)),
            lead,
            ..point
        }
    }
}

/// What a topic that is no action is called.
fn title(wording: &Wording, agenda: &Agenda, topic: Topic) -> String {
    match topic {
        Topic::Wins => wording.section(domain::AgendaSection::Wins),
        Topic::Added(_) => {
            let added = agenda.added.get(&topic);
            added.map_or_else(String::new, |added| added.title.to_string())
        }
        Topic::Action(number) => say!(wording, "action-number", number = number.0),
    }
}
