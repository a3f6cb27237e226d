use domain::ActionText;

use super::*;

#[test]
fn headings_are_known_by_many_names() {
    let cases: [(Meaning, &[&str]); 15] = [
        (
            Goal,
            &[
                "Goal",
                "Goals",
                "Strategic Goal",
                "Priority Area",
                "Focus Area",
                "Pillar",
                "Goal Area",
            ],
        ),
        (
            Objective,
            &[
                "Objective",
                "Objectives",
                "SMART Objective",
                "Measurable Objectives",
            ],
        ),
        (Strategy, &["Strategy", "Strategies", "Initiative"]),
        (
            Action,
            &[
                "Action",
                "Action Steps",
                "Key Activities",
                "Activity",
                "Tasks",
                "What needs to be done?",
                "What",
                "Action Item",
                "Next Steps",
                "Strategies/Activities",
                "Goals, Objectives and Activities",
                "Step",
                "Title",
            ],
        ),
        (Code, &["#", "No.", "ID", "Action #", "Ref", "Item No."]),
        (
            Lead,
            &[
                "Lead",
                "Person(s) Responsible",
                "By Whom",
                "Who",
                "Owner",
                "Lead Agency",
                "Responsible Party",
                "Point Person",
                "Champion",
                "Roles/ Responsibilities",
                "Lead Agency / Partners",
                "Assigned To",
                "Lead(s)",
                "Who will take actions?",
                "Responsible Partner",
                "Action Lead",
                "Lead Organization",
            ],
        ),
        (
            Supporters,
            &[
                "Partners",
                "Critical Partners Needed",
                "Supporting Organizations",
                "Collaborators",
                "With Whom",
                "Support",
                "Key Partners",
                "Other Agencies Involved",
                "Supported by",
                "Partners with a role to play",
                "Community Partners",
            ],
        ),
        (
            Start,
            &["Start", "Start Date", "Begin Date", "Date Started"],
        ),
        (
            Due,
            &[
                "Due",
                "Due date",
                "Date to Complete",
                "By When",
                "Timeline",
                "Time Frame",
                "Target Date",
                "Deadline",
                "Completion Date",
                "When",
                "Target Dates",
                "Estimated Completion",
                "End Date",
                "By what date will the action be done?",
            ],
        ),
        (
            Status,
            &[
                "Status",
                "Status with Date",
                "Progress",
                "Current Status",
                "% Complete",
                "Completed?",
                "Progress to Date",
                "Done?",
                "% done",
            ],
        ),
        (
            Text(ActionText::Resources),
            &[
                "Resources Needed",
                "Costs",
                "Budget",
                "Funding Stream/Source",
                "Resource Needs",
                "Resources and Support",
                "Funding",
                "Support Needed",
                "In-kind support",
                "What do we need?",
            ],
        ),
        (
            Text(ActionText::Measure),
            &[
                "Measure",
                "Progress Measures",
                "Indicators",
                "Outcomes",
                "Metric",
                "Evidence of Success",
                "How will we know?",
                "Performance Measure",
                "How will success be measured?",
                "Expected Outcome",
            ],
        ),
        (
            Text(ActionText::Notes),
            &[
                "Notes",
                "Comments",
                "Other",
                "Remarks",
                "Progress Notes",
                "Updates",
                "Status Notes",
            ],
        ),
        (ShortWin, &["Short Win?", "Quick win"]),
        (
            Kept,
            &[
                "Target Population(s)",
                "Potential Barriers or Resistance",
                "Baseline",
                "Date Completed",
                "Actual completion date",
                "Revised Due Date",
                "Last updated",
            ],
        ),
    ];
    for (meaning, names) in cases {
        for name in names {
            assert_eq!(
                heading_of(name).map(|heading| heading.meaning),
                Some(meaning),
                "{name}"
            );
            assert!(
                certain_heading(name).is_some(),
                "{name} should look like a heading"
            );
        }
    }
}

#[test]
fn content_is_no_heading() {
    let content = [
        "Train WIC staff",
        "Meet with program managers to read the baseline numbers",
        "Library",
        "Head Start",
        "County Health Educator",
        "Goal 1: Families are well",
        "1.A.1 Meet with partners",
        "6/30/27",
        "Hub coordination funds",
        "Child care and dinner for 40",
        "Families",
    ];
    for words in content {
        assert_eq!(certain_heading(words), None, "{words}");
    }
}

#[test]
fn every_synonym_compiles() {
    assert_eq!(RULES.len(), SYNONYMS.len());
}
