//! Reading a sheet from top to bottom.
mod inside;
mod legends;
mod lines;
mod numbers;
mod outside;
mod ranks;
mod rows;
mod titles;

use std::collections::BTreeSet;
use std::ops::Range;

use domain::DoubtReason;

use crate::Cell;
use crate::context;
use crate::grid::Grid;
use crate::labels::{self, Label, Level};
use crate::outline::FileOutline;
use crate::people::KnownPeople;
use crate::preview::{Preview, PreviewLine, Remark, Unplaced};
use crate::repeats::Repeats;
use crate::sheet_table::{SheetTable, Tables};
use crate::statuses::Legend;
use crate::text::{letter_of, one_line};
pub(crate) use legends::Legends;
use lines::{goal_of_tab, is_short_wins, names_a_time};
use ranks::Ranks;

/// A sheet on its way into the plan.
pub(crate) struct Walk<'a> {
    plan: &'a mut Preview,
    grid: &'a Grid<'a>,
    tables: &'a Tables,
    known: &'a KnownPeople,
    repeats: &'a Repeats,
    legend: Legend,
    outline: FileOutline,
    ranks: Ranks,
    /// The cells of the strategy in force, where it has a line of its own.
    strategy_cells: Vec<(u32, u32)>,
    /// Cells whose words have found their place.
    placed: BTreeSet<(u32, u32)>,
    /// The table whose body is being read.
    current: Option<&'a SheetTable>,
    /// The latest action of that table.
    last: Option<(usize, usize, usize)>,
}

/// What is known of a sheet before it is read.
pub(crate) struct FoundRow<'a> {
    /// The sheet by rows.
    pub grid: &'a Grid<'a>,
    pub tables: &'a Tables,
    /// The names that the file writes on their own.
    pub known: &'a KnownPeople,
    /// What may still be repeated.
    pub repeats: &'a Repeats,
    /// The codes that the file explains, here or on another sheet.
    pub legend: Legend,
    /// Whether other sheets hold tables, too.
    pub several: bool,
}

impl<'a> Walk<'a> {
    /// Prepares for reading a sheet.
    pub(crate) fn over(plan: &'a mut Preview, found: FoundRow<'a>) -> Self {
        let ranks = Ranks::of(found.grid, found.tables);
        // A tab's name is a goal where several sheets hold tables and none names its goals itself.
        let any_tab = found.several && !ranks.named_goals;
        let outline = FileOutline::of_sheet(plan, goal_of_tab(&found.grid.sheet.name, any_tab));
        Self {
            plan,
            grid: found.grid,
            tables: found.tables,
            known: found.known,
            repeats: found.repeats,
            legend: found.legend,
            ranks,
            outline,
            strategy_cells: Vec::new(),
            placed: BTreeSet::new(),
            current: None,
            last: None,
        }
    }

    /// Reads the sheet; gives back what found no place.
    pub(crate) fn read(mut self, legends: &Legends<'_>) -> Vec<Unplaced> {
        for (row, cells) in &legends.lines {
            self.tell(*row, cells);
        }
        let titles = self.titles_above_tables();
        let rows = |part: Range<u32>| -> Vec<u32> {
            let rows = self.grid.rows_in(part).map(|(row, _)| row);
            rows.filter(|row| !titles.contains(row)).collect()
        };
        let tops: Vec<u32> = self.tables.keys().copied().collect();
        let ends = tops.iter().skip(1).copied().chain([u32::MAX]);
        // What stands above the first table says how to read it, so it is read first.
        let above = rows(0..tops.first().copied().unwrap_or(u32::MAX));
        let bodies: Vec<_> = ends.zip(&tops).map(|(end, top)| rows(*top..end)).collect();
        above.into_iter().for_each(|row| self.outside(row));
        for (top, rows) in tops.iter().zip(bodies) {
            self.tables_from(*top, &rows);
        }
        self.unplaced()
    }

    /// Reads the tables that begin in a row: each as a whole, from the left.
    fn tables_from(&mut self, top: u32, rows: &[u32]) {
        let Some(beside) = self.tables.get(&top) else {
            return;
        };
        let start = self.outline.place.clone();
        for table in beside {
            // Tables side by side do not continue each other: each begins below the same headings.
            if beside.len() > 1 {
                self.outline.place = start.clone();
                self.titles_of(table);
            }
            self.current = Some(table);
            self.last = None;
            rows.iter().for_each(|row| self.inside(table, *row));
        }
    }

