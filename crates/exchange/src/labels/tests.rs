use super::*;

#[test]
fn lines_say_what_they_are() {
    use Level::{Goal, Measure, Objective, Strategy};
    let cases = [
        ("Goal 1: Families are well", Goal, "Families are well"),
        (
            "1. Strategic Plan Goal: Services are aligned",
            Goal,
            "Services are aligned",
        ),
        (
            "Outcome One: Families are healthy",
            Goal,
            "Families are healthy",
        ),
        ("GOAL 2 – Ready for school", Goal, "Ready for school"),
        (
            "Goal 3 Every child is read to",
            Goal,
            "Every child is read to",
        ),
        ("Priority Area 3. Housing", Goal, "Housing"),
        ("Goal: Toddlers are screened", Goal, "Toddlers are screened"),
        ("Goal #2: More books", Goal, "More books"),
        ("Goal One - More books", Goal, "More books"),
        ("Community Focus Area:", Goal, ""),
        (
            "A. Objective: By June, 70% of families",
            Objective,
            "By June, 70% of families",
        ),
        (
            "Objective 1. Parents get support",
            Objective,
            "Parents get support",
        ),
        ("Objective 1.1 – More slots", Objective, "More slots"),
        ("Objective 2A: More slots", Objective, "More slots"),
        ("SMART Objective 1: More slots", Objective, "More slots"),
        ("Community Change to be Sought:", Objective, ""),
        (
            "Strategy 1: Find out together",
            Strategy,
            "Find out together",
        ),
        ("Strategy A: Reach out", Strategy, "Reach out"),
        ("STRATEGY 2 – Keep in touch", Strategy, "Keep in touch"),
        (
            "Key Metrics This Will Move: Enrollment",
            Measure,
            "Enrollment",
        ),
    ];
    for (words, level, label_title) in cases {
        let label = read_label(words).unwrap_or_else(|| panic!("{words}"));
        assert_eq!(
            (label.level, label.title.as_str()),
            (level, label_title),
            "{words}"
        );
    }
}

#[test]
fn other_lines_say_nothing_of_the_kind() {
    let lines = [
        "Goals and objectives",
        "Strategy",
        "Objectives",
        "Goal setting workshop for parents",
        "Targeted outreach to families",
        "Aim for more members",
        "Strategic Plan 2027",
        "Outcomes are reviewed each year",
        "Measure height and weight",
    ];
    for words in lines {
        assert_eq!(read_label(words), None, "{words}");
    }
}

#[test]
fn titles_lose_their_numbers() {
    let cases = [
        (
            "Objective 1. Parents get support early",
            "Parents get support early",
        ),
        (
            "1.1 Expand parenting education",
            "Expand parenting education",
        ),
        ("2. Diaper bank", "Diaper bank"),
        ("2 - Diaper bank", "Diaper bank"),
        ("2.1 – Diaper bank", "Diaper bank"),
        ("A. More slots", "More slots"),
        ("II. More slots", "More slots"),
        ("70% of families", "70% of families"),
        ("3 clinics open", "3 clinics open"),
        ("2027 plan", "2027 plan"),
        ("Goal 1", "Goal 1"),
    ];
    for (words, want) in cases {
        assert_eq!(label_title(words), want, "{words}");
    }
}

#[test]
fn real_codes_are_kept_and_list_marks_are_not() {
    let cases = [
        (
            "1.A.1 Meet with managers",
            Some("1.A.1"),
            "Meet with managers",
        ),
        (
            "2.1 Open a pick-up point",
            Some("2.1"),
            "Open a pick-up point",
        ),
        ("A3 Meet with managers", Some("A3"), "Meet with managers"),
        ("1a. Meet with managers", Some("1a"), "Meet with managers"),
        ("Action 1.2: Meet", Some("1.2"), "Meet"),
        ("Step 1: Set dates", None, "Set dates"),
        ("1) Set dates", None, "Set dates"),
        ("1. Set dates", None, "Set dates"),
        ("• Set dates", None, "Set dates"),
        ("a) Set dates", None, "Set dates"),
        ("- Set dates", None, "Set dates"),
        ("3 clinics open", None, "3 clinics open"),
        ("4th of July booth", None, "4th of July booth"),
        ("12 families visit", None, "12 families visit"),
        ("A booth at the fair", None, "A booth at the fair"),
    ];
    for (words, code, title) in cases {
        assert_eq!(
            code_and_title(words),
            (code.map(str::to_owned), title.to_owned()),
            "{words}"
        );
    }
}
