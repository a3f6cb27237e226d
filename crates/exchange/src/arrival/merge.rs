//! One row of the file and what becomes of its action.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{
    Action, ActionDetails, ActionNumber, Day, Due, Kind, Note, ObjectiveNumber, PartnerNumber,
    Source, Title,
};

use super::partners::Directory;
use super::{
    Arriving, Fate, GOAL_AS_WRITTEN, OBJECTIVE_AS_WRITTEN, Row, column, said, standing, words,
};
use crate::preview;
use crate::{Meaning, Preview, Remark};

const LONG_TITLE: &str = "longer than a title can be: the rest stands in the notes";
const LONG_WORDS: &str = "longer than fits: the rest stays with the words of the row";
const NO_DAYS: &str = "a short win needs a start and a due day: it comes in as an ordinary action";
const STARTS_LATE: &str = "it would start after it is due: the start stays as words";
const HAS_ENDED: &str = "the action has ended: its due day stays as it was";

/// A row on its way to the plan.
pub(super) struct Merge<'a, 'p> {
    pub row: &'a Row<'a>,
    pub columns: &'a Preview,
    pub objective: ObjectiveNumber,
    pub today: NaiveDate,
    pub directory: &'a mut Directory<'p>,
    pub doubts: &'a mut Vec<Remark>,
}

/// What the file says that it did not say before.
struct News<'a> {
    read: &'a BTreeMap<String, String>,
    /// What the file said last time; none where the action came another way.
    before: Option<&'a BTreeMap<String, String>>,
}

impl News<'_> {
    /// Whether a field is to be taken over. Of an action that came another way only what the plan
    /// does not say is taken.
    fn about(&self, field: &str, is_blank: bool) -> bool {
        match self.before {
            Some(before) => before.get(field) != self.read.get(field),
            None => is_blank && self.read.contains_key(field),
        }
    }
}

impl Merge<'_, '_> {
    /// The row as a new action.
    pub fn into_new(mut self, number: ActionNumber) -> Arriving {
        let blank = Action {
            number,
            details: ActionDetails {
                objective: self.objective,
                title: self.untitled(),
                kind: Kind::Action,
                code: None,
                strategy: None,
                group: None,
                supporters: Vec::new(),
                start: None,
                resources: None,
                measure: None,
                notes: None,
            },
            lead: None,
            due: Due::Unset,
            due_words: None,
            status: domain::Status::NotStarted,
            percent: domain::Percent::default(),
            waiting_for: None,
            on_plan: self.today,
            lead_since: None,
            first_due: None,
            was_due: None,
            later_moves: 0,
            hold_ended: None,
            wait_ended: None,
            reopened: None,
            moved: None,
            source: None,
        };
        let nothing = BTreeMap::new();
        Arriving {
            action: self.take(&blank, Some(&nothing)),
            fate: Fate::Added,
        }
    }

    /// The row as an action that is on the plan.
    pub fn into_known(mut self, before: &Action) -> Arriving {
        if before
            .source
            .as_ref()
            .is_some_and(|source| self.says_the_same(source))
        {
            return Arriving {
                action: before.clone(),
                fate: Fate::Unchanged,
            };
        }
        let read = before.source.as_ref().map(|source| &source.read);
        Arriving {
            action: self.take(before, read),
            fate: Fate::Changed(Box::new(before.clone())),
        }
    }

    fn says_the_same(&self, source: &Source) -> bool {
        let headings = [GOAL_AS_WRITTEN, OBJECTIVE_AS_WRITTEN];
        let own = source
            .cells
            .iter()
            .filter(|(name, _)| !headings.contains(&name.as_str()));
        own.eq(&self.row.action.source.cells) && source.read == said::of(self.row)
    }

    fn take(&mut self, before: &Action, read_before: Option<&BTreeMap<String, String>>) -> Action {
        let read = said::of(self.row);
        let news = News {
            read: &read,
            before: read_before,
        };
        let mut action = before.clone();
        self.people(&mut action, &news, read_before);
        let had_ended = !action.status.is_open();
        if had_ended {
            self.status(&mut action, &news);
        }
        let details = self.details(&action.details, &news);
        let due = self.due(&action, &news);
        self.set(&mut action, details, due, &news);
        if !had_ended {
            self.status(&mut action, &news);
        }
        action.source = Some(self.source(before.source.as_ref(), read));
        action
    }

