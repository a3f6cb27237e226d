//! What differs between two texts, for somebody who looks for the cause.

/// How many lines of each text are shown.
const LINES: usize = 8;
/// How much of a line is shown.
const WIDTH: usize = 200;

/// The lines from the first that differs to the last, of each text the first few.
pub fn show_difference(before: &str, after: &str) -> String {
    let (before, after) = (lines(before), lines(after));
    let same = before
        .iter()
        .zip(&after)
        .take_while(|(one, other)| one == other);
    let head = same.count();
    let (before_end, after_end) = (&before[head..], &after[head..]);
    let backwards = before_end.iter().rev().zip(after_end.iter().rev());
    let tail = backwards.take_while(|(one, other)| one == other).count();
    let removed = shown('-', &before_end[..before_end.len() - tail]);
    let added = shown('+', &after_end[..after_end.len() - tail]);
    format!("@@ line {} @@\n{removed}{added}", head + 1)
}

/// Pages are written in one line: here each element begins one.
fn lines(text: &str) -> Vec<String> {
    let broken = text.replace("><", ">\n<");
    broken.lines().map(str::to_owned).collect()
}

fn shown(sign: char, lines: &[String]) -> String {
    let first = lines.iter().take(LINES);
    let mut shown: String = first
        .map(|line| format!("{sign} {}\n", line.chars().take(WIDTH).collect::<String>()))
        .collect();
    if lines.len() > LINES {
        shown += &format!("{sign} … {} more lines\n", lines.len() - LINES);
    }
    shown
}

#[test]
fn only_what_differs_is_shown() {
    let (before, after) = (
        "<p>One</p><p>Two</p><p>Three</p>",
        "<p>One</p><p>2</p><p>Three</p>",
    );
    let expected = "@@ line 2 @@\n- <p>Two</p>\n+ <p>2</p>\n";
    assert_eq!(show_difference(before, after), expected);
}
