//! Several tables on a sheet, several sheets.

use exchange::{Choices, WorkbookLimits, interpret, read_workbook};

use crate::files::{Page, page, xlsx};
use crate::telling::{told, unplaced};

#[test]
fn tables_lie_side_by_side() {
    let plan = xlsx(&[page(
        "Plan",
        &[
            &["Action", "Lead", "Due", "", "Action", "Lead", "Due"],
            &[
                "Open a library",
                "Library",
                "3/1/27",
                "",
                "Train mentors",
                "Head Start",
                "4/1/27",
            ],
            &["Print a calendar", "Chamber", "5/1/27"],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: –
  Open a library | lead Library | due 2027-03-01
  Print a calendar | lead Chamber | due 2027-05-01
  Train mentors | lead Head Start | due 2027-04-01"
    );
}

#[test]
fn tables_side_by_side_have_titles_of_their_own() {
    let plan = xlsx(&[page(
        "One page",
        &[
            &["Goal 1: Warm homes", "", "", "", "Goal 2: Full plates"],
            &["Action", "Who", "When", "", "Action", "Who", "When"],
            &[
                "Insulate 20 homes",
                "City",
                "11/1/27",
                "",
                "Plant three gardens",
                "Gardeners",
                "5/15/27",
            ],
            &[
                "Give out heaters",
                "Fire Dept.",
                "Winter",
                "",
                "Cook together",
                "Parents' Club",
                "Weekly",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Warm homes
 Objective: –
  Insulate 20 homes | lead City | due 2027-11-01
  Give out heaters | lead Fire Dept. | due “Winter”
Goal: Full plates
 Objective: –
  Plant three gardens | lead Gardeners | due 2027-05-15
  Cook together | lead Parents' Club | due “Weekly”"
    );
}

#[test]
fn tables_follow_each_other_with_headers_of_their_own() {
    let plan = xlsx(&[page(
        "Plan",
        &[
            &["GOAL 1 – Families are well"],
            &["Action", "Who", "By When"],
            &["Open a library", "Library", "Sept. 2027"],
            &[],
            &["GOAL 2 – Children are ready"],
            &["Objective", "Activity", "Responsible", "Timeline"],
            &[
                "Screening everywhere",
                "Train nurses",
                "Health Dept.",
                "Q2 2027",
            ],
            &["", "Buy kits", "Health Dept.", "Summer"],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Families are well
 Objective: –
  Open a library | lead Library | due 2027-09-30
Goal: Children are ready
 Objective: Screening everywhere
  Train nurses | lead Health Dept. | due 2027-06-30
  Buy kits | lead Health Dept. | due “Summer”"
    );
}

#[test]
fn a_tab_may_name_its_goal_and_a_hidden_sheet_is_kept() {
    let pages = [
        page(
            "Goal 1 - Health",
            &[&["Action", "Lead"], &["Check teeth", "Clinic"]],
        ),
        page(
            "Goal 2 - Housing",
            &[&["Action", "Lead"], &["Find homes", "City"]],
        ),
        Page {
            hidden: true,
            ..page("old notes", &[&["Thank the mayor"], &["Budget", "#450"]])
        },
    ];
    let plan = xlsx(&pages);
    assert_eq!(
        told(&plan),
        "\
Goal: Health
 Objective: –
  Check teeth | lead Clinic
Goal: Housing
 Objective: –
  Find homes | lead City"
    );
    assert_eq!(unplaced(&plan), ["Thank the mayor", "Budget", "450"]);
}

#[test]
fn one_sheet_can_be_chosen() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for name in ["First", "Second"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet
            .write_string(0, 0, "Action")
            .unwrap()
            .write_string(0, 1, "Lead")
            .unwrap();
        sheet
            .write_string(1, 0, format!("Do the {name} thing"))
            .unwrap();
    }
    let book = read_workbook(
        "plan.xlsx",
        &book.save_to_buffer().unwrap(),
        &WorkbookLimits::default(),
    )
    .unwrap();
    assert_eq!(book.sheet_names(), ["First", "Second"]);
    let plan = interpret(
        &book,
        &Choices {
            sheet: Some("Second".into()),
            columns: Vec::new(),
        },
    );
    assert_eq!(told(&plan), "Goal: –\n Objective: –\n  Do the Second thing");
}