    /// A cell that says what it is, its words perhaps in the next cell. Says whether both were used.
    fn labelled(&mut self, row: u32, cell: &Cell, beside: Option<&Cell>) -> bool {
        let bare = beside.and_then(|_| labels::bare_label(&cell.text));
        if let Some(label) = labels::read_label(&cell.text).or(bare) {
            let used = beside.filter(|_| label.title.is_empty());
            let cells: Vec<&Cell> = [Some(cell), used].into_iter().flatten().collect();
            self.enter(row, &label, &cells);
            return used.is_some();
        }
        let beside =
            beside.filter(|_| cell.text.trim_end().ends_with(':') || context::is_label(&cell.text));
        let line = match beside {
            Some(_) => format!("{}:", cell.text.trim_end().trim_end_matches(':')),
            None => cell.text.clone(),
        };
        if context::take_context(
            &mut self.plan.context,
            &line,
            beside.map(|cell| cell.text.as_str()),
        ) {
            let cells: Vec<&Cell> = [Some(cell), beside].into_iter().flatten().collect();
            self.tell(row, &cells);
            return beside.is_some();
        }
        let words = cell
            .text
            .contains(':')
            .then_some(())
            .and(beside.or(Some(cell)));
        if words.is_some() && self.current.is_none() {
            let cells: Vec<&Cell> = [Some(cell), beside].into_iter().flatten().collect();
            self.tell(row, &cells);
            return beside.is_some();
        }
        false
    }

    /// Enters a heading that says what it is.
    fn enter(&mut self, row: u32, label: &Label, cells: &[&Cell]) {
        let source = cells
            .iter()
            .map(|cell| one_line(&cell.text))
            .collect::<Vec<_>>()
            .join(" ");
        let words = match cells {
            _ if !label.title.is_empty() => label.title.clone(),
            [_, .., beside] => one_line(&beside.text),
            _ => source
                .trim_end_matches([':', '.', '-', '–'])
                .trim()
                .to_owned(),
        };
        self.outline.place.short_win = is_short_wins(&source);
        match self.ranks.level(label) {
            Level::Strategy => return self.enter_strategy(row, cells, &words, source),
            Level::Measure => {
                self.outline
                    .enter(self.plan, Level::Measure, &words, &source);
                self.tell(row, cells);
            }
            level => {
                self.outline.enter(self.plan, level, &words, &source);
                // A goal that is named twice in other words keeps both.
                if !self.outline.has_source(self.plan, &source) {
                    self.tell(row, cells);
                }
            }
        }
        self.last = None;
        self.place(row, cells);
    }

    /// A heading that does not say of what kind it is.
    fn bare_heading(&mut self, row: u32, cell: &Cell) {
        self.last = None;
        let (title, source) = (labels::label_title(&cell.text), one_line(&cell.text));
        self.outline.place.short_win = is_short_wins(&cell.text);
        if self.outline.place.short_win {
            return self.enter_strategy(row, &[cell], &title, source);
        }
        // A goal is the safer guess: what stands below it can be moved as a whole. Where goals are
        // named, and for times of the year, the heading groups actions within one.
        self.remark(row, None, &cell.text, DoubtReason::HeadingWithoutKind);
        if self.ranks.named_goals || self.ranks.short_wins || names_a_time(&cell.text) {
            self.enter_strategy(row, &[cell], &title, source);
        } else {
            self.outline.enter(self.plan, Level::Goal, &title, &source);
            self.place(row, &[cell]);
        }
    }

    /// Enters a strategy; its cells have their place once an action stands below it.
    fn enter_strategy(&mut self, row: u32, cells: &[&Cell], title: &str, source: String) {
        self.outline.enter_strategy(title, Some((row + 1, source)));
        self.strategy_cells = cells.iter().map(|cell| (row, cell.column)).collect();
        self.last = None;
    }

    /// Whether a cell has its place, or will have it with the first action below.
    fn is_used(&self, row: u32, cell: &Cell) -> bool {
        let at = (row, cell.column);
        self.placed.contains(&at) || self.strategy_cells.contains(&at)
    }

    fn place(&mut self, row: u32, cells: &[&Cell]) {
        self.placed
            .extend(cells.iter().map(|cell| (row, cell.column)));
    }

    /// Keeps cells as a line of the context.
    fn tell(&mut self, row: u32, cells: &[&Cell]) {
        let text = cells
            .iter()
            .map(|cell| cell.text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        self.plan.context.lines.push(PreviewLine {
            sheet: self.grid.sheet.name.clone(),
            row: row + 1,
            text,
        });
        self.place(row, cells);
    }

    fn doubt(&mut self, table: &SheetTable, row: u32, cell: &Cell, reason: DoubtReason) {
        let column = table
            .at(cell.column)
            .map_or_else(|| letter_of(cell.column), |column| column.key.clone());
        self.remark(row, Some(column), &cell.text, reason);
    }

    fn remark(&mut self, row: u32, column: Option<String>, text: &str, reason: DoubtReason) {
        let sheet = self.grid.sheet.name.clone();
        self.plan.doubts.push(Remark {
            sheet,
            row: row + 1,
            column,
            text: text.to_owned(),
            reason,
        });
    }

    fn unplaced(self) -> Vec<Unplaced> {
        let rows = self
            .grid
            .rows()
            .flat_map(|(row, cells)| cells.iter().map(move |cell| (row, *cell)));
        let left = rows.filter(|(row, cell)| !self.placed.contains(&(*row, cell.column)));
        let unplaced = left.map(|(row, cell)| Unplaced {
            sheet: self.grid.sheet.name.clone(),
            row: row + 1,
            column: Some(letter_of(cell.column)),
            text: cell.text.clone(),
        });
        unplaced.collect()
    }
}
