//! The whole story: from a grid of words to a plan.

use std::collections::BTreeMap;

use crate::choices::Choices;
use crate::grid::Grid;
use crate::people::KnownPeople;
use crate::preview::{Preview, PreviewColumn, Remark};
use crate::repeats::Repeats;
use crate::sheet_table::{SheetTable, Tables};
use crate::statuses::Legend;
use crate::tables;
use crate::text::letter_of;
use crate::walk::{FoundRow, Legends, Walk};
use crate::{Meaning, Sheet, Workbook, comments, context};

/// Reads a plan out of a workbook.
pub fn interpret(workbook: &Workbook, choices: &Choices) -> Preview {
    let sheets = match workbook {
        Workbook::Plan(plan) => return plan.as_ref().clone(),
        Workbook::Sheets(sheets) => sheets,
    };
    let chosen = |sheet: &&Sheet| {
        choices
            .sheet
            .as_ref()
            .is_none_or(|name| *name == sheet.name)
    };
    let grids: Vec<Grid<'_>> = sheets.iter().filter(chosen).map(Grid::of).collect();
    let tables: Vec<Tables> = grids
        .iter()
        .map(|grid| tables::find_tables(grid, choices))
        .collect();
    let mut plan = read_sheets(&grids, &tables);
    plan.sheet.clone_from(&choices.sheet);
    merge_doubts(&mut plan);
    plan
}

/// Reads one sheet after the other into a plan.
fn read_sheets(grids: &[Grid<'_>], tables: &[Tables]) -> Preview {
    let sheets = || grids.iter().zip(tables);
    let known = names(grids, tables);
    let several = tables.iter().filter(|tables| !tables.is_empty()).count() > 1;
    let legends: Vec<Legends<'_>> = sheets()
        .map(|(grid, tables)| Legends::of(grid, tables))
        .collect();
    let mut everywhere = Legend::default();
    legends.iter().for_each(|own| everywhere.add(&own.legend));
    let repeats = Repeats::default();
    let mut plan = Preview::default();
    for ((grid, tables), own) in sheets().zip(&legends) {
        for table in tables.values().flatten() {
            list_columns(&mut plan, grid.sheet, table);
        }
        let mut legend = own.legend.clone();
        legend.add(&everywhere);
        let found = FoundRow {
            grid,
            tables,
            known: &known,
            repeats: &repeats,
            legend,
            several,
        };
        let unread = Walk::over(&mut plan, found).read(own);
        plan.unplaced.extend(unread);
        comments::place_comments(&mut plan, grid.sheet);
    }
    plan
}

/// The names that stand on their own anywhere in the file.
fn names(grids: &[Grid<'_>], tables: &[Tables]) -> KnownPeople {
    let mut known = KnownPeople::default();
    for (grid, tables) in grids.iter().zip(tables) {
        let first = tables.keys().next().copied().unwrap_or(0);
        let mut above = crate::Context::default();
        for (_, cells) in grid.rows().filter(|(row, _)| *row < first) {
            let beside = cells.get(1).map(|cell| cell.text.as_str());
            context::take_context(&mut above, &cells[0].text, beside);
        }
        above
            .organizations
            .iter()
            .for_each(|name| known.learn(name));
        for (top, beside) in tables {
            let next = tables.range(top + 1..).next();
            let end = next.map_or(u32::MAX, |(next, _)| *next);
            for table in beside {
                learn(&mut known, grid, table, end);
            }
        }
    }
    known
}

/// The names in a table, of which the rows before `end` are.
fn learn(known: &mut KnownPeople, grid: &Grid<'_>, table: &SheetTable, end: u32) {
    let who = |meaning| matches!(meaning, Meaning::Lead | Meaning::Supporters);
    let columns: Vec<u32> = table
        .columns
        .iter()
        .filter(|column| who(column.meaning))
        .map(|column| column.index)
        .collect();
    let first = table.header_end.map_or(table.top, |last| last + 1);
    for (_, cells) in grid.rows_in(first..end) {
        for cell in cells.iter().filter(|cell| columns.contains(&cell.column)) {
            known.learn(&cell.text);
        }
    }
}

fn list_columns(plan: &mut Preview, sheet: &Sheet, table: &SheetTable) {
    for column in &table.columns {
        plan.columns.push(PreviewColumn {
            sheet: sheet.name.clone(),
            row: table.top + 1,
            column: letter_of(column.index),
            header: column.words.clone(),
            meaning: column.meaning,
        });
        if let Some(reason) = &column.doubt {
            plan.doubts.push(Remark {
                sheet: sheet.name.clone(),
                row: table.top + 1,
                column: Some(column.key.clone()),
                text: column.words.clone().unwrap_or_default(),
                reason: reason.clone(),
            });
        }
    }
}

/// The same doubt about the same cell is told once.
fn merge_doubts(plan: &mut Preview) {
    let mut told = BTreeMap::new();
    plan.doubts.retain(|doubt| {
        let same = (
            doubt.sheet.clone(),
            doubt.row,
            doubt.column.clone(),
            doubt.text.clone(),
            doubt.reason.clone(),
        );
        told.insert(same, ()).is_none()
    });
}
