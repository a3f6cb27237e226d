//! Dates and numbers as a language writes them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use icu::calendar::{Date, Iso};
use icu::decimal::input::Decimal;
use icu::time::Time;

use crate::Wording;

impl Wording {
    /// A day in full: "3 March 2027".
    pub fn day(&self, day: NaiveDate) -> String {
        self.dates.full.format(&iso(day)).to_string()
    }

    /// A day with its weekday: "Wednesday, 3 March 2027".
    pub fn weekday(&self, day: NaiveDate) -> String {
        self.dates.weekday.format(&iso(day)).to_string()
    }

    /// A day as one says it near `today`: "3 March", with the year where that is another.
    pub fn day_near(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() {
            self.dates.in_year.format(&iso(day)).to_string()
        } else {
            self.day(day)
        }
    }

    /// A day in a list: "3 Mar", with the year where that is not `today`'s.
    pub fn day_brief(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() {
            self.dates.brief.format(&iso(day)).to_string()
        } else {
            self.dates.brief_full.format(&iso(day)).to_string()
        }
    }

    /// A month as one says it near `today`: "March", with the year where that is another.
    pub fn month_near(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() {
            self.dates.month.format(&iso(day)).to_string()
        } else {
            self.month(day)
        }
    }

    /// A month where there is little room: "Mar".
    pub fn month_brief(&self, day: NaiveDate) -> String {
        self.dates.month_brief.format(&iso(day)).to_string()
    }

    /// A month in full: "March 2027".
    pub fn month(&self, day: NaiveDate) -> String {
        self.dates.month_year.format(&iso(day)).to_string()
    }

    /// A time of day: "9:30 am".
    pub fn time(&self, time: NaiveTime) -> String {
        // An hour and a minute fit a byte, and a time that exists there exists here.
        let (hour, minute) = (time.hour() as u8, time.minute() as u8);
        let time = Time::try_new(hour, minute, 0, 0).unwrap_or_else(|_| unreachable!());
        // A narrow space is not in every font, and in nobody's search.
        let told = self.dates.time.format(&time).to_string();
        told.replace('\u{202f}', " ")
    }

    /// A number: "2,000" or "12.5".
    pub fn number(&self, number: f64) -> String {
        let plain = number.to_string();
        match plain.parse::<Decimal>() {
            Ok(decimal) => self.dates.numbers.format(&decimal).to_string(),
            Err(_) => plain,
        }
    }

    /// How many: "2,000".
    pub fn count(&self, number: u64) -> String {
        self.dates
            .numbers
            .format(&Decimal::from(number))
            .to_string()
    }
}

/// The day as ICU has it.
fn iso(day: NaiveDate) -> Date<Iso> {
    let (month, date) = (day.month(), day.day());
    // A month and a day of the month fit a byte, and a day that exists there exists here.
    Date::try_new_iso(day.year(), month as u8, date as u8).unwrap_or_else(|_| unreachable!())
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use crate::{english_wording, in_language};

    #[test]
    fn days_and_numbers_are_written_as_people_say_them() {
        let day = |text: &str| text.parse().unwrap();
        let (march, today) = (day("2027-03-03"), day("2027-11-30"));
        assert_eq!(english_wording().day(march), "3 March 2027");
        assert_eq!(english_wording().weekday(march), "Wednesday, 3 March 2027");
        assert_eq!(english_wording().day_near(march, today), "3 March");
        assert_eq!(
            english_wording().day_near(march, day("2026-11-30")),
            "3 March 2027"
        );
        assert_eq!(english_wording().day_brief(march, today), "3 Mar");
        assert_eq!(english_wording().month_near(march, today), "March");
        assert_eq!(english_wording().number(2000.5), "2,000.5");
        assert_eq!(english_wording().count(13_000), "13,000");
        let time = |hour| chrono::NaiveTime::from_hms_opt(hour, 5, 0).unwrap();
        assert_eq!(english_wording().time(time(9)), "9:05 am");
        assert_eq!(english_wording().time(time(14)), "2:05 pm");
    }

    #[test]
    fn spanish_days_and_numbers_are_written_as_people_say_them() {
        let spanish = in_language(Language::Spanish);
        let day = |text: &str| text.parse().unwrap();
        let (march, today) = (day("2027-03-03"), day("2027-11-30"));
        assert_eq!(spanish.day(march), "3 de marzo de 2027");
        assert_eq!(spanish.weekday(march), "miércoles, 3 de marzo de 2027");
        assert_eq!(spanish.day_near(march, today), "3 de marzo");
        assert_eq!(spanish.day_brief(march, today), "3 mar");
        assert_eq!(spanish.month_near(march, today), "marzo");
        assert_eq!(spanish.month(march), "marzo de 2027");
        assert_eq!(spanish.number(2000.5), "2,000.5");
        assert_eq!(spanish.count(13_000), "13,000");
    }
}
