//! Reading a sheet from top to bottom.

use std::collections::BTreeSet;

use crate::dates::{Habits, Period};
use crate::grid::Grid;
use crate::labels::{self, Label, Level};
use crate::outline::Outline;
use crate::people::Known;
use crate::preview::{Action, Line, Preview, Remark, Unplaced};
use crate::record::{self, Reading, Record};
use crate::statuses::{self, Legend};
use crate::tables::{Table, Tables};
use crate::text::{letter, one_line, plain, says_nothing};
use crate::{Cell, Meaning, context};

/// A sheet on its way into the plan.
pub(crate) struct Walk<'a> {
    plan: &'a mut Preview,
    grid: &'a Grid<'a>,
    tables: &'a Tables,
    known: &'a Known,
    legend: Legend,
    outline: Outline,
    ranks: Ranks,
    /// Cells whose words have found their place.
    placed: BTreeSet<(u32, u32)>,
    /// The table whose body is being read.
    current: Option<&'a Table>,
    /// The latest action of each table that lies beside others.
    last: Option<(usize, usize, usize)>,
}

/// Which kinds of headings a sheet has, by which the others are understood.
#[derive(Clone, Copy, Debug, Default)]
struct Ranks {
    goals: bool,
    above_goals: bool,
    objectives: bool,
    goal_column: bool,
    named_goals: bool,
}

const NO_KIND: &str = "a heading that does not say what it is: look whether it is read rightly";
const NO_ACTION: &str =
    "nothing stands under actions in this row: the heading itself was taken for an action";
const CARRIED_ON: &str = "nothing stands under actions in this row: added to the action above";
const OWN_DETAILS: &str = "a heading with details of its own: these words belong to no action";

impl<'a> Walk<'a> {
    /// Prepares for reading a sheet. `several` says whether others of the workbook hold tables, too.
    pub(crate) fn over(
        plan: &'a mut Preview,
        grid: &'a Grid<'a>,
        tables: &'a Tables,
        known: &'a Known,
        several: bool,
    ) -> Self {
        let ranks = Ranks::of(grid, tables);
        let sheet_goal = goal_of_tab(&grid.sheet.name, several && !ranks.named_goals);
        let outline = Outline::of_sheet(sheet_goal);
        Self {
            plan,
            grid,
            tables,
            known,
            ranks,
            outline,
            legend: Legend::default(),
            placed: BTreeSet::new(),
            current: None,
            last: None,
        }
    }

    /// Reads the sheet; gives back what found no place.
    pub(crate) fn read(mut self) -> Vec<Unplaced> {
        self.learn_legends();
        let rows: Vec<u32> = self.grid.rows().map(|(row, _)| row).collect();
        let mut beside: &[Table] = &[];
        for row in rows {
            if let Some(found) = self.tables.get(&row) {
                beside = found;
            }
            match beside {
                [] => self.outside(row),
                several => {
                    for table in several {
                        self.current = Some(table);
                        self.inside(table, row);
                    }
                }
            }
        }
        self.unplaced()
    }

    /// Legends may stand below what they explain.
    fn learn_legends(&mut self) {
        for (row, cells) in self.grid.rows() {
            for (place, cell) in cells.iter().enumerate() {
                let beside = cells.get(place + 1);
                let in_table = self.tables.range(..=row).next_back().is_some() && cells.len() > 3;
                if !in_table && self.legend.learn(&cell.text) {
                    self.tell(row, &[cell]);
                } else if cells.len() == 2
                    && place == 0
                    && let Some(beside) = beside
                    && self.is_in_legend(row)
                    && self.legend.learn_pair(&cell.text, &beside.text)
                {
                    self.tell(row, cells);
                }
            }
        }
    }

    /// Whether the rows above lead up to a line that announces a legend.
    fn is_in_legend(&self, row: u32) -> bool {
        let above = (row.saturating_sub(8)..row)
            .rev()
            .map(|above| self.grid.row(above));
        let pairs =
            above.skip_while(|cells| cells.len() == 2 && cells[0].text.chars().count() <= 3);
        pairs
            .take(1)
            .any(|cells| cells.len() == 1 && statuses::announces_legend(&cells[0].text))
    }

