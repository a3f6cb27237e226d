//! Rows of a table that hold actions.

use domain::DoubtReason;

use super::Walk;
use crate::dates::{Habits, PlanPeriod};
use crate::labels::{self, Level};
use crate::preview::PreviewAction;
use crate::record::{self, RecordReading, RowRecord};
use crate::sheet_table::SheetTable;
use crate::text::{letter_of, one_line, says_nothing};
use crate::{Cell, Meaning};

impl<'a> Walk<'a> {
    /// A row with an action, with a heading in its column, or with more about the action above.
    pub(super) fn data(&mut self, table: &'a SheetTable, row: u32, cells: &[&'a Cell]) {
        let meaning = |cell: &Cell| table.at(cell.column).map(|column| column.meaning);
        let action = cells
            .iter()
            .find(|cell| meaning(cell) == Some(Meaning::Action) && !says_nothing(&cell.text));
        let details: Vec<&Cell> = cells
            .iter()
            .filter(|cell| !meaning(cell).is_some_and(Meaning::is_heading))
            .copied()
            .collect();
        let entered = self.enter_columns(table, row, cells, details.is_empty());
        match (action, entered) {
            (Some(action), _) => self.record(table, row, action),
            (None, _) if details.is_empty() => return,
            // Somebody leads it or it is due: it is done, whatever its column is called.
            (None, Some(heading)) => {
                self.record(table, row, heading);
                self.doubt(table, row, heading, DoubtReason::HeadingTakenForAction);
            }
            (None, None) => return self.carry_on(table, row, &details),
        }
        self.place(row, cells);
    }

    /// Enters the headings that stand in columns of the table; gives back the lowest new one.
    pub(super) fn enter_columns(
        &mut self,
        table: &SheetTable,
        row: u32,
        cells: &[&'a Cell],
        alone: bool,
    ) -> Option<&'a Cell> {
        let mut lowest = None;
        for cell in cells.iter().filter(|cell| !says_nothing(&cell.text)) {
            let (title, source) = (labels::label_title(&cell.text), one_line(&cell.text));
            let Some(level) = level(table, cell) else {
                continue;
            };
            // A strategy with nothing beside it heads the rows below; with details it is only theirs.
            if alone && level == Level::Strategy {
                self.enter_strategy(row, &[cell], &title, source);
            } else {
                self.outline.enter(self.plan, level, &title, &source);
                // A goal that is named again in other words keeps both.
                if self.outline.has_source(self.plan, &source) {
                    self.place(row, &[cell]);
                }
            }
            self.last = None;
            lowest = Some(*cell);
        }
        lowest
    }

    /// Makes the row's actions.
    pub(super) fn record(&mut self, table: &SheetTable, row: u32, cell: &Cell) {
        let habits = Habits {
            period: self
                .plan
                .context
                .period
                .as_deref()
                .and_then(PlanPeriod::read),
            ..Habits::default()
        };
        let reading = RecordReading {
            grid: self.grid,
            known: self.known,
            repeats: self.repeats,
            legend: &self.legend,
            habits,
        };
        let RowRecord {
            actions,
            intro,
            doubts,
        } = record::read_record(&reading, table, row, cell);
        if !actions.is_empty()
            && self
                .outline
                .strategy()
                .is_some_and(|strategy| strategy.line.is_some())
        {
            self.placed.extend(self.strategy_cells.drain(..));
        }
        for (place, mut action) in actions.into_iter().enumerate() {
            let intro = intro.as_deref();
            let intro = intro.filter(|words| place == 0 || self.repeats.allow(words));
            self.add_headings(&mut action, intro);
            self.last = self.outline.put(self.plan, action);
        }
        for (column, text, reason) in doubts {
            self.remark(row, Some(column), &text, reason);
        }
    }

    /// What stands above an action without a column of its own.
    pub(super) fn add_headings(&self, action: &mut PreviewAction, intro: Option<&str>) {
        action.short_win |= self.outline.place.short_win;
        let strategy = self.outline.strategy();
        if let Some(strategy) = strategy.filter(|one| one.may_head(self.repeats)) {
            action.strategy = Some(strategy.title.clone());
            if let Some((row, words)) = &strategy.line {
                action
                    .source
                    .cells
                    .insert(format!("Heading in row {row}"), words.clone());
            }
        }
        if let Some(intro) = intro {
            action
                .source
                .cells
                .insert("Line above the list".to_owned(), intro.to_owned());
            action
                .strategy
                .get_or_insert_with(|| intro.trim_end_matches(':').to_owned());
        }
    }

    /// A row that says more about the action above it.
    pub(super) fn carry_on(&mut self, table: &'a SheetTable, row: u32, cells: &[&'a Cell]) {
        let reading = RecordReading {
            grid: self.grid,
            known: self.known,
            repeats: self.repeats,
            legend: &self.legend,
            habits: Habits::default(),
        };
        let [lead, supporters] = [Meaning::Lead, Meaning::Supporters]
            .map(|who| record::more_people(&reading, table, cells, who));
        let Some(action) = self.last.and_then(|(goal, objective, action)| {
            self.plan
                .goals
                .get_mut(goal)?
                .objectives
                .get_mut(objective)?
                .actions
                .get_mut(action)
        }) else {
            return;
        };
        action.lead.extend(lead);
        action.supporters.extend(supporters);
        for cell in cells {
            let key = table.at(cell.column).map_or_else(
                || format!("Column {}", letter_of(cell.column)),
                |column| column.key.clone(),
            );
            action
                .source
                .cells
                .insert(format!("{key} (row {})", row + 1), cell.text.clone());
        }
        for cell in cells {
            self.doubt(table, row, cell, DoubtReason::AddedToActionAbove);
        }
        self.place(row, cells);
    }
}

/// Where a cell under a heading stands: "Goal 2: …" below "Goals and objectives" says so itself.
fn level(table: &SheetTable, cell: &Cell) -> Option<Level> {
    let (meaning, level) = match table.at(cell.column)?.meaning {
        Meaning::Goal => (Meaning::Goal, Level::Goal),
        Meaning::Objective => (Meaning::Objective, Level::Objective),
        Meaning::Strategy => (Meaning::Strategy, Level::Strategy),
        _ => return None,
    };
    let says = labels::read_label(&cell.text).and_then(|label| {
        [
            ("goal", Meaning::Goal, Level::Goal),
            ("objective", Meaning::Objective, Level::Objective),
        ]
        .into_iter()
        .find(|(word, ..)| label.kind.ends_with(word))
    });
    let other =
        says.filter(|(_, says, _)| *says != meaning && table.meaning(*says).next().is_none());
    Some(other.map_or(level, |(.., level)| level))
}
