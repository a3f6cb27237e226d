//! Whether 3/4 is in March or in April.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::compile_pattern;

/// What comes first in a date of numbers.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Order {
    /// As in the United States.
    #[default]
    MonthFirst,
    /// As in most other places.
    DayFirst,
}

static NUMBERS: LazyLock<Regex> =
    LazyLock::new(|| compile_pattern(r"\b(\d{1,2})([/.-])\s?(\d{1,2})[/.-]\s?(?:\d{4}|\d\d)\b"));

impl Order {
    /// The order that a column's cells prove: some first number is above 12 and no second one.
    /// Dots between the numbers are written where the day comes first.
    pub(crate) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let (mut first_above, mut second_above, mut dots) = (0, 0, 0);
        for words in cells {
            for found in NUMBERS.captures_iter(words) {
                first_above += usize::from(found[1].parse::<u32>().is_ok_and(|number| number > 12));
                second_above +=
                    usize::from(found[3].parse::<u32>().is_ok_and(|number| number > 12));
                dots += usize::from(&found[2] == ".");
            }
        }
        let day_first = second_above == 0 && (first_above > 0 || dots > 0);
        if day_first {
            Self::DayFirst
        } else {
            Self::MonthFirst
        }
    }

    /// Whether these words would name another day in the other order.
    pub(crate) fn matters(words: &str) -> bool {
        NUMBERS.captures_iter(words).any(|found| {
            let small = |part: &str| part.parse::<u32>().is_ok_and(|number| number <= 12);
            small(&found[1]) && small(&found[3]) && found[1] != found[3]
        })
    }
}
