//! The review as people read it on a terminal: wins first, then what needs a word.

use std::fmt::Write;

use domain::{FlagName, Partnership};

use super::sheet::{ReviewLine, ReviewSheet};

/// The review in words.
pub fn write_review(sheet: &ReviewSheet, own: &Partnership) -> String {
    let mut text = String::new();
    for part in [
        heading(sheet, own),
        wins(sheet),
        counts(sheet),
        words(sheet),
        excused(sheet),
    ] {
        if !part.is_empty() {
            let _ = writeln!(text, "{part}");
        }
    }
    text
}

fn heading(sheet: &ReviewSheet, own: &Partnership) -> String {
    let wording = wording::english_wording();
    let mut text = format!("{}\n{}", own.name, wording.weekday(sheet.today));
    let near = |day| wording.day_near(day, sheet.today);
    if let Some(day) = sheet.last_meeting {
        let _ = write!(text, "  ·  last meeting {}", near(day));
    }
    if let Some(day) = sheet.next_meeting {
        let _ = write!(text, "  ·  next meeting {}", near(day));
    }
    text + "\n"
}

fn wins(sheet: &ReviewSheet) -> String {
    let mut text = String::new();
    for win in &sheet.wins {
        let lead = win.lead.as_deref().unwrap_or_default();
        let _ = writeln!(text, "{:>6}  {}\n        {lead}", win.number.0, win.title);
    }
    if text.is_empty() {
        return text;
    }
    format!("Done since the last meeting\n\n{text}")
}

fn counts(sheet: &ReviewSheet) -> String {
    let wording = wording::english_wording();
    let mut text = format!("Open actions\n\n{:>6}  in all\n", sheet.counts.open);
    for (flag, count) in &sheet.counts.flags {
        if *count > 0 {
            let _ = writeln!(text, "{count:>6}  {}", wording.flag(*flag).to_lowercase());
        }
    }
    if sheet.counts.exempt > 0 {
        let _ = writeln!(text, "{:>6}  excused for now", sheet.counts.exempt);
    }
    text
}

fn words(sheet: &ReviewSheet) -> String {
    let mut text = String::new();
    for flag in FlagName::ALL {
        let first =
            |line: &&ReviewLine| line.flags.first().is_some_and(|reason| reason.flag == flag);
        let lines: Vec<_> = sheet.actions.iter().filter(first).collect();
        if !lines.is_empty() {
            let _ = writeln!(text, "{}\n", wording::english_wording().flag(flag));
        }
        for line in lines {
            let reasons: Vec<&str> = line
                .flags
                .iter()
                .map(|reason| reason.why.as_str())
                .collect();
            text += &entry(line, &reasons.join("; "));
        }
    }
    text
}

fn excused(sheet: &ReviewSheet) -> String {
    let mut text = String::new();
    for line in &sheet.actions {
        if let Some(exempt) = &line.exempt {
            text += &entry(line, &exempt.why);
        }
    }
    if text.is_empty() {
        return text;
    }
    format!("Excused for now\n\n{text}")
}

fn entry(line: &ReviewLine, why: &str) -> String {
    let wording = wording::english_wording();
    let mut about = vec![wording.status(line.status)];
    about.splice(0..0, line.lead.clone());
    format!(
        "{:>6}  {}\n        {}\n        {why}\n\n",
        line.number.0,
        line.title,
        about.join(", ").as_str(),
    )
}