    fn people(
        &mut self,
        action: &mut Action,
        news: &News<'_>,
        before: Option<&BTreeMap<String, String>>,
    ) {
        let says = self.row.action;
        if news.about(said::LEAD, action.lead.is_none()) {
            let lead = says.lead.first().and_then(|name| self.directory.lead(name));
            let same = lead.map(|lead| lead.partner) == action.lead.map(|lead| lead.partner);
            // A person who answers for it on the plan stays where the partner does.
            if !same || lead.is_some_and(|lead| lead.member.is_some()) {
                action.reassign(lead, self.today);
            }
        }
        if news.about(said::SUPPORTERS, action.details.supporters.is_empty()) {
            let gone = before.and_then(|before| before.get(said::SUPPORTERS));
            let gone = gone.map(String::as_str).unwrap_or_default().split("; ");
            let gone: BTreeSet<_> = gone.filter_map(|name| self.directory.known(name)).collect();
            let named = said::supporters(says);
            let named = named.iter().filter_map(|name| self.directory.lead(name));
            let named: Vec<PartnerNumber> = named.map(|lead| lead.partner).collect();
            let supporters = &mut action.details.supporters;
            supporters.retain(|number| !gone.contains(number));
            supporters.extend(named);
        }
        let lead = action.lead.map(|lead| lead.partner);
        let supporters = &mut action.details.supporters;
        supporters.retain(|number| Some(*number) != lead);
        supporters.sort_unstable();
        supporters.dedup();
    }

    fn status(&mut self, action: &mut Action, news: &News<'_>) {
        let blank = action.status == domain::Status::NotStarted;
        if news.about(said::STATUS, blank)
            && let Some(reason) = standing::take_over(action, self.row.action, self.today)
        {
            let words = self.row.action.status_text.clone().unwrap_or_default();
            self.doubt(Meaning::Status, words, reason);
        }
    }

    /// What the action is about, apart from its days.
    fn details(&mut self, before: &ActionDetails, news: &News<'_>) -> ActionDetails {
        let says = self.row.action;
        let mut details = before.clone();
        let mut rest = Vec::new();
        if news.about(said::GOAL, false) || news.about(said::OBJECTIVE, false) {
            details.objective = self.objective;
        }
        if news.about(said::TITLE, false) {
            details.title = self.title(&says.title, Meaning::Action, &mut rest);
        }
        if news.about(said::STRATEGY, before.strategy.is_none()) {
            let strategy = says.strategy.as_deref();
            details.strategy = strategy.map(|text| self.title(text, Meaning::Strategy, &mut rest));
        }
        if news.about(said::CODE, before.code.is_none()) {
            let (code, more) = words::name(says.code.as_deref().unwrap_or_default());
            self.doubt_if_cut(more, Meaning::Code);
            details.code = code;
        }
        if news.about(said::RESOURCES, before.resources.is_none()) {
            details.resources = self.note(says.resources.as_deref(), Meaning::Resources);
        }
        if news.about(said::MEASURE, before.measure.is_none()) {
            details.measure = self.note(says.measure.as_deref(), Meaning::Measure);
        }
        if news.about(said::NOTES, before.notes.is_none()) || !rest.is_empty() {
            rest.extend(says.notes.clone());
            details.notes = self.note(Some(&rest.join("\n")), Meaning::Notes);
        }
        if news.about(said::START, before.start.is_none()) {
            details.start = says.start;
        }
        if news.about(said::SHORT_WIN, before.kind == Kind::Action) {
            details.kind = match says.short_win {
                true => Kind::ShortWin,
                false => Kind::Action,
            };
        }
        details
    }

