//! Sheets in use: merged and blank-filled headings, headers of two rows, words as they come.

use crate::files::{Page, page, xlsx};
use crate::telling::{doubts, meanings, told};

#[test]
fn a_blank_cell_below_a_heading_means_the_same_again() {
    let plan = xlsx(&[Page {
        merged: &[(0, 0, 0, 6), (3, 0, 5, 0), (3, 5, 4, 5)],
        ..page(
            "Workplan",
            &[
                &["River Hub Workplan 2027"],
                &["Outcome One: Babies are healthy"],
                &[
                    "Objective",
                    "Strategy",
                    "Key Activities",
                    "Target Population(s)",
                    "Outcomes",
                    "Partners",
                    "Timeline",
                ],
                &[
                    "Objective 1. Mothers are seen early",
                    "1.1 Home visits",
                    "• Train four visitors\n• Print a map",
                    "Mothers",
                    "300 visits",
                    "County Clinic, Extension Office",
                    "January 2027 - June 2027",
                ],
                &[
                    "",
                    "1.2 Warm welcome",
                    "Sit with the ward staff",
                    "",
                    "",
                    "",
                    "ongoing",
                ],
                &["", "", "Ask for a room", "", "", "Hospital", "FY28"],
            ],
        )
    }]);
    assert_eq!(told(&plan), "\
Goal: Babies are healthy
 Objective: Mothers are seen early
  Train four visitors | strategy Home visits | with County Clinic + Extension Office | \
      from 2027-01-01 | due 2027-06-30 | measure 300 visits
  Print a map | strategy Home visits | with County Clinic + Extension Office | from 2027-01-01 | \
      due 2027-06-30 | measure 300 visits
  Sit with the ward staff | strategy Warm welcome | with County Clinic + Extension Office | due ongoing
  Ask for a room | strategy Warm welcome | with Hospital | due “FY28”");
    assert_eq!(doubts(&plan), ["6: FY28 – NoSingleDay"]);
}

#[test]
fn a_header_may_have_two_rows() {
    let plan = xlsx(&[Page {
        merged: &[(2, 3, 2, 4)],
        ..page(
            "Action Plan",
            &[
                &["Community Focus Area:", "Reading"],
                &["Collaborating Organization(s):", "Library; Book Bank"],
                &[
                    "Action Steps",
                    "By Whom",
                    "By When",
                    "Resources and Support",
                    "",
                    "Potential Barriers",
                ],
                &[
                    "What needs to be done?",
                    "Who will take actions?",
                    "By what date?",
                    "Available",
                    "Needed",
                    "What might resist? How?",
                ],
                &[
                    "Step 1: Sort the books",
                    "Library",
                    "by January 29, 2027",
                    "Shelves",
                    "Boxes $300",
                    "Mice",
                ],
            ],
        )
    }]);
    assert_eq!(
        meanings(&plan),
        "A=action B=lead C=due D=resources E=resources F=kept"
    );
    assert_eq!(
        told(&plan),
        "\
Goal: Reading
 Objective: –
  Sort the books | lead Library | due 2027-01-29 | needs Shelves; Boxes $300"
    );
    assert_eq!(plan.context.organizations, ["Library", "Book Bank"]);
}

#[test]
fn wide_headings_may_stand_above_the_real_ones() {
    let plan = xlsx(&[Page {
        merged: &[(0, 0, 0, 1), (0, 2, 0, 3), (0, 4, 0, 5)],
        ..page(
            "P",
            &[
                &["What", "", "Who", "", "When", ""],
                &["Objective", "Action", "Lead", "Partners", "Start", "End"],
                &[
                    "More books",
                    "Ask for gifts",
                    "Library",
                    "Schools",
                    "Feb 2027",
                    "April 2027",
                ],
            ],
        )
    }]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: More books
  Ask for gifts | lead Library | with Schools | from 2027-02-01 | due 2027-04-30"
    );
}

#[test]
fn a_row_without_an_action_goes_on_with_the_one_above_or_is_one_itself() {
    let plan = xlsx(&[page(
        "P",
        &[
            &["Objective", "Action", "Lead", "Due"],
            &["Objective A: Safer streets", "", "City Council", "12/31/27"],
            &["Objective B: Trees", "Plant trees", "Garden Club", "4/1/27"],
            &["", "", "Scouts", ""],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: Safer streets
  Safer streets | lead City Council | due 2027-12-31
 Objective: Trees
  Plant trees | lead Garden Club + Scouts | due 2027-04-01"
    );
    assert_eq!(plan.doubts.len(), 2);
}

#[test]
fn terms_durations_and_costs_stay_as_they_are_written() {
    let plan = xlsx(&[page(
        "CHAP",
        &[
            &["Goal: Toddlers are seen"],
            &["Lead responsibility: County Nurse"],
            &[
                "S/I/L",
                "Objectives",
                "Activity",
                "Responsible person(s)",
                "Timeline",
                "Costs",
                "Other",
            ],
            &[
                "S",
                "Open a room by 4/1/27",
                "Paint it",
                "County nurse",
                "3 months- 4/1/27",
                "#450",
                "",
            ],
            &[
                "",
                "",
                "Furnish it",
                "Volunteers",
                "2/15/27",
                "$1,200",
                "Blue chairs",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Toddlers are seen
 Objective: Open a room by 4/1/27
  Paint it | lead County nurse | due 2027-04-01 | needs 450
  Furnish it | lead Volunteers | due 2027-02-15 | needs $1,200 | notes Blue chairs"
    );
}
