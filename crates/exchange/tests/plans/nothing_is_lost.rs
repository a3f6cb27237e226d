//! Whatever a file holds, every word of it comes back.

use exchange::{
    Area, Cell, Choices, Sheet, Workbook, WorkbookKind, WorkbookLimits, interpret, read_workbook,
};
use proptest::prelude::*;

use crate::files::lost;

/// Words that plans are made of, so that chance meets headers, labels, lists and dates.
fn words() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "Goal",
        "Objective",
        "Strategy",
        "Action",
        "Lead",
        "Partners",
        "Due",
        "Status",
        "Notes",
        "Outcome",
        ":",
        "1",
        "2.",
        "A.",
        "1.A.1",
        "•",
        "\n",
        "-",
        " – ",
        "and",
        "&",
        "/",
        ";",
        ",",
        "(",
        ")",
        "Library",
        "Head Start",
        "Meet with",
        "every family",
        "3/1/27",
        "June 2027",
        "TBD",
        "ongoing",
        "IP",
        "Done",
        "✓",
        "50%",
        "Key",
        "=",
        "=1",
        "Total",
        "Quick wins",
        "Vision:",
        "Plan Period:",
        "what",
        "?",
        "*note",
        "Step 1:",
        "a) ",
        "b) ",
        "é",
        "Hub name: ",
        "x",
    ]);
    prop::collection::vec(part, 1..7).prop_map(|parts| parts.join(" "))
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let text = prop_oneof![4 => words(), 1 => "\\PC{1,12}"];
    let kind = prop::sample::select(vec![
        WorkbookKind::Text,
        WorkbookKind::Text,
        WorkbookKind::Number,
        WorkbookKind::Day,
    ]);
    let cells = prop::collection::btree_map((0..12_u32, 0..7_u32), (text, kind), 0..50);
    let area =
        (0..10_u32, 0..3_u32, 0..6_u32, 0..5_u32).prop_map(|(top, height, left, width)| Area {
            top,
            bottom: top + height,
            left,
            right: if width == 4 { u32::MAX } else { left + width },
        });
    (
        cells,
        prop::collection::vec(area, 0..4),
        "[A-Z][a-z ]{0,8}|Goal [0-9]",
    )
        .prop_map(|(cells, merged, name)| Sheet {
            name,
            merged,
            cells: cells
                .into_iter()
                .map(|((row, column), (text, kind))| Cell {
                    row,
                    column,
                    text,
                    kind,
                })
                .collect(),
            ..Sheet::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_grid_loses_a_word(sheets in prop::collection::vec(sheet(), 1..3)) {
        let workbook = Workbook::Sheets(sheets);
        let preview = interpret(&workbook, &Choices::default());
        prop_assert_eq!(lost(&workbook, &preview), Vec::<String>::new());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for name in ["plan.csv", "plan.xlsx", "plan.json", "plan"] {
            if let Ok(workbook) = read_workbook(name, &bytes, &WorkbookLimits::default()) {
                interpret(&workbook, &Choices::default());
            }
        }
    }
}
