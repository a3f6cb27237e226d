use domain::StatusName::{Dropped, OnHold};

use super::*;

#[test]
fn words_marks_and_percentages_say_how_it_stands() {
    let cases = [
        ("Not started", Some(NotStarted)),
        ("NS", Some(NotStarted)),
        ("Not yet started", Some(NotStarted)),
        ("0%", Some(NotStarted)),
        ("In progress", Some(InProgress)),
        ("In process 4/2/27 – first session held", Some(InProgress)),
        ("IP 2/3/27", Some(InProgress)),
        ("Behind", Some(InProgress)),
        ("Delayed until fall", Some(InProgress)),
        ("On track", Some(InProgress)),
        ("50%", Some(InProgress)),
        ("0.5", Some(InProgress)),
        ("75 % complete", Some(InProgress)),
        ("Not complete", Some(InProgress)),
        ("On hold", Some(OnHold)),
        ("Postponed", Some(OnHold)),
        ("Complete 3/12/27", Some(Complete)),
        ("Done!", Some(Complete)),
        ("✓", Some(Complete)),
        ("X", Some(Complete)),
        ("100%", Some(Complete)),
        ("C", Some(Complete)),
        ("Cancelled", Some(Dropped)),
        ("No longer needed", Some(Dropped)),
        ("", None),
        ("n/a", None),
        ("see minutes", None),
    ];
    for (words, want) in cases {
        assert_eq!(
            read_status(words, "Status", &Legend::default()).status,
            want,
            "{words}"
        );
    }
}

#[test]
fn a_bare_number_under_a_percent_sign_is_a_share() {
    let cases = [
        ("0", NotStarted),
        ("0.25", InProgress),
        ("50", InProgress),
        ("1", Complete),
        ("100", Complete),
    ];
    for (words, want) in cases {
        assert_eq!(
            read_status(words, "% Complete", &Legend::default()).status,
            Some(want),
            "{words}"
        );
    }
}

#[test]
fn a_bare_code_is_doubted_unless_the_sheet_explains_it() {
    assert!(
        read_status("G", "Status", &Legend::default())
            .doubt
            .is_some()
    );
    let cases = [
        "Key: 1 = not started, 2 = under way, 3 = done",
        "1 = Not started; 2 = In progress; 3 = Complete",
        "Legend: 1: not started / 2: started / 3: completed",
        "Status codes: 1 - Not started  2 - In progress, 3 - Complete",
    ];
    for line in cases {
        let mut legend = Legend::default();
        assert!(legend.learn(line), "{line}");
        assert_eq!(
            read_status("1", "Status", &legend),
            certain(NotStarted),
            "{line}"
        );
        assert_eq!(
            read_status("3", "Status", &legend),
            certain(Complete),
            "{line}"
        );
    }
}

#[test]
fn an_ordinary_line_is_no_legend() {
    for line in [
        "Goal: Families are well",
        "Status",
        "Meet at 9: bring lunch",
        "Key partners: Library",
    ] {
        assert!(!Legend::default().learn(line), "{line}");
    }
}

#[test]
fn a_mark_under_a_status_means_that_status() {
    assert_eq!(
        read_status("x", "Not started", &Legend::default()).status,
        Some(NotStarted)
    );
    assert_eq!(
        read_status("✓", "In progress", &Legend::default()).status,
        Some(InProgress)
    );
}
