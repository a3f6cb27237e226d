//! One header, one row for each action.

use exchange::{Choices, ColumnChoice, Meaning, WorkbookLimits, interpret, read_workbook};

use crate::files::{csv, ods, page, whole_reading, xlsx};
use crate::telling::{doubts, meanings, told};

const PLAN: &str = "\
Goal,Objective,Action,Lead,Partners,Due date,Status,Notes
Families eat well,A pantry in every town,Rent two rooms,Food Bank,City; Rotary Club,2027-02-28,\
    In progress,One found
Families eat well,A pantry in every town,Find drivers,,Food Bank,,,
Families eat well,Children eat in summer,Open the park kitchen,Parks and Recreation,,ongoing,On hold,Waiting
";

const READ: &str = "\
Goal: Families eat well
 Objective: A pantry in every town
  Rent two rooms | lead Food Bank | with City + Rotary Club | due 2027-02-28 | \
      status in_progress | notes One found
  Find drivers | with Food Bank
 Objective: Children eat in summer
  Open the park kitchen | lead Parks and Recreation | due ongoing | status on_hold | notes Waiting";

#[test]
fn a_plain_file_is_read_whatever_its_letters_and_separator() {
    assert_eq!(told(&csv(PLAN)), READ);
    assert_eq!(told(&csv(format!("\u{feff}{PLAN}"))), READ);
    assert_eq!(
        told(&csv(PLAN
            .replace(';', "/")
            .replace("City/", "City /")
            .replace(',', ";"))),
        READ
    );
    assert_eq!(told(&csv(PLAN.replace(',', "\t"))), READ);
    let utf16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(PLAN.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(told(&csv(utf16)), READ);
}

#[test]
fn the_same_plan_comes_from_a_spreadsheet() {
    let rows: Vec<Vec<&str>> = PLAN.lines().map(|line| line.split(',').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    assert_eq!(told(&xlsx(&[page("Plan", &rows)])), READ);
    assert_eq!(told(&ods(&rows)), READ);
}

#[test]
fn windows_letters_are_understood() {
    let plan = csv(b"Action;Lead;Due\nCaf\xe9 for parents;Ni\xf1os Primero;3/1/27\n");
    assert_eq!(
        told(&plan),
        "Goal: –\n Objective: –\n  Café for parents | lead Niños Primero | due 2027-03-01"
    );
}

#[test]
fn a_column_shows_how_its_dates_are_written() {
    let plan = csv(
        "Activity,Responsible,Due date\nPaint the hall,Library,25/03/2027\n\
            Open the hall,Library,04/05/2027\n",
    );
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: –
  Paint the hall | lead Library | due 2027-03-25
  Open the hall | lead Library | due 2027-05-04"
    );
    assert_eq!(doubts(&plan), ["3: 04/05/2027 – DayFirst"]);
}

#[test]
fn two_columns_with_one_name_keep_their_words_apart() {
    let plan = csv("Action,Notes,Notes\nPaint the hall,blue,by noon\n");
    let cells = &plan.goals[0].objectives[0].actions[0].source.cells;
    assert_eq!(cells.get("Notes").map(String::as_str), Some("blue"));
    assert_eq!(
        cells.get("Notes (column C)").map(String::as_str),
        Some("by noon")
    );
}

#[test]
fn a_list_without_a_header_is_read_by_what_it_holds() {
    let plan = csv("Call ten firms about leave,Director,3/1/27,Done\n\
            Hold a lunch for parents,Chamber,4/1/27,In progress\n");
    assert_eq!(meanings(&plan), "A=action B=lead C=due D=status");
    assert_eq!(plan.doubts.len(), 4, "each guess is doubted");
}

#[test]
fn somebody_can_say_what_a_column_means() {
    let bytes = b"Action,Sponsor,Due\nPaint the hall,Library,3/1/27\n";
    let book = read_workbook("plan.csv", bytes, &WorkbookLimits::default()).unwrap();
    let choice = ColumnChoice {
        sheet: "plan".into(),
        row: 1,
        column: "B".into(),
        meaning: Meaning::Lead,
    };
    let plan = interpret(
        &book,
        &Choices {
            sheet: None,
            columns: vec![choice],
        },
    );
    assert_eq!(
        told(&plan),
        "Goal: –\n Objective: –\n  Paint the hall | lead Library | due 2027-03-01"
    );
}

#[test]
fn our_own_preview_is_read_back() {
    let plan = csv(PLAN);
    let json = serde_json::to_vec(&plan).unwrap();
    assert_eq!(whole_reading("plan.json", &json), plan);
}

#[test]
fn our_mark_against_formulas_is_taken_off() {
    let plan = csv("Action,Lead\n'=1+1 is the motto,'@home\n");
    assert_eq!(
        told(&plan),
        "Goal: –\n Objective: –\n  =1+1 is the motto | lead @home"
    );
}

#[test]
fn a_long_list_in_one_column_is_read() {
    let list: String = (1..=5_000).map(|row| format!("Do thing {row}\n")).collect();
    let plan = csv(format!("Action steps\n{list}"));
    assert_eq!(plan.goals[0].objectives[0].actions.len(), 5_000);
}

#[test]
fn a_file_is_not_more_actions_than_a_plan_can_have() {
    // Lists of forty in a cell, where each of them is all but empty.
    let list: String = (1..=40).map(|item| format!("• a b c{item}\n")).collect();
    let rows = format!("\"{list}\",Library\n").repeat(1_200);
    let plan = csv(format!("Action,Lead\n{rows}"));
    let actions = plan.goals[0].objectives[0].actions.len();
    assert!((1_200..25_000).contains(&actions), "{actions}");
}