    fn due(&mut self, action: &Action, news: &News<'_>) -> Due {
        if !news.about(said::DUE, action.due == Due::Unset) {
            return action.due;
        }
        let due = match self.row.action.due {
            Some(preview::Due::On(day)) => Due::On(day),
            Some(preview::Due::Ongoing(_)) => Due::Ongoing,
            None => Due::Unset,
        };
        if !action.status.is_open() && due != action.due {
            let words = self.row.action.due_text.clone().unwrap_or_default();
            self.doubt(Meaning::Due, words, HAS_ENDED.to_owned());
            return action.due;
        }
        due
    }

    /// Sets details and due day together: either alone may not fit the other as it was.
    fn set(&mut self, action: &mut Action, mut details: ActionDetails, due: Due, news: &News<'_>) {
        let begins = details.start.zip(due.day());
        if begins.is_some_and(|(start, due)| start > due) {
            let words = details.start.map(|day| day.to_string()).unwrap_or_default();
            self.doubt(Meaning::Start, words, STARTS_LATE.to_owned());
            details.start = None;
        }
        let has_days = details.start.is_some() && due.day().is_some();
        if details.kind == Kind::ShortWin && !has_days {
            let title = details.title.to_string();
            self.doubt(Meaning::ShortWin, title, NO_DAYS.to_owned());
            details.kind = Kind::Action;
        }
        action.details = details;
        // What has ended keeps its day, so this cannot be refused.
        let _ = (due != action.due).then(|| action.move_due(due));
        if news.about(said::DUE, action.due_words.is_none())
            || news.about(said::DUE_WORDS, action.due_words.is_none())
        {
            action.due_words = self.due_words(due);
        }
    }

    /// The words about the due day, where they say more than the day.
    fn due_words(&self, due: Due) -> Option<String> {
        let text = self.row.action.due_text.as_deref()?.trim();
        let bare = match due {
            Due::On(day) => Day::read(text) == Ok(day) || !text.contains(char::is_alphabetic),
            Due::Ongoing => text.eq_ignore_ascii_case("ongoing"),
            Due::Unset => false,
        };
        (!bare && !text.is_empty()).then(|| text.to_owned())
    }

    fn source(&self, before: Option<&Source>, read: BTreeMap<String, String>) -> Source {
        let own = &self.row.action.source;
        let mut cells = own.cells.clone();
        let headings = before.into_iter().flat_map(|source| &source.cells);
        let headings = headings
            .filter(|(name, _)| [GOAL_AS_WRITTEN, OBJECTIVE_AS_WRITTEN].contains(&name.as_str()));
        cells.extend(headings.map(|(name, text)| (name.clone(), text.clone())));
        let above = self.row.above.iter();
        cells.extend(above.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        Source {
            sheet: own.sheet.clone(),
            row: own.row,
            cells,
            read,
        }
    }

    fn title(&mut self, text: &str, of: Meaning, rest: &mut Vec<String>) -> Title {
        let (title, more) = words::title(text);
        if let Some(more) = more {
            self.doubt(of, text.to_owned(), LONG_TITLE.to_owned());
            rest.push(format!("… {more}"));
        }
        title.unwrap_or_else(|| self.untitled())
    }

    fn note(&mut self, text: Option<&str>, of: Meaning) -> Option<Note> {
        let (note, more) = words::note(text?);
        self.doubt_if_cut(more, of);
        note
    }

    /// What an action is called whose cell has no letter in it.
    #[expect(clippy::expect_used, reason = "the words are ours")]
    fn untitled(&self) -> Title {
        let source = &self.row.action.source;
        Title::new(&format!("Row {} of the file", source.row)).expect("this is a title")
    }

    fn doubt_if_cut(&mut self, more: Option<String>, of: Meaning) {
        if let Some(more) = more {
            self.doubt(of, more, LONG_WORDS.to_owned());
        }
    }

    fn doubt(&mut self, about: Meaning, text: String, reason: String) {
        let source = &self.row.action.source;
        self.doubts.push(Remark {
            sheet: source.sheet.clone(),
            row: source.row,
            column: column(self.columns, source, about),
            text,
            reason,
        });
    }
}
