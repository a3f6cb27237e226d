//! A sheet by rows, with its merged cells at hand.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::dates::Order;
use crate::{Area, Cell, Sheet, WorkbookKind};

/// A sheet by rows.
pub(crate) struct Grid<'a> {
    pub sheet: &'a Sheet,
    rows: BTreeMap<u32, Vec<&'a Cell>>,
    /// Merged areas by column and first row.
    merged: BTreeMap<(u32, u32), Area>,
    /// How dates are written, by the top of the table and the column: looked for once.
    orders: RefCell<BTreeMap<(u32, u32), Order>>,
}

/// Columns of a merged area that are looked at; no plan has more.
const WIDEST: u32 = 200;

impl<'a> Grid<'a> {
    /// Sorts a sheet's cells into rows.
    pub(crate) fn of(sheet: &'a Sheet) -> Self {
        let mut rows: BTreeMap<u32, Vec<&Cell>> = BTreeMap::new();
        for cell in sheet
            .cells
            .iter()
            .filter(|cell| !cell.text.trim().is_empty())
        {
            rows.entry(cell.row).or_default().push(cell);
        }
        let mut merged = BTreeMap::new();
        for area in &sheet.merged {
            let right = area.right.min(area.left.saturating_add(WIDEST));
            for column in area.left..=right {
                merged.insert((column, area.top), Area { right, ..*area });
            }
        }
        let mut grid = Self {
            sheet,
            rows,
            merged,
            orders: RefCell::default(),
        };
        grid.drop_repeated();
        grid
    }

    /// The filled rows from top to bottom.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, &[&'a Cell])> {
        self.rows
            .iter()
            .map(|(row, cells)| (*row, cells.as_slice()))
    }

    /// The filled rows of a part of the sheet.
    pub(crate) fn rows_in(&self, part: Range<u32>) -> impl Iterator<Item = (u32, &[&'a Cell])> {
        let part = part.start.min(part.end)..part.end;
        self.rows
            .range(part)
            .map(|(row, cells)| (*row, cells.as_slice()))
    }

    /// The filled cells of a row, from left to right.
    pub(crate) fn row(&self, row: u32) -> &[&'a Cell] {
        self.rows.get(&row).map_or(&[], Vec::as_slice)
    }

    /// The next filled row below.
    pub(crate) fn below(&self, row: u32) -> Option<u32> {
        self.rows.range(row + 1..).next().map(|(row, _)| *row)
    }

    /// The cell in this place.
    pub(crate) fn cell(&self, row: u32, column: u32) -> Option<&'a Cell> {
        self.row(row)
            .iter()
            .find(|cell| cell.column == column)
            .copied()
    }

    /// The cell in this place, or the one above into which this place was merged.
    pub(crate) fn shared(&self, row: u32, column: u32) -> Option<&'a Cell> {
        self.cell(row, column).or_else(|| {
            let area = self
                .area(row, column)
                .filter(|area| area.left == column && area.top < row)?;
            self.cell(area.top, area.left)
        })
    }

    /// How dates are written in a column of the table that begins at `top`.
    pub(crate) fn order(&self, top: u32, column: u32) -> Order {
        if let Some(order) = self.orders.borrow().get(&(top, column)) {
            return *order;
        }
        let cells = self
            .rows
            .range(top..)
            .take(500)
            .filter_map(|(_, cells)| cells.iter().find(|cell| cell.column == column))
            .filter(|cell| cell.kind == WorkbookKind::Text);
        let order = Order::of(cells.map(|cell| cell.text.as_str()));
        self.orders.borrow_mut().insert((top, column), order);
        order
    }

    /// How many columns the cell spans.
    pub(crate) fn width(&self, cell: &Cell) -> u32 {
        self.area(cell.row, cell.column)
            .map_or(1, |area| area.right - area.left + 1)
    }

    fn area(&self, row: u32, column: u32) -> Option<Area> {
        let (at, area) = self.merged.range(..=(column, row)).next_back()?;
        (at.0 == column && area.bottom >= row).then_some(*area)
    }

    /// Some programs write the words of a merged area into every cell of it.
    fn drop_repeated(&mut self) {
        let Self { rows, merged, .. } = self;
        let first: BTreeMap<(u32, u32), &str> = merged
            .values()
            .filter_map(|area| {
                let row = rows.get(&area.top)?;
                let cell = row.iter().find(|cell| cell.column == area.left)?;
                Some(((area.top, area.left), cell.text.as_str()))
            })
            .collect();
        for (row, cells) in rows.iter_mut() {
            cells.retain(|cell| {
                let area = merged.range(..=(cell.column, *row)).next_back();
                let area = area
                    .filter(|(at, area)| at.0 == cell.column && area.bottom >= *row)
                    .map(|(_, area)| *area);
                area.is_none_or(|area| {
                    (area.top, area.left) == (*row, cell.column)
                        || first.get(&(area.top, area.left)) != Some(&cell.text.as_str())
                })
            });
        }
        rows.retain(|_, cells| !cells.is_empty());
    }
}
