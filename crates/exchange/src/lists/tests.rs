use super::*;

#[test]
fn lists_are_taken_apart() {
    let cases: [(&str, &[&str]); 9] = [
        (
            "• Offer classes\n• Recruit two people",
            &["• Offer classes", "• Recruit two people"],
        ),
        (
            "1. Win\n2. Add\n3. Present",
            &["1. Win", "2. Add", "3. Present"],
        ),
        ("a) Ask\nb) Tell", &["a) Ask", "b) Tell"]),
        (
            "- Ask around\n  in town\n- Tell",
            &["- Ask around\nin town", "- Tell"],
        ),
        (
            "a) Ask around b) Tell the board",
            &["a) Ask around", "b) Tell the board"],
        ),
        (
            "(1) Ask around; (2) tell the board",
            &["(1) Ask around", "(2) tell the board"],
        ),
        (
            "1.1 Ask around\n1.2 Tell the board",
            &["1.1 Ask around", "1.2 Tell the board"],
        ),
        ("Ask the board (a) and (b)", &["Ask the board (a) and (b)"]),
        (
            "Meet with clinic\nmanagers in May",
            &["Meet with clinic\nmanagers in May"],
        ),
    ];
    for (words, want) in cases {
        let items = split_list(words);
        assert_eq!(items.parts, want, "{words}");
        assert!(!items.doubtful, "{words}");
    }
}

#[test]
fn a_line_above_a_list_goes_with_it() {
    let items = split_list("Recruit families:\n• Ask at every clinic\n• Write to all schools");
    assert_eq!(items.intro.as_deref(), Some("Recruit families:"));
    assert_eq!(items.parts.len(), 2);
    assert_eq!(
        split_list("Recruit families with\n• flyers\n• radio")
            .parts
            .len(),
        1
    );
}

#[test]
fn lines_that_read_like_actions_are_actions_perhaps() {
    let items = split_list("Meet with every clinic\nDraft a shared form");
    assert_eq!((items.parts.len(), items.doubtful), (2, true));
}

#[test]
fn lines_go_along_with_a_list() {
    assert_eq!(
        in_parallel("Director\nCo-Chairs", 2).unwrap(),
        ["Director", "Co-Chairs"]
    );
    assert_eq!(
        in_parallel("Director\n\nCo-Chairs", 3).unwrap(),
        ["Director", "", "Co-Chairs"]
    );
    assert_eq!(
        in_parallel("Director\n\nCo-Chairs", 2).unwrap(),
        ["Director", "Co-Chairs"]
    );
    assert_eq!(in_parallel("Director", 2), None);
    assert_eq!(in_parallel("a\nb\nc", 2), None);
}
