//! What somebody pinned to a cell: it goes with the action of its row.

use std::collections::BTreeMap;

use crate::preview::{Preview, Unplaced};
use crate::text::letter_of;
use crate::{Cell, Sheet};

/// Places the comments of a sheet; those on cells of no action are kept as unplaced words.
pub(crate) fn place_comments(plan: &mut Preview, sheet: &Sheet) {
    if sheet.comments.is_empty() {
        return;
    }
    let actions = actions(plan, sheet);
    for comment in &sheet.comments {
        let row = comment.row + 1;
        let name = format!("Comment on {}", header(plan, sheet, comment));
        let action = actions.get(&row).and_then(|(goal, objective, action)| {
            let goal = plan.goals.get_mut(*goal)?;
            goal.objectives
                .get_mut(*objective)?
                .actions
                .get_mut(*action)
        });
        match action {
            Some(action) => {
                let words = action.source.cells.entry(name).or_default();
                if !words.is_empty() {
                    words.push('\n');
                }
                words.push_str(&comment.text);
            }
            None => plan.unplaced.push(Unplaced {
                sheet: sheet.name.clone(),
                row,
                column: Some(letter_of(comment.column)),
                text: comment.text.clone(),
            }),
        }
    }
}

/// Where in the plan the first action of each row of the sheet stands.
fn actions(plan: &Preview, sheet: &Sheet) -> BTreeMap<u32, (usize, usize, usize)> {
    let mut actions = BTreeMap::new();
    for (g, goal) in plan.goals.iter().enumerate() {
        for (o, objective) in goal.objectives.iter().enumerate() {
            for (a, action) in objective.actions.iter().enumerate() {
                if action.source.sheet == sheet.name {
                    actions.entry(action.source.row).or_insert((g, o, a));
                }
            }
        }
    }
    actions
}

/// The words above the cell, or its column's letter.
fn header(plan: &Preview, sheet: &Sheet, comment: &Cell) -> String {
    let letter = letter_of(comment.column);
    let above = plan.columns.iter().filter(|column| {
        column.sheet == sheet.name && column.row <= comment.row && column.column == letter
    });
    let nearest = above.max_by_key(|column| column.row);
    let words = nearest.and_then(|column| column.header.clone());
    words.unwrap_or(format!("column {letter}"))
}