    /// A row above the first table.
    fn outside(&mut self, row: u32) {
        let cells = self.grid.row(row);
        let mut place = 0;
        while let Some(cell) = cells.get(place) {
            let beside = cells.get(place + 1).copied();
            place += if self.labelled(row, cell, beside) {
                2
            } else {
                1
            };
        }
        let rest: Vec<&Cell> = cells
            .iter()
            .filter(|cell| !self.placed.contains(&(row, cell.column)))
            .copied()
            .collect();
        let [cell] = rest.as_slice() else {
            return;
        };
        let next_is_header = self
            .grid
            .below(row)
            .is_some_and(|below| self.tables.contains_key(&below));
        let heading = self.plan.context.title.is_some()
            && next_is_header
            && !self.ranks.named_goals
            && reads_like_heading(&cell.text);
        if self.plan.context.period.is_none() && Period::read(&cell.text).is_some() {
            self.plan.context.period = Some(one_line(&cell.text));
            self.tell(row, &[cell]);
        } else if heading {
            self.bare_heading(row, cell);
        } else if !self.tables.is_empty() && context::title(&mut self.plan.context, &cell.text) {
            self.tell(row, &[cell]);
        }
    }

    /// A cell that says what it is, its words perhaps in the next cell. Says whether both were used.
    fn labelled(&mut self, row: u32, cell: &Cell, beside: Option<&Cell>) -> bool {
        if let Some(label) = labels::read(&cell.text) {
            let used = beside.filter(|_| label.title.is_empty());
            let cells: Vec<&Cell> = [Some(cell), used].into_iter().flatten().collect();
            self.enter(row, &label, &cells);
            return used.is_some();
        }
        let beside = beside.filter(|_| cell.text.trim_end().ends_with(':'));
        if context::take(
            &mut self.plan.context,
            &cell.text,
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
            [_, beside] => one_line(&beside.text),
            _ if label.title.is_empty() => source
                .trim_end_matches([':', '.', '-', '–'])
                .trim()
                .to_owned(),
            _ => label.title.clone(),
        };
        self.outline.short_win = is_short_wins(&source);
        match self.ranks.level(label) {
            Level::Strategy => self.outline.enter_strategy(&words, Some((row + 1, source))),
            Level::Measure => {
                self.outline
                    .enter(self.plan, Level::Measure, &words, &source);
                self.tell(row, cells);
            }
            level => {
                self.outline.enter(self.plan, level, &words, &source);
                // A goal that is named twice in other words keeps both.
                let kept = self
                    .outline
                    .sources(self.plan)
                    .into_iter()
                    .flatten()
                    .any(|known| known == source);
                if !kept {
                    self.tell(row, cells);
                }
            }
        }
        self.last = None;
        self.place(row, cells);
    }

    /// A row of a table, or between its rows.
    fn inside(&mut self, table: &'a Table, row: u32) {
        let reach = table.reach.0..=table.reach.1;
        let cells: Vec<&'a Cell> = self
            .grid
            .row(row)
            .iter()
            .filter(|cell| {
                reach.contains(&cell.column) && !self.placed.contains(&(row, cell.column))
            })
            .copied()
            .collect();
        if table.header_end.is_some_and(|end| row <= end) {
            self.place(row, &cells);
        } else if !cells.is_empty() && !self.between(table, row, &cells) {
            self.data(table, row, &cells);
        }
    }

