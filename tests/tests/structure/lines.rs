//! How long a line is.

use std::error::Error;

use super::expect_none;
use super::sources::{paths, read};

/// The most columns of a line, strings that rustfmt leaves alone included.
const WIDEST_LINE: usize = 110;

#[test]
fn no_line_is_wider_than_what_two_windows_side_by_side_show() -> Result<(), Box<dyn Error>> {
    expect_none(&lines_too_wide()?);
    Ok(())
}

#[test]
fn nothing_in_markup_is_too_long_for_its_formatter() -> Result<(), Box<dyn Error>> {
    expect_none(&broken_markup()?);
    Ok(())
}

/// The folders in which there is markup.
const MARKUP: [&str; 2] = ["crates/web/src/", "crates/mail/src/"];

/// Where the formatter of markup broke an expression that is too long: `({` and lines of its own.
pub fn broken_markup() -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    let has_markup = |path: &String| MARKUP.iter().any(|folder| path.starts_with(folder));
    for path in paths()?.into_iter().filter(has_markup) {
        let text = read(&path)?;
        let lines = text.lines().zip(1..);
        let broken = lines.filter(|(line, _)| line.ends_with("({"));
        found.extend(broken.map(|(_, number)| format!("{path}:{number}")));
    }
    Ok(found)
}

/// Where each line is that is too wide.
pub fn lines_too_wide() -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    for path in paths()? {
        let text = read(&path)?;
        let lines = text.lines().zip(1..);
        let wide = lines.filter(|(line, _)| line.chars().count() > WIDEST_LINE);
        found.extend(wide.map(|(_, number)| format!("{path}:{number}")));
    }
    Ok(found)
}
