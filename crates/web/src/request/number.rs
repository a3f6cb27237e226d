use wording::Mistake;

/// The largest number that a partnership counts to.
const LARGEST: f64 = 1e12;

/// Reads a number as people type it: "12", "12.5", "1,200" or "12 %". Nothing typed is none.
pub fn read_number(typed: &str) -> Result<Option<f64>, Mistake> {
    let text = typed.trim().trim_end_matches('%').trim_end();
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let plain = without_separators(text).ok_or(Mistake::NoNumber)?;
    let number: f64 = plain.parse().map_err(|_| Mistake::NoNumber)?;
    if number.abs() > LARGEST {
        return Err(Mistake::NoNumber);
    }
    Ok(Some(number))
}

/// The digits of a number without the commas between its thousands.
///
/// A comma elsewhere may stand for a decimal point: rather ask than read "12,5" as 125.
fn without_separators(text: &str) -> Option<String> {
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let is_grouped = whole.contains(',') && (1..=3).contains(&first.len());
    let groups_fit = groups.all(|group| group.len() == 3);
    let whole_fits = !whole.contains(',') || (is_grouped && groups_fit);
    let whole = whole.replace(',', "");
    let is_number = !(whole.is_empty() && fraction.is_empty()) && digits(&whole);
    (whole_fits && is_number && digits(fraction)).then(|| format!("{sign}{whole}.{fraction}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, number) in [
            ("12", 12.0),
            (" 12.5 ", 12.5),
            ("1,200", 1200.0),
            ("1,234,567.25", 1_234_567.25),
            ("12 %", 12.0),
            ("12%", 12.0),
            ("-3", -3.0),
            ("−3", -3.0),
            (".5", 0.5),
            ("0", 0.0),
        ] {
            assert_eq!(read_number(typed), Ok(Some(number)), "{typed:?}");
        }
        assert_eq!(read_number("  "), Ok(None));
    }

    #[test]
    fn what_is_no_number_is_asked_for_again() {
        for typed in [
            "NaN",
            "inf",
            "-inf",
            "infinity",
            "1e5",
            "twelve",
            "12,5",
            "1,20",
            "1,2000",
            ",200",
            "1.2.3",
            "%",
            "-",
            ".",
            "12 families",
            "--3",
            "9999999999999",
        ] {
            assert_eq!(read_number(typed), Err(Mistake::NoNumber), "{typed:?}");
        }
    }
}