    /// Reads a row that is no action; says whether it was one.
    fn between(&mut self, table: &Table, row: u32, cells: &[&'a Cell]) -> bool {
        let first = cells[0];
        let column = table.at(first.column);
        if is_total(&first.text) || column.is_none() && cells.len() == 1 && is_remark(&first.text) {
            return true;
        }
        if column.is_some_and(|column| column.meaning.is_heading()) && self.grid.width(first) == 1 {
            return false;
        }
        if let Some(label) = labels::read(&first.text) {
            return self.label_between(table, row, cells, &label);
        }
        let [cell] = cells else {
            return matches!(cells, [cell, beside] if cell.text.trim_end().ends_with(':') && self.labelled(row, cell, Some(beside)));
        };
        let wide = self.grid.width(cell) > 1;
        let in_actions = column.is_some_and(|column| column.meaning == Meaning::Action);
        if !wide && in_actions && !is_short_wins(&cell.text) && !self.is_above_header(row) {
            return false;
        }
        if self.labelled(row, cell, None) || is_remark(&cell.text) {
            return true;
        }
        let may_be_heading = wide
            || in_actions
            || table
                .columns
                .first()
                .is_some_and(|column| column.index >= cell.column);
        if may_be_heading && reads_like_heading(&cell.text) {
            self.bare_heading(row, cell);
        }
        may_be_heading || column.is_none()
    }

    fn label_between(
        &mut self,
        table: &Table,
        row: u32,
        cells: &[&'a Cell],
        label: &Label,
    ) -> bool {
        let stands_for_action = table.at(cells[0].column).is_some_and(|column| {
            column.meaning == Meaning::Action
                && same_level(column.heading.map(|heading| heading.meaning), label.level)
        });
        if stands_for_action {
            return false;
        }
        match cells {
            [_] => self.enter(row, label, cells),
            [_, _] if label.title.is_empty() => self.enter(row, label, cells),
            [cell, details @ ..] if self.leads_to_actions(table, row) => {
                self.enter(row, label, &[cell]);
                for detail in details {
                    self.doubt(table, row, detail, OWN_DETAILS);
                }
                self.place(row, details);
            }
            _ => return false,
        }
        true
    }

    /// Whether the next row holds an action and no heading.
    fn leads_to_actions(&self, table: &Table, row: u32) -> bool {
        self.grid.below(row).is_some_and(|below| {
            let action = table
                .meaning(Meaning::Action)
                .find_map(|column| self.grid.cell(below, column.index));
            !self.tables.contains_key(&below)
                && action.is_some_and(|cell| labels::read(&cell.text).is_none())
        })
    }

    fn is_above_header(&self, row: u32) -> bool {
        self.grid
            .below(row)
            .is_some_and(|below| self.tables.contains_key(&below))
    }

    /// A heading that does not say of what kind it is.
    fn bare_heading(&mut self, row: u32, cell: &Cell) {
        self.last = None;
        if is_short_wins(&cell.text) {
            self.outline.short_win = true;
            self.outline
                .enter_strategy(&one_line(&cell.text), Some((row + 1, one_line(&cell.text))));
            return self.place(row, &[cell]);
        }
        self.outline.short_win = false;
        let level = if self.ranks.named_goals {
            Level::Strategy
        } else {
            Level::Goal
        };
        let title = labels::title(&cell.text);
        match level {
            Level::Goal => self
                .outline
                .enter(self.plan, level, &title, &one_line(&cell.text)),
            _ => self
                .outline
                .enter_strategy(&title, Some((row + 1, one_line(&cell.text)))),
        }
        self.remark(row, None, &cell.text, NO_KIND);
        self.tell(row, &[cell]);
    }

    /// A row with an action, with a heading in its column, or with more about the action above.
    fn data(&mut self, table: &'a Table, row: u32, cells: &[&'a Cell]) {
        let entered = self.enter_columns(table, row, cells);
        let action = table.meaning(Meaning::Action).find_map(|column| {
            let cell = self.grid.cell(row, column.index)?;
            (cells.iter().any(|own| own.column == cell.column) && !says_nothing(&cell.text))
                .then_some(cell)
        });
        let headings = |cell: &&&Cell| {
            table
                .at(cell.column)
                .is_some_and(|column| column.meaning.is_heading())
        };
        let details: Vec<&Cell> = cells
            .iter()
            .filter(|cell| !headings(cell))
            .copied()
            .collect();
        match (action, entered) {
            (Some(action), _) => self.record(table, row, action),
            (None, _) if details.is_empty() => return,
            (None, Some(heading)) => {
                self.record(table, row, heading);
                self.doubt(table, row, heading, NO_ACTION);
            }
            (None, None) => return self.carry_on(table, row, &details),
        }
        self.place(row, cells);
    }

    /// Enters the headings that stand in columns of the table; gives back the lowest new one.
    fn enter_columns(&mut self, table: &Table, row: u32, cells: &[&'a Cell]) -> Option<&'a Cell> {
        let mut lowest = None;
        for cell in cells {
            let level = match table.at(cell.column).map(|column| column.meaning) {
                Some(Meaning::Goal) => Level::Goal,
                Some(Meaning::Objective) => Level::Objective,
                Some(Meaning::Strategy) => Level::Strategy,
                _ => continue,
            };
            if says_nothing(&cell.text) {
                continue;
            }
            let source = one_line(&cell.text);
            self.outline
                .enter(self.plan, level, &labels::title(&cell.text), &source);
            let kept = self
                .outline
                .sources(self.plan)
                .into_iter()
                .flatten()
                .any(|known| known == source);
            if kept {
                self.place(row, &[cell]);
            }
            lowest = Some(*cell);
        }
        if lowest.is_some() {
            self.last = None;
        }
        lowest
    }

    /// Makes the row's actions.
    fn record(&mut self, table: &Table, row: u32, cell: &Cell) {
        let habits = Habits {
            period: self.plan.context.period.as_deref().and_then(Period::read),
            ..Habits::default()
        };
        let reading = Reading {
            grid: self.grid,
            known: self.known,
            legend: &self.legend,
            habits,
        };
        let Record {
            actions,
            intro,
            doubts,
        } = record::read(&reading, table, row, cell);
        for mut action in actions {
            self.add_headings(&mut action, intro.as_deref());
            self.last = self.outline.put(self.plan, action);
        }
        for (column, text, reason) in doubts {
            self.remark(row, Some(column), &text, reason);
        }
    }

    /// What stands above an action without a column of its own.
    fn add_headings(&self, action: &mut Action, intro: Option<&str>) {
        action.short_win |= self.outline.short_win;
        if let Some(strategy) = self.outline.strategy() {
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
    fn carry_on(&mut self, table: &'a Table, row: u32, cells: &[&'a Cell]) {
        let reading = Reading {
            grid: self.grid,
            known: self.known,
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
                || format!("Column {}", letter(cell.column)),
                |column| column.key.clone(),
            );
            action
                .source
                .cells
                .insert(format!("{key} (row {})", row + 1), cell.text.clone());
        }
        for cell in cells {
            self.doubt(table, row, cell, CARRIED_ON);
        }
        self.place(row, cells);
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
        self.plan.context.lines.push(Line {
            sheet: self.grid.sheet.name.clone(),
            row: row + 1,
            text,
        });
        self.place(row, cells);
    }

    fn doubt(&mut self, table: &Table, row: u32, cell: &Cell, reason: &str) {
        let column = table
            .at(cell.column)
            .map_or_else(|| letter(cell.column), |column| column.key.clone());
        self.remark(row, Some(column), &cell.text, reason);
    }

    fn remark(&mut self, row: u32, column: Option<String>, text: &str, reason: &str) {
        let sheet = self.grid.sheet.name.clone();
        self.plan.doubts.push(Remark {
            sheet,
            row: row + 1,
            column,
            text: text.to_owned(),
            reason: reason.to_owned(),
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
            column: Some(letter(cell.column)),
            text: cell.text.clone(),
        });
        unplaced.collect()
    }
}

impl Ranks {
    fn of(grid: &Grid<'_>, tables: &Tables) -> Self {
        let columns: Vec<Meaning> = tables
            .values()
            .flatten()
            .flat_map(|table| &table.columns)
            .map(|column| column.meaning)
            .collect();
        let mut ranks = Self {
            objectives: columns.contains(&Meaning::Objective),
            goal_column: columns.contains(&Meaning::Goal),
            ..Self::default()
        };
        let lines = grid.rows().filter(|(_, cells)| cells.len() <= 2);
        for label in lines.filter_map(|(_, cells)| labels::read(&cells[0].text)) {
            let goal = label.level == Level::Goal;
            ranks.goals |= goal && label.kind.contains("goal");
            ranks.above_goals |= goal && is_above_goals(&label.kind);
            ranks.objectives |= label.level == Level::Objective;
            ranks.named_goals |= goal;
        }
        ranks.named_goals |= ranks.goal_column;
        ranks
    }

    /// Where a label stands, given the others: a goal within a priority area is an objective, an
    /// outcome within a goal is one, too, or a measure.
    fn level(self, label: &Label) -> Level {
        if label.level != Level::Goal || !self.goals {
            return label.level;
        }
        let is_goal = label.kind.contains("goal");
        match (is_goal || is_above_goals(&label.kind), self.objectives) {
            (true, false) if is_goal && self.above_goals => Level::Objective,
            (true, _) => Level::Goal,
            (false, false) => Level::Objective,
            (false, true) => Level::Measure,
        }
    }
}

fn is_above_goals(kind: &str) -> bool {
    [
        "priority",
        "focus",
        "pillar",
        "theme",
        "domain",
        "area of focus",
        "direction",
    ]
    .iter()
    .any(|word| kind.contains(word))
        && !kind.contains("goal")
}

fn same_level(heading: Option<Meaning>, level: Level) -> bool {
    let level = match level {
        Level::Goal => Meaning::Goal,
        Level::Objective => Meaning::Objective,
        Level::Strategy => Meaning::Strategy,
        Level::Measure => Meaning::Measure,
    };
    heading == Some(level)
}

/// "Goal 2 – Housing" on the tab; any telling name where nothing else names goals.
fn goal_of_tab(name: &str, any: bool) -> Option<String> {
    const GENERAL: [&str; 12] = [
        "sheet",
        "plan",
        "action",
        "tab",
        "table",
        "draft",
        "template",
        "current",
        "activities",
        "agenda",
        "copy",
        "year",
    ];
    if let Some(label) = labels::read(name).filter(|label| label.level == Level::Goal) {
        return Some(if label.title.is_empty() {
            one_line(name)
        } else {
            label.title
        });
    }
    let plain = plain(name);
    let telling = any
        && !GENERAL.iter().any(|word| plain.contains(word))
        && plain.chars().any(char::is_alphabetic);
    telling.then(|| one_line(name))
}

fn is_total(words: &str) -> bool {
    let plain = plain(words);
    matches!(
        plain.as_str(),
        "total" | "totals" | "subtotal" | "grand total" | "sum"
    ) || plain.starts_with("total ") && plain.split(' ').count() <= 4
}

/// Instructions and footnotes.
fn is_remark(words: &str) -> bool {
    let plain = plain(words);
    let begins = [
        "note",
        "notes",
        "instructions",
        "instruction",
        "example",
        "source",
        "see ",
        "please ",
        "last updated",
        "updated",
        "revised",
        "adapted",
        "page ",
        "prepared",
        "draft",
    ];
    words.trim_start().starts_with(['*', '(', '†', '['])
        || begins.iter().any(|begin| plain.starts_with(begin))
        || words.split_whitespace().count() > 30
}

fn reads_like_heading(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (1..=20).contains(&count)
        && !is_remark(words)
        && !words.contains('\n')
        && words.chars().any(char::is_alphabetic)
}

fn is_short_wins(words: &str) -> bool {
    let plain = plain(words);
    plain.split(' ').count() <= 8
        && ["short win", "quick win", "early win"]
            .iter()
            .any(|win| plain.contains(win))
}
